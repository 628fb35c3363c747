import type { DueLine } from '../../../domain/training/due-list.ts'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { usePageShape } from '../use-page-shape.ts'
import { DueLines } from './DueLines.tsx'

interface YearLinesProps {
  readonly title: string
  readonly words: string
  readonly lines: readonly DueLine[]
}

/** What belongs to no month; nothing where there is nothing. */
export function YearLines({ title, words, lines }: YearLinesProps) {
  const isPaper = usePageShape() === 'list'
  if (lines.length === 0) return null
  return (
    <Disclosure summary={`${title} (${lines.length})`} open={isPaper || undefined}>
      <p>{words}</p>
      <DueLines lines={lines} />
    </Disclosure>
  )
}
