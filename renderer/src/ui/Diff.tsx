import './Diff.css'
import { VisuallyHidden } from './VisuallyHidden.tsx'

export interface DiffPart {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** What changed in a wording: struck out what went, underlined what came. */
export function Diff({ parts }: { readonly parts: readonly DiffPart[] }) {
  return (
    <p className="sd-diff">
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts are shown in order and never moved
        <DiffRun key={index} part={part} />
      ))}
    </p>
  )
}

function DiffRun({ part: { kind, text } }: { readonly part: DiffPart }) {
  if (kind === 'same') return text
  const Run = kind === 'added' ? 'ins' : 'del'
  return (
    <Run className={`sd-diff__${kind}`}>
      <VisuallyHidden>{kind}: </VisuallyHidden>
      {text}
    </Run>
  )
}
