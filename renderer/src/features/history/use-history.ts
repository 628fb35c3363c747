import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { HistoryWords } from '../../domain/history/account.ts'
import { type Taking, takenBack } from '../../domain/history/taken-back.ts'
import { useDesk } from '../../storage/desk-context.tsx'
import { historyPage, historySize } from '../../storage/history.ts'
import { useStored } from '../../storage/live.ts'
import { fitsFilter, type HistoryFilter } from './history-filter.ts'
import { type HistoryReader, type HistoryView, readHistory } from './history-reader.ts'

const NOTHING_YET: HistoryView = { changes: [], scanned: 0, state: 'reading' }

interface History {
  readonly view: HistoryView
  readonly reader: HistoryReader | null
  readonly count: number
  /** Ids of changes that stand taken back. */
  readonly taken: ReadonlySet<string>
}

/** The changes that fit, as far as they are read; new ones come by themselves. */
export function useHistory(
  about: string | null,
  filter: HistoryFilter,
  words: HistoryWords,
): History {
  const { db } = useDesk()
  const size = useStored(() => historySize(db, about), [db, about])
  const source = useMemo(() => {
    // Also those that do not fit: what took a change back may be hidden by the filter.
    const read = new Map<string, Taking>()
    const page = async (before: number, limit: number) => {
      const changes = await historyPage(db, { about, before, limit })
      for (const { seq, id, what, about: things } of changes) {
        read.set(id, { seq, id, what, about: things })
      }
      return changes
    }
    const fits = (change: Parameters<typeof fitsFilter>[0]) => fitsFilter(change, filter, words)
    return { read, page, fits }
  }, [db, about, filter, words])
  const [reader, setReader] = useState<HistoryReader | null>(null)
  useEffect(() => {
    const reading = readHistory(source)
    setReader(reading)
    return reading.close
  }, [source])
  const last = size?.last
  useEffect(() => {
    if (last !== undefined) reader?.newer()
  }, [reader, last])
  const view = useSyncExternalStore(
    reader?.subscribe ?? noSubscription,
    reader?.view ?? (() => NOTHING_YET),
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was read grows with the view
  const taken = useMemo(() => takenBack([...source.read.values()]), [source, view])
  return { view, reader, count: size?.count ?? 0, taken }
}

const noSubscription = () => () => undefined
