import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { HistoryWords } from '../../domain/history/account.ts'
import { useDesk } from '../../storage/desk-context.tsx'
import { historyPage, historySize } from '../../storage/history.ts'
import { useStored } from '../../storage/live.ts'
import { fitsFilter, type HistoryFilter } from './history-filter.ts'
import { type HistoryReader, type HistoryView, readHistory } from './history-reader.ts'

const NOTHING_YET: HistoryView = { changes: [], scanned: 0, state: 'reading' }

/** The changes that fit, as far as they are read; new ones come by themselves. */
export function useHistory(
  about: string | null,
  filter: HistoryFilter,
  words: HistoryWords,
): { readonly view: HistoryView; readonly reader: HistoryReader | null; readonly count: number } {
  const { db } = useDesk()
  const size = useStored(() => historySize(db, about), [db, about])
  const source = useMemo(
    () => ({
      page: (before: number, limit: number) => historyPage(db, { about, before, limit }),
      fits: (change: Parameters<typeof fitsFilter>[0]) => fitsFilter(change, filter, words),
    }),
    [db, about, filter, words],
  )
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
  return { view, reader, count: size?.count ?? 0 }
}

const noSubscription = () => () => undefined
