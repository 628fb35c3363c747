import { useEffect, useRef, useState } from 'react'
import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import type { HandOff } from '../../../domain/hand-off/hand-off.ts'
import workerAddress from '../../../exchange/answers-workbook/workbook-worker.ts?worker&url'
import { OnTheirWay } from '../../../intake/OnTheirWay.tsx'
import { useUploadsAt } from '../../../intake/uploads.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { addresses } from '../../../ui/addresses.ts'
import { Button } from '../../../ui/Button.tsx'
import { FileDrop } from '../../../ui/FileDrop.tsx'
import { type PlacedFile, placedFiles } from '../../../ui/files-in-folders.ts'
import { plural } from '../../../ui/format-number.ts'
import { Notification } from '../../../ui/Notification.tsx'
import { openWorkbook } from '../open-workbook.ts'
import { placeOfReturn, type Reading, readReturn } from './read-return.ts'

interface BringBackProps {
  readonly gathered: GatheredAudit
  readonly handOffs: readonly HandOff[]
  /** Folders, zips and loose files are welcome, not only workbooks. */
  readonly withFiles: boolean
  readonly trustedScriptUrl: (address: string) => string
  readonly onRead: () => void
}

/** Chooses what came back. What it would change is shown next. */
export function BringBack(props: BringBackProps) {
  const { gathered, withFiles } = props
  const uploads = useUploadsAt(placeOfReturn(useDesk()))
  const { reading, problem, open, stop } = useReadReturn(props)
  return (
    <div className="sd-stack">
      {problem !== null && (
        <Notification tone="danger" title="This cannot be brought in" live="assertive">
          {problem}
        </Notification>
      )}
      <FileDrop
        label={withFiles ? 'What a colleague gave back' : 'A workbook that was filled in'}
        buttonLabel={withFiles ? 'Choose files' : 'Choose the file'}
        {...(!withFiles && { accept: '.xlsx,.xlsm,.xls,.zip' })}
        paste
        disabled={reading !== null}
        hint={withFiles ? HINT_FILES : HINT_BOOK}
        onFiles={(files) => open(placedFiles(files))}
        {...(withFiles && { onFolders: open })}
      />
      {reading !== null && (
        <Notification
          title={`Reading ${reading}`}
          live="polite"
          actions={<Button onClick={stop}>Stop</Button>}
        >
          A large workbook takes some seconds.
        </Notification>
      )}
      <OnTheirWay uploads={uploads} />
      {gathered.audit.lock !== null && (
        <p>
          The audit is signed, so what came back can be looked at but not brought in.{' '}
          <a href={addresses.signOff}>Unlock it on the Return screen</a> first.
        </p>
      )}
    </div>
  )
}

const HINT_BOOK = 'Saved by Excel, LibreOffice or Google Sheets as .xlsx.'
const HINT_FILES =
  'The workbook, the whole folder, the zip, or files by themselves, from one colleague or several at once. You see every change before anything is written.'

function useReadReturn({
  gathered,
  handOffs,
  withFiles,
  trustedScriptUrl,
  onRead,
}: BringBackProps) {
  const desk = useDesk()
  const [reading, setReading] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const stopper = useRef<AbortController | null>(null)
  useEffect(() => () => stopper.current?.abort(), [])
  const take = async (dropped: readonly PlacedFile[]) => {
    const controller = new AbortController()
    stopper.current = controller
    setReading(
      dropped.length === 1 ? (dropped[0]?.file.name ?? '') : plural(dropped.length, 'file'),
    )
    setProblem(null)
    const how: Reading = {
      desk,
      gathered,
      handOffs,
      createWorker: () => new Worker(trustedScriptUrl(workerAddress), { type: 'module' }),
      signal: controller.signal,
      needsBook: !withFiles,
    }
    try {
      const outcome = await readReturn(how, dropped)
      if (controller.signal.aborted) return
      if (!outcome.ok) setProblem(`${titleOf(dropped)}${outcome.error}`)
      else {
        openWorkbook(outcome.value)
        onRead()
      }
    } catch (reason) {
      // Stopping is hers to do and needs no words; everything else is a mistake of ours.
      if (!controller.signal.aborted) throw reason
    } finally {
      setReading(null)
    }
  }
  return {
    reading,
    problem,
    open: (dropped: readonly PlacedFile[]) => void take(dropped),
    stop: () => stopper.current?.abort(),
  }
}

const titleOf = ([first, ...others]: readonly PlacedFile[]): string =>
  first !== undefined && others.length === 0 ? `${first.file.name}: ` : ''
