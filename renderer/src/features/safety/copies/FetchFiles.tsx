import { describeFailure } from '../../../bridge/failure-words.ts'
import type { Sha256 } from '../../../domain/shared/ids.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { Button } from '../../../ui/Button.tsx'
import { formatCount, plural } from '../../../ui/format-number.ts'
import { formatRecent } from '../../../ui/format-recent.ts'
import { Notification } from '../../../ui/Notification.tsx'
import { ProgressBar } from '../../../ui/ProgressBar.tsx'
import { JobProgress } from '../JobProgress.tsx'
import { useKeptFocus } from '../use-kept-focus.ts'
import { type Fetched, type FileSource, fetchedWords } from './fetch-files.ts'
import { useFetchFiles } from './use-fetch-files.ts'

interface FetchFilesProps {
  /** Asked in this order. */
  readonly sources: readonly FileSource[]
  /** How many are missing here. */
  readonly count: number
  /** Which; null where it has to be found out first. */
  readonly files: readonly Sha256[] | null
  readonly now: string
  readonly onFetched?: (files: readonly string[]) => void
}

/** Files of the evidence that are missing here, from a backup that has them: no restore is needed. */
export function FetchFiles({ sources, count, files, now, onFetched }: FetchFilesProps) {
  const canWrite = useDesk().readOnly === null
  const { looking, running, outcome, start } = useFetchFiles(onFetched ?? (() => undefined))
  const isBusy = looking !== null || running !== null
  const part = useKeptFocus<HTMLDivElement>(isBusy)
  const [first] = sources
  if (!canWrite) return null
  return (
    <div ref={part} tabIndex={-1} className="sf-part sd-stack sd-stack--tight">
      {looking !== null && (
        <ProgressBar
          label="Looking which files are missing"
          value={looking.done}
          max={looking.total}
          text={`${formatCount(looking.done)} of ${plural(looking.total, 'file')}`}
          onCancel={looking.stop}
        />
      )}
      {running !== null && <JobProgress running={running} label="Fetching the missing files" />}
      {!isBusy && count > 0 && first !== undefined && (
        <div>
          <Button onClick={() => void start(sources, files)}>
            {`Fetch ${plural(count, 'missing file')} from the backup of ${formatRecent(first.at, now)}`}
          </Button>
        </div>
      )}
      {outcome !== null && <OutcomeNote outcome={outcome} />}
    </div>
  )
}

function OutcomeNote({ outcome }: { readonly outcome: Fetched }) {
  const { tone, title, text } = fetchedWords(outcome)
  const { failure, remaining } = outcome
  const why =
    failure === null || failure.reason === 'cancelled' || remaining.length === 0
      ? ''
      : `${describeFailure(failure)} `
  return (
    <Notification tone={tone} live="polite" title={title}>
      {text === null ? undefined : `${why}${text}`}
    </Notification>
  )
}
