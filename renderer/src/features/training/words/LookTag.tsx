import type { Look } from '../../../domain/training/look.ts'
import { StateMark } from '../../../ui/StateMark.tsx'
import { Tag } from '../../../ui/Tag.tsx'
import { LOOKS } from './cell-look.ts'

/** A state of training as word, shape and colour in one. */
export function LookTag({ look }: { readonly look: Look }) {
  const { word, shape, tone } = LOOKS[look]
  return (
    <Tag tone={tone} shape={shape}>
      {word}
    </Tag>
  )
}

/** The shape and the word without a ground, for a line of text. */
export function LookWord({ look }: { readonly look: Look }) {
  const { word, shape, tone } = LOOKS[look]
  return (
    <span className={`tr-look tr-look--${tone}`}>
      <StateMark state={shape} /> {word}
    </span>
  )
}
