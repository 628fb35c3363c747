import { useState } from 'react'
import type { Change } from '../../storage/change.ts'
import { useDesk } from '../../storage/desk-context.tsx'
import { latestChanges } from '../../storage/history.ts'
import { useStored } from '../../storage/live.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FilterBar } from '../../ui/FilterChips.tsx'
import { plural } from '../../ui/format-number.ts'
import { formatMoment } from '../../ui/format-time.ts'
import { Page } from '../../ui/Page.tsx'
import { SearchInput } from '../../ui/SearchInput.tsx'
import { Table } from '../../ui/Table.tsx'
import { filterHistory } from './filter-history.ts'

const step = 100

/** Everything that was done at this desk, newest first. It can only grow. */
export function HistoryScreen() {
  const { db } = useDesk()
  const [limit, setLimit] = useState(step)
  const [text, setText] = useState('')
  const read = useStored(() => latestChanges(db, limit), [db, limit])
  if (!read) return null
  const shown = filterHistory(read, text)
  return (
    <Page
      title="What was changed"
      lead="Every change at this desk, by whom and when. Nothing is ever taken out of this list; undoing adds to it."
    >
      <FilterBar result={plural(shown.length, 'change')} onClear={() => setText('')}>
        <SearchInput label="Search in what was done and by whom" value={text} onChange={setText} />
      </FilterBar>
      <Table<Change>
        caption="Changes, newest first"
        captionHidden
        columns={[
          { key: 'at', header: 'When', cell: ({ at }) => formatMoment(at) },
          { key: 'what', header: 'What', cell: wordsOf, rowHeader: true },
          { key: 'author', header: 'Who', cell: ({ author }) => author },
        ]}
        rows={shown}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="Nothing here yet">What you do from now on is listed here.</EmptyState>
        }
      />
      {read.length >= limit && (
        <Button onClick={() => setLimit(limit + step)}>Show {step} older changes</Button>
      )}
    </Page>
  )
}

function wordsOf({ what }: Change): string {
  if (what.undoes) return `Undone: ${what.label}`
  if (what.redoes) return `Done again: ${what.label}`
  return what.label
}
