import { memo } from 'react'
import type { HistoryWords } from '../../domain/history/account.ts'
import type { Entry } from '../../domain/history/join-sittings.ts'
import type { Change } from '../../storage/change.ts'
import { useDesk } from '../../storage/desk-context.tsx'
import { byDay, dayInWords } from './days.ts'
import { EntryItem } from './EntryItem.tsx'

interface DayListProps {
  readonly entries: readonly Entry<Change>[]
  readonly about: string | null
  readonly words: HistoryWords
  /** Ids of changes that stand taken back. */
  readonly taken: ReadonlySet<string>
}

/** What was done, under the day on which it was done. */
export const DayList = memo(function DayList({ entries, about, words, taken }: DayListProps) {
  const today = useDesk().context.today()
  return byDay(entries).map(({ day, entries: ofDay }) => (
    <section key={ofDay[0]?.whole.id} className="hi-day">
      <h2 className="hi-day__name">{dayInWords(day, today)}</h2>
      <ol className="hi-day__list">
        {ofDay.map((entry) => (
          <EntryItem
            key={entry.whole.id}
            entry={entry}
            about={about}
            words={words}
            isTaken={entry.changes.every(({ id }) => taken.has(id))}
          />
        ))}
      </ol>
    </section>
  ))
})
