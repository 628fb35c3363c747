import { allCounts } from '../../../domain/safety/count-words.ts'
import type { DeepCheck } from '../../../storage/deep-check.ts'
import { Button } from '../../../ui/Button.tsx'
import { plural } from '../../../ui/format-number.ts'
import { Notification } from '../../../ui/Notification.tsx'

interface RowsNoteProps {
  readonly rows: DeepCheck
  /** The records are compared with it: where it has gaps that cannot be done. */
  readonly isJournalWhole: boolean
  /** Opens the desk again, which makes the working copy anew from the vault. */
  readonly onReopen: () => void
}

/** What reading every record found. */
export function RowsNote({ rows, isJournalWhole, onReopen }: RowsNoteProps) {
  switch (rows.type) {
    case 'clean':
      return (
        <Notification
          tone="success"
          live="polite"
          title={`${plural(rows.rows, 'record')} read: all as they were written`}
        />
      )
    case 'found':
    case 'closed':
      return (
        <Notification
          tone="danger"
          live="assertive"
          title={damageTitle(rows)}
          actions={
            <Button look="primary" onClick={onReopen}>
              Make it anew from the disk
            </Button>
          }
        >
          {rows.type === 'found' &&
            rows.rows.length > 0 &&
            `${allCounts(countsOf(rows)).join(', ')}. `}
          What lies on the disk is not touched by it, and the copy is made anew from there in a
          moment.
        </Notification>
      )
    case 'waiting':
    case 'running':
      return (
        <Notification
          tone="warning"
          live="polite"
          title={
            isJournalWhole
              ? 'The records could not be read just now. Check again in a moment.'
              : 'The records cannot be compared with the journal until it is put right. Nothing was changed.'
          }
        />
      )
  }
}

function damageTitle(rows: Extract<DeepCheck, { type: 'found' | 'closed' }>): string {
  if (rows.type === 'closed') return 'The browser took away the copy that this window works on'
  return rows.rows.length === 0
    ? 'The copy that this window works on cannot be read wholly'
    : `${plural(rows.rows.length, 'record is', 'records are')} not as written, in the copy that this window works on`
}

function countsOf({ rows }: Extract<DeepCheck, { type: 'found' }>) {
  const counts: Record<string, { count: number }> = {}
  for (const { table } of rows) counts[table] = { count: (counts[table]?.count ?? 0) + 1 }
  return counts
}
