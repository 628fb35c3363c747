import './History.css'
import { useDeferredValue, useMemo, useState } from 'react'
import type { HistoryWords } from '../../domain/history/account.ts'
import { cameToNothing, joinSittings } from '../../domain/history/join-sittings.ts'
import { useGatheredAudit } from '../../storage/use-gathered-audit.tsx'
import { addresses } from '../../ui/addresses.ts'
import { Page } from '../../ui/Page.tsx'
import { AsItStood } from './AsItStood.tsx'
import { answerOfAbout, nameOfAbout } from './about-name.ts'
import { DayList } from './DayList.tsx'
import { HistoryActions } from './HistoryActions.tsx'
import { HistoryEnd } from './HistoryEnd.tsx'
import { HistoryFilters } from './HistoryFilters.tsx'
import { type HistoryFilter, isNarrowed, NO_FILTER } from './history-filter.ts'
import { readHistoryRoute } from './history-route.ts'
import { useHistory } from './use-history.ts'
import { useHistoryWords } from './use-history-words.ts'

const LEAD =
  'Every change, by whom and when. Taking something back adds to this list. Only restoring a backup sets changes aside: that stands here too, and they are kept under Safety for 30 days at least.'

/** Everything that was done at this desk, newest first. Only a restore makes it shorter, and says so. */
export function HistoryScreen({ path }: { readonly path: string }) {
  const words = useHistoryWords()
  // Another address is another question: its filters begin anew.
  return words && <History key={path} path={path} words={words} />
}

function History({ path, words }: { readonly path: string; readonly words: HistoryWords }) {
  const asked = useMemo(() => readHistoryRoute(path), [path])
  // Chosen here it is a filter like the others: a list that is walked through with the arrow keys
  // must not lead to another page at each step.
  const [about, setAbout] = useState(asked.about)
  const [filter, setFilter] = useState<HistoryFilter>({ ...NO_FILTER, person: asked.by })
  const { view, reader, count, taken } = useHistory(about, useDeferredValue(filter), words)
  const entries = useMemo(
    () => joinSittings(view.changes).filter((entry) => !cameToNothing(entry)),
    [view.changes],
  )
  const gathered = useGatheredAudit()
  const answer = answerOfAbout(about)
  const name = about === null ? null : nameOfAbout(about, words, gathered?.actions)
  return (
    <Page
      title={name === null ? 'What was changed' : `History of ${answer?.code ?? name}`}
      breadcrumb={
        name === null
          ? undefined
          : [
              { label: 'What was changed', href: addresses.history },
              { label: answer?.code ?? name },
            ]
      }
      lead={answer && name !== null ? name : LEAD}
      actions={<HistoryActions about={about} filter={filter} words={words} count={count} />}
    >
      <div className="sd-stack sd-stack--loose">
        <HistoryFilters
          about={about}
          filter={filter}
          name={name}
          onChange={setFilter}
          onAbout={setAbout}
          view={view}
          count={count}
          shown={entries.length}
          onHalt={() => reader?.halt()}
        />
        {answer && filter.day && <AsItStood answer={answer} day={filter.day} words={words} />}
        <DayList entries={entries} about={about} words={words} taken={taken} />
        <HistoryEnd
          view={view}
          empty={entries.length === 0}
          narrowed={isNarrowed(filter)}
          about={about}
          onMore={() => reader?.more()}
          onClear={() => setFilter(NO_FILTER)}
        />
      </div>
    </Page>
  )
}
