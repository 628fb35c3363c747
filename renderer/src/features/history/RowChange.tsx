import type { RowAccount } from '../../domain/history/account.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { FieldChange } from '../../ui/FieldChange.tsx'
import { addressOfSubject } from './subject-address.ts'

interface RowChangeProps {
  readonly account: RowAccount
  /** Whether the thing is named; in its own history it is not. */
  readonly titled: boolean
}

const SHOWN_AT_ONCE = 4
const VERBS = { added: 'New', changed: null, removed: 'Taken out' } as const

/** What became of one thing, with a link to it. */
export function RowChange({ account, titled }: RowChangeProps) {
  const { title, subject, fields, verb } = account
  const word = VERBS[verb]
  return (
    <div className="hi-row">
      {titled && (
        <p>
          {word && <span className="sd-muted">{word}: </span>}
          {subject ? <a href={addressOfSubject(subject)}>{title}</a> : title}
        </p>
      )}
      {fields.length > SHOWN_AT_ONCE ? (
        <Disclosure
          summary={`What it ${verb === 'removed' ? 'held' : 'says'}: ${fields.length} fields`}
        >
          <Fields account={account} />
        </Disclosure>
      ) : (
        <Fields account={account} />
      )}
    </div>
  )
}

function Fields({ account: { fields, verb } }: { readonly account: RowAccount }) {
  if (fields.length === 0) {
    return verb === 'changed' ? <p className="sd-muted">It came out as it was before.</p> : null
  }
  return (
    <div className="hi-row__fields">
      {fields.map((field) => (
        <FieldChange key={field.id} change={field} />
      ))}
    </div>
  )
}
