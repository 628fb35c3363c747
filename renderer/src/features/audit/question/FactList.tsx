import { useState } from 'react'
import type { FactLine } from '../../../domain/facts/fact.ts'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { StateMark } from '../../../ui/StateMark.tsx'

interface FactListProps {
  readonly lines: readonly FactLine[]
  /** Where it is looked after; not for what was frozen. */
  readonly address?: string
}

/** The list behind a number, for the school only. Made when it is opened: it may be long. */
export function FactList({ lines, address }: FactListProps) {
  const [open, setOpen] = useState(false)
  if (lines.length === 0) return null
  return (
    <Disclosure
      className="sd-small"
      summary={`See who and what (${lines.length})`}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      {open && (
        <ul className="au-fact__lines">
          {numbered(lines).map(({ id, name, state, good }) => (
            <li key={id}>
              <StateMark
                state={good ? 'met' : 'unanswered'}
                label={good ? 'In order' : 'Open'}
                coloured
              />
              <span>
                {name}: {state}
              </span>
            </li>
          ))}
        </ul>
      )}
      {open && address !== undefined && <a href={address}>Look after it there ›</a>}
    </Disclosure>
  )
}

/** One person may stand in it twice, with two certificates. */
const numbered = (lines: readonly FactLine[]) =>
  lines.map((line, at) => ({ ...line, id: String(at) }))
