import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { GovernorReport } from '../../../domain/governors/report.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { removeReport } from '../../../storage/repositories/governor-reports.ts'
import { Button } from '../../../ui/Button.tsx'
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'

/** For one that was begun by mistake. */
export function RemoveReport({ report }: { readonly report: GovernorReport }) {
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  const [asking, setAsking] = useState(false)
  const remove = async () => {
    const change = await removeReport(desk, report)
    navigate('/governors')
    showWithUndo(`“${report.title}” was removed. What was made of it stays in Evidence.`, () =>
      desk.undo(change),
    )
  }
  return (
    <>
      <Button look="quiet" onClick={() => setAsking(true)}>
        Remove this report
      </Button>
      {asking && (
        <ConfirmDialog
          danger
          title="Remove this report?"
          confirmLabel="Remove it"
          onConfirm={() => void remove()}
          onCancel={() => setAsking(false)}
        >
          <p>
            Its texts go from here. Files made of it stay in Evidence, counts stay with the term.
          </p>
        </ConfirmDialog>
      )}
    </>
  )
}
