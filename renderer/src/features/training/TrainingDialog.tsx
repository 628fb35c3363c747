import { CellDialog } from './cell/CellDialog.tsx'
import { RowDialog } from './cell/RowDialog.tsx'
import type { OpenDialog, Opening } from './dialogs.ts'
import { ExemptDialog } from './record/ExemptDialog.tsx'
import { RecordDialog } from './record/RecordDialog.tsx'
import type { Training } from './use-training.ts'

interface TrainingDialogProps {
  readonly training: Training
  readonly open: OpenDialog | null
  readonly onOpen: Opening
  readonly onClose: () => void
}

/** The one dialog that lies open; one leads to the next. */
export function TrainingDialog({ training, open, onOpen, onClose }: TrainingDialogProps) {
  if (open === null) return null
  if (open.type === 'row') {
    const row = training.standing.rows.find(({ id }) => id === open.rowId)
    return row ? <RowDialog training={training} row={row} onClose={onClose} /> : null
  }
  const person = training.log.people.find(({ id }) => id === open.personId)
  if (person === undefined) return null
  switch (open.type) {
    case 'cell':
      return (
        <CellDialog
          training={training}
          person={person}
          rowId={open.rowId}
          onOpen={onOpen}
          onClose={onClose}
        />
      )
    case 'record':
      return (
        <RecordDialog
          training={training}
          person={person}
          record={open.record}
          courses={open.courses}
          onClose={onClose}
        />
      )
    case 'exempt':
      return (
        <ExemptDialog
          person={person}
          rules={training.rules}
          requirements={training.rules.requirements.filter(({ id }) =>
            open.requirements.includes(id),
          )}
          onClose={onClose}
        />
      )
  }
}
