import { ok, refused } from '../../../domain/shared/result.ts'
import type { ReadWorkbook } from '../../../domain/workbook/read-sheets.ts'
import { describeWorkbookRefusal } from '../../../domain/workbook/refusal.ts'
import workerAddress from '../../../exchange/answers-workbook/workbook-worker.ts?worker&url'
import { readInWorker } from '../../../exchange/answers-workbook/workbook-worker-client.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { addresses } from '../../../ui/addresses.ts'
import { ImportFile } from '../../../ui/import-wizard/ImportFile.tsx'
import { openWorkbook } from '../open-workbook.ts'

interface BringBackProps {
  readonly isSigned: boolean
  readonly trustedScriptUrl: (address: string) => string
  readonly onRead: () => void
}

interface ReadFile {
  readonly fileName: string
  readonly read: ReadWorkbook
}

/** Chooses the workbook that came back. What it would change is shown next. */
export function BringBack({ isSigned, trustedScriptUrl, onRead }: BringBackProps) {
  const desk = useDesk()
  const read = async (file: File, signal: AbortSignal) => {
    const outcome = await readInWorker(
      file,
      () => new Worker(trustedScriptUrl(workerAddress), { type: 'module' }),
      signal,
    )
    return outcome.ok
      ? ok({ fileName: file.name, read: outcome.value })
      : refused(describeWorkbookRefusal(outcome.error))
  }
  const take = ({ fileName, read: workbook }: ReadFile) => {
    openWorkbook({
      deskId: desk.card.id,
      fileName,
      read: workbook,
      isMeant: false,
      choices: new Map(),
    })
    onRead()
  }
  return (
    <ImportFile
      label="A workbook that was filled in"
      hint="Saved by Excel, LibreOffice or Google Sheets as .xlsx. You see every change before anything is written."
      accept=".xlsx,.xlsm,.xls"
      read={read}
      onRead={take}
    >
      {isSigned && (
        <p>
          The audit is signed, so a workbook can be looked at but not brought in.{' '}
          <a href={addresses.signOff}>Unlock it on the Return screen</a> first.
        </p>
      )}
    </ImportFile>
  )
}
