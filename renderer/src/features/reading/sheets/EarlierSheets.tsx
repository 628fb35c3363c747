import { useMemo } from 'react'
import type { SignSheet } from '../../../domain/receipts/receipt.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { removeSignSheet } from '../../../storage/repositories/receipts.ts'
import { addresses, addressOfSignSheet } from '../../../ui/addresses.ts'
import { Button } from '../../../ui/Button.tsx'
import { formatDate } from '../../../ui/format-date.ts'
import { type Column, Table } from '../../../ui/Table.tsx'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'
import { type SheetLine, sheetLines } from './sheet-lines.ts'

/** Sheets that were printed, and how much of each has come back. */
export function EarlierSheets({ log }: { readonly log: StaffLog }) {
  const sheets = useMemo(() => sheetLines(log), [log])
  const remove = useRemove()
  if (sheets.length === 0) return null
  return (
    <section className="rd-part" aria-labelledby="rd-earlier">
      <h2 id="rd-earlier">Sheets that were printed</h2>
      <Table
        caption="Sheets that were printed"
        captionHidden
        compact
        columns={columnsFor(remove)}
        rows={sheets}
        rowKey={({ sheet }) => sheet.id}
      />
    </section>
  )
}

function columnsFor(onRemove: (sheet: SignSheet) => void): readonly Column<SheetLine>[] {
  return [
    {
      key: 'id',
      header: 'Sheet',
      rowHeader: true,
      cell: ({ sheet }) => <a href={addressOfSignSheet(sheet.id)}>{sheet.id}</a>,
    },
    { key: 'title', header: 'Document', cell: ({ sheet }) => sheet.title },
    {
      key: 'printed',
      header: 'Made on',
      sortValue: ({ sheet }) => sheet.printedOn,
      cell: ({ sheet }) => formatDate(sheet.printedOn),
    },
    {
      key: 'back',
      header: 'Have read it',
      sortValue: ({ read, sheet }) => read / Math.max(1, sheet.people.length),
      cell: ({ read, sheet }) => `${read} of ${sheet.people.length}`,
    },
    {
      key: 'do',
      header: 'What to do',
      headerHidden: true,
      cell: ({ sheet, used }) => (
        <div className="sd-cluster">
          <a href={`${addresses.signSheetCodes}/${sheet.id}`} className="sd-small">
            Type codes of {sheet.id}
          </a>
          {!used && (
            <Button
              small
              look="quiet"
              aria-label={`Remove sheet ${sheet.id}`}
              onClick={() => onRemove(sheet)}
            >
              Remove
            </Button>
          )}
        </div>
      ),
    },
  ]
}

function useRemove() {
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  return (sheet: SignSheet) => {
    const remove = async () => {
      const change = await removeSignSheet(desk, sheet)
      showWithUndo(
        `Sheet ${sheet.id} is removed. If it was printed, its codes are no longer known.`,
        () => desk.undo(change),
      )
    }
    void remove()
  }
}
