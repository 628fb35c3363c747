import { seqInWords } from '../../../domain/safety/count-words.ts'
import { formatRecent } from '../../../ui/format-recent.ts'
import type { Column } from '../../../ui/Table.tsx'

/** When a copy was made, and how far the work had come by then: clocks may be wrong, changes are not. */
export function fromColumn(now: string): Column<{ readonly at: string; readonly seq: number }> {
  return {
    key: 'at',
    header: 'From',
    rowHeader: true,
    cell: ({ at, seq }) => (
      <>
        {formatRecent(at, now)}
        <div className="sd-muted sd-small">{seqInWords(seq)}</div>
      </>
    ),
  }
}
