import { useDesk, useWatched } from '../../../storage/desk-context.tsx'
import type { AlteredRow } from '../../../storage/opening.ts'
import { Button } from '../../../ui/Button.tsx'
import { formatCount, plural } from '../../../ui/format-number.ts'
import { ProgressBar } from '../../../ui/ProgressBar.tsx'
import { useKeptFocus } from '../use-kept-focus.ts'
import { FilesNote } from './FilesNote.tsx'
import { JournalNote } from './JournalNote.tsx'
import { isWhole } from './journal-words.ts'
import { RowsNote } from './RowsNote.tsx'
import type { Checking } from './use-check.ts'

interface CheckEverythingProps {
  readonly checking: Checking
  readonly onReopen: (altered: readonly AlteredRow[] | null) => void
}

/** Every record and every file read anew, with each finding named. */
export function CheckEverything({ checking, onReopen }: CheckEverythingProps) {
  const { state, start, stop } = checking
  const part = useKeptFocus<HTMLElement>(state.type)
  return (
    <section
      id="sf-check"
      ref={part}
      tabIndex={-1}
      className="sf-part sd-stack"
      aria-labelledby="sf-check-title"
    >
      <h2 id="sf-check-title">Check everything</h2>
      <p>
        Reads every change in the journal on the disk, every record and every file of the evidence,
        and compares each with what was written. It may take some minutes. Leaving this screen stops
        it.
      </p>
      {state.type === 'journal' && (
        <ProgressBar
          label="Reading the journal"
          value={0}
          max={1}
          text="Every change on the disk"
        />
      )}
      {state.type === 'rows' && <RowsProgress />}
      {state.type === 'files' && (
        <ProgressBar
          label="Reading the files of the evidence"
          value={state.done}
          max={state.total}
          text={`${formatCount(state.done)} of ${plural(state.total, 'file')}`}
          onCancel={stop}
          cancelLabel="Stop"
        />
      )}
      {(state.type === 'idle' || state.type === 'done') && (
        <div>
          <Button onClick={start}>Check everything now</Button>
        </div>
      )}
      {state.type === 'done' && (
        <>
          <JournalNote journal={state.journal} onReopen={() => onReopen(null)} />
          <RowsNote
            rows={state.rows}
            isJournalWhole={isWhole(state.journal)}
            onReopen={() => onReopen(state.rows.type === 'found' ? state.rows.rows : null)}
          />
          <FilesNote files={state.files} />
        </>
      )}
    </section>
  )
}

function RowsProgress() {
  const check = useWatched(useDesk().deepCheck)
  const [done, total] = check.type === 'running' ? [check.done, check.total] : [0, 1]
  return (
    <ProgressBar
      label="Reading the records"
      value={done}
      max={total}
      text={
        check.type === 'running'
          ? `${formatCount(done)} of ${plural(total, 'record')}`
          : 'Beginning'
      }
    />
  )
}
