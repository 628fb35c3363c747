import { addressOfEvidence } from '../../../ui/addresses.ts'
import { plural } from '../../../ui/format-number.ts'
import { Notification } from '../../../ui/Notification.tsx'
import type { LibraryRow } from './library-rows.ts'

/** Says once, above the list, which files the vault does not hold as they were. */
export function LostFiles({ rows }: { readonly rows: readonly LibraryRow[] }) {
  const lost = rows.filter(({ state }) => state.state === 'missing-file')
  if (lost.length === 0) return null
  return (
    <Notification
      tone="danger"
      live="polite"
      title={`${plural(lost.length, 'file')} missing or damaged on this computer`}
    >
      <p>
        What you wrote about {lost.length === 1 ? 'it' : 'them'} is safe. Bring the same file again
        on the page of the piece:
      </p>
      <ul>
        {lost.map(({ piece }) => (
          <li key={piece.id}>
            <a href={addressOfEvidence(piece.id)}>{piece.title}</a>
          </li>
        ))}
      </ul>
    </Notification>
  )
}
