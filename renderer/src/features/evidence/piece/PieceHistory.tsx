import type { Evidence } from '../../../domain/evidence/evidence.ts'
import type { What } from '../../../storage/change.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { historyOf } from '../../../storage/history.ts'
import { useStored } from '../../../storage/live.ts'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { formatMoment } from '../../../ui/format-time.ts'

/** Everything that was ever done to this piece, newest first. */
export function PieceHistory({ piece }: { readonly piece: Evidence }) {
  const { db } = useDesk()
  const changes = useStored(() => historyOf(db, `evidence:${piece.id}`), [db, piece.id])
  if (!changes) return null
  return (
    <Disclosure summary={`History (${changes.length})`}>
      <ul className="ev-list">
        {changes.map(({ id, at, author, what }) => (
          <li className="ev-row" key={id}>
            <span className="ev-row__words">{wordsOf(what)}</span>
            <span className="sd-small sd-muted">
              {formatMoment(at)}, {author}
            </span>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}

function wordsOf({ label, undoes, redoes }: What): string {
  if (undoes) return `Undone: ${label}`
  return redoes ? `Done again: ${label}` : label
}
