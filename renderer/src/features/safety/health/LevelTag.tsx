import type { Level } from '../../../domain/safety/reason.ts'
import type { StateKind, Tone } from '../../../ui/states.ts'
import { Tag } from '../../../ui/Tag.tsx'

const levels: Readonly<
  Record<Level, { readonly word: string; readonly tone: Tone; readonly shape: StateKind }>
> = {
  good: { word: 'Safe', tone: 'success', shape: 'met' },
  none: { word: 'Nothing to keep', tone: 'neutral', shape: 'not-applicable' },
  amber: { word: 'Something to do', tone: 'warning', shape: 'missing' },
  red: { word: 'Act now', tone: 'danger', shape: 'not' },
}

interface LevelTagProps {
  readonly level: Level
  /** In the frame, whose line is narrow. */
  readonly isShort?: boolean
}

/** How safe the work is: a word and a shape before a colour. */
export function LevelTag({ level, isShort = false }: LevelTagProps) {
  const { word, tone, shape } = levels[level]
  return (
    <Tag tone={tone} shape={shape}>
      {isShort && level === 'amber' ? 'To do' : word}
    </Tag>
  )
}
