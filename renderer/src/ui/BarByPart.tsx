import './BarByPart.css'
import type { CSSProperties, ReactNode } from 'react'
import { formatCount } from './format-number.ts'
import { StateMark } from './StateMark.tsx'
import { type StateKind, stateWords } from './states.ts'

export type PartKind = Extract<
  StateKind,
  | 'met'
  | 'partly'
  | 'not'
  | 'not-applicable'
  | 'unanswered'
  | 'confirmed'
  | 'something-missing'
  | 'started'
  | 'carried'
>

export interface Part {
  readonly kind: PartKind
  readonly count: number
  /** The partnership's word, where it has its own. */
  readonly label?: string | undefined
}

interface BarByPartProps {
  readonly label: ReactNode
  readonly parts: readonly Part[]
  /** Without the words below, where many bars share one legend. */
  readonly bare?: boolean | undefined
}

/** A whole and its parts: the bar is for the eye, the words below it say the same. */
export function BarByPart({ label, parts, bare }: BarByPartProps) {
  const shown = parts.filter(({ count }) => count > 0)
  const sentence = shown.map((part) => `${formatCount(part.count)} ${wordOf(part)}`).join(', ')
  return (
    <figure className="sd-parts">
      <figcaption className="sd-parts__label">{label}</figcaption>
      <div className="sd-parts__bar" role="img" aria-label={sentence || 'Nothing yet'}>
        {shown.map((part) => (
          <span
            key={part.kind}
            className={`sd-parts__part sd-parts__part--${part.kind}`}
            style={{ '--count': part.count } as CSSProperties}
          />
        ))}
      </div>
      {!bare && (
        <ul className="sd-parts__words">
          {parts.map((part) => (
            <li key={part.kind}>
              <StateMark state={part.kind} coloured />
              {formatCount(part.count)} {wordOf(part)}
            </li>
          ))}
        </ul>
      )}
    </figure>
  )
}

function wordOf({ kind, label }: Part): string {
  return label ?? stateWords[kind].toLowerCase()
}
