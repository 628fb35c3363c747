import { useMemo } from 'react'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import type { ReadHistory } from '../../../domain/training/importing/history-row.ts'
import { type HistoryPlan, planHistory } from '../../../domain/training/importing/plan-history.ts'
import { readHistoryRows } from '../../../domain/training/importing/read-rows.ts'
import type { OpenHistory } from './history-store.ts'

const NOTHING: ReadHistory = { rows: [], complaints: [] }

/** What the list would do, line by line, with what she has chosen so far. */
export function useHistoryPlan(history: OpenHistory, log: StaffLog): HistoryPlan {
  const { tables, at, headerRow, uses, choices } = history
  const { today } = log
  const table = tables[at]
  const read = useMemo(
    () => (table === undefined ? NOTHING : readHistoryRows(table, headerRow, uses, today)),
    [table, headerRow, uses, today],
  )
  return useMemo(() => planHistory(read, log, choices), [read, log, choices])
}
