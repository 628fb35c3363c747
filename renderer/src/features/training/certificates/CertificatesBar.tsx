import '../../../ui/import-wizard/import-wizard.css'
import { useState } from 'react'
import { useDesk } from '../../../storage/desk-context.tsx'
import { Button } from '../../../ui/Button.tsx'
import { plural } from '../../../ui/format-number.ts'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'
import type { Training } from '../use-training.ts'
import { type CertificateRow, isWhole } from './certificate-rows.ts'
import { confirmRows, dropRows } from './certificates-store.ts'
import { fileCertificates } from './file-certificates.ts'

interface CertificatesBarProps {
  readonly rows: readonly CertificateRow[]
  readonly training: Training
}

/** The one button that writes: all that she confirmed, as one change with one undo. */
export function CertificatesBar({ rows, training }: CertificatesBarProps) {
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  const [isBusy, setBusy] = useState(false)
  const sure = rows.filter((row) => row.sure === 'high' && isWhole(row) && !row.confirmed)
  const confirmed = rows.filter((row) => row.confirmed && isWhole(row))
  const open = rows.length - confirmed.length
  const file = async () => {
    setBusy(true)
    const { log, rules } = training
    const change = await fileCertificates({ desk, log, rules, rows: confirmed }).finally(() =>
      setBusy(false),
    )
    dropRows(
      desk.card.id,
      confirmed.map(({ id }) => id),
    )
    showWithUndo(`${plural(confirmed.length, 'certificate')} filed.`, () => desk.undo(change))
  }
  return (
    <div className="sd-wizard__bar">
      <span>
        {open === 0
          ? 'Every file is confirmed.'
          : `${plural(open, 'file')} still to confirm. What is not filed stays in this list.`}
      </span>
      <span className="sd-cluster">
        {sure.length > 0 && (
          <Button
            onClick={() =>
              confirmRows(
                desk.card.id,
                sure.map(({ id }) => id),
              )
            }
          >
            Confirm {plural(sure.length, 'sure one')}
          </Button>
        )}
        <Button
          look="primary"
          disabled={confirmed.length === 0 || isBusy}
          onClick={() => void file()}
        >
          File {plural(confirmed.length, 'certificate')}
        </Button>
      </span>
    </div>
  )
}
