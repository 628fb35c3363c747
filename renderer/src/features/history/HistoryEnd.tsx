import { addresses } from '../../ui/addresses.ts'
import { Button, LinkButton } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import type { HistoryView } from './history-reader.ts'

interface HistoryEndProps {
  readonly view: HistoryView
  readonly empty: boolean
  readonly narrowed: boolean
  readonly about: string | null
  readonly onMore: () => void
  readonly onClear: () => void
}

/** What stands below the list: more of it, its beginning, or why there is nothing. */
export function HistoryEnd({ view, empty, narrowed, about, onMore, onClear }: HistoryEndProps) {
  if (view.state === 'reading') return null
  const older = view.state !== 'all'
  if (older) {
    return (
      <div className="sd-no-print">
        <Button onClick={onMore}>
          {view.state === 'stopped' ? 'Search on in older changes' : 'Show older changes'}
        </Button>
      </div>
    )
  }
  if (!empty) return <p className="sd-muted">This is where it begins.</p>
  if (narrowed) {
    return (
      <EmptyState
        title="No change fits"
        actions={<Button onClick={onClear}>Show all changes</Button>}
      >
        Nothing was changed in that way. Another day, person or word may find it.
      </EmptyState>
    )
  }
  if (about !== null) {
    return (
      <EmptyState
        title="Nothing was changed here yet"
        actions={<LinkButton href={addresses.history}>See all that was changed</LinkButton>}
      >
        What it held when the desk was set up was not written down one by one.
      </EmptyState>
    )
  }
  return <EmptyState title="Nothing here yet">What you do from now on is listed here.</EmptyState>
}
