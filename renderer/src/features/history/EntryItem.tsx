import { memo, useMemo, useState } from 'react'
import type { HistoryWords } from '../../domain/history/account.ts'
import { titleOfChange } from '../../domain/history/change-title.ts'
import { describeRow } from '../../domain/history/describe-row.ts'
import type { Entry } from '../../domain/history/join-sittings.ts'
import type { Change } from '../../storage/change.ts'
import { useDesk } from '../../storage/desk-context.tsx'
import { Button } from '../../ui/Button.tsx'
import { plural } from '../../ui/format-number.ts'
import { formatClock } from '../../ui/format-time.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { answerOfAbout } from './about-name.ts'
import { answerAfter } from './answer-after.ts'
import { ManyRows } from './ManyRows.tsx'
import { mayTakeBack } from './may-take-back.ts'
import { isUndone } from './plan-words.ts'
import { RowChange } from './RowChange.tsx'
import { rowsAbout } from './rows-about.ts'
import { TakeBackDialog } from './TakeBackDialog.tsx'
import { UseVersion } from './UseVersion.tsx'

interface EntryItemProps {
  readonly entry: Entry<Change>
  readonly about: string | null
  readonly words: HistoryWords
  /** It was taken back since, so it cannot be taken back once more. */
  readonly isTaken: boolean
}

/** More rows than this are unfolded by who wants to see them. */
const SHOWN_AT_ONCE = 2

/** One thing that somebody did: when, who, and each field from old to new. */
export const EntryItem = memo(function EntryItem(props: EntryItemProps) {
  const { entry, about, words, isTaken } = props
  const { whole, changes } = entry
  const rows = useMemo(() => rowsAbout(whole, about), [whole, about])
  const title = titleOfChange(whole)
  const { readOnly } = useDesk()
  const answer = answerOfAbout(about)
  const version = answer && answerAfter(whole, answer)
  return (
    <li className="hi-entry">
      <time className="hi-entry__time" dateTime={whole.at}>
        {formatClock(whole.at)}
      </time>
      <div className="hi-entry__body">
        <h3 className="hi-entry__title">{title}</h3>
        <p className="sd-muted sd-small">
          {whole.author || 'Nobody knows by whom'}
          {changes.length > 1 && `, in ${plural(changes.length, 'step')}`}
        </p>
        {rows.length > SHOWN_AT_ONCE ? (
          <ManyRows rows={rows} words={words} />
        ) : (
          rows.map((row) => (
            <RowChange
              key={`${row.table} ${JSON.stringify(row.key)}`}
              account={describeRow(row, words)}
              titled={about === null || rows.length > 1}
            />
          ))
        )}
        <div className="sd-cluster sd-no-print">
          {isTaken && (
            <p className="sd-muted sd-small">
              {isUndone(whole) ? 'Done again since.' : 'Taken back since.'}
            </p>
          )}
          {readOnly === null && mayTakeBack(whole) && !isTaken && (
            <TakeBack entry={entry} words={words} title={title} />
          )}
          {version && <UseVersion version={version} at={whole.at} />}
        </div>
      </div>
    </li>
  )
})

function TakeBack({
  entry,
  words,
  title,
}: Pick<EntryItemProps, 'entry' | 'words'> & { readonly title: string }) {
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button look="quiet" small icon="undo" onClick={() => setAsking(true)}>
        {isUndone(entry.whole) ? 'Do again' : 'Take back'}
        <VisuallyHidden>: {title}</VisuallyHidden>
      </Button>
      {asking && (
        <TakeBackDialog
          entry={entry}
          title={title}
          words={words}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
