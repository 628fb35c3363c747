import type { RestoreReport } from '../../../../../electron/contract/safety-values.ts'
import type { DeskCard } from '../../../../../electron/contract/values.ts'
import { mainCounts } from '../../../domain/safety/count-words.ts'
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx'
import { formatRecent } from '../../../ui/format-recent.ts'
import { compare, newerWords } from './report-words.ts'

interface AskToRestoreProps {
  readonly report: RestoreReport
  readonly openDesk: DeskCard
  readonly now: string
  readonly onRestore: () => void
  readonly onCancel: () => void
}

/** The last question before a restore: whose, from when, and what becomes of what is here. */
export function AskToRestore({ report, openDesk, now, onRestore, onCancel }: AskToRestoreProps) {
  const { desk, at, here, tallies } = report
  const comparison = compare(report)
  const isOther = desk.id !== openDesk.id
  return (
    <ConfirmDialog
      title={`Restore ${desk.label} as it was ${formatRecent(at, now)}?`}
      confirmLabel="Restore it"
      cancelLabel="Leave everything as it is"
      onConfirm={onRestore}
      onCancel={onCancel}
    >
      <p>It brings {mainCounts(tallies).join(', ') || 'a desk without answers'}.</p>
      {comparison.type === 'differs' && comparison.newer > 0 && (
        <p>
          <strong>{newerWords(comparison.newer)}.</strong>
        </p>
      )}
      {isOther && (
        <p>
          This is another desk than {openDesk.label}, which stays as it is. You go on at{' '}
          {desk.label}.
        </p>
      )}
      <p>
        {here === null
          ? 'This computer does not have this desk yet, so nothing is replaced.'
          : 'What is here now is set aside first and kept for 30 days at least. For that long you can undo the restore under Safety.'}
      </p>
    </ConfirmDialog>
  )
}
