import type { TrainingRecord } from '../record.ts'
import { withChanges } from './compare-records.ts'
import { recordFromRow } from './listed-record.ts'
import type { HistoryPlan } from './plan-history.ts'

export interface ImportedHistory {
  readonly added: readonly TrainingRecord[]
  readonly changed: readonly TrainingRecord[]
}

interface Making {
  readonly newId: () => string
  readonly now: () => string
  /** Who brings the list in. */
  readonly by: string
}

/** The records as the import leaves them; what is in neither stays as it is. */
export function applyHistory(plan: HistoryPlan, making: Making): ImportedHistory {
  const added: TrainingRecord[] = []
  const changed: TrainingRecord[] = []
  for (const { deed, row, held, placed, taken } of plan.lines) {
    if (placed === null) continue
    if (deed === 'add') added.push(recordFromRow(row, placed, making))
    if (deed === 'change' && held !== null) changed.push(withChanges(held, row, placed, taken))
  }
  return { added, changed }
}

/** How many lines there are of each kind, for the head of the preview. */
export function countKinds(plan: HistoryPlan): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { kind } of plan.lines) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return counts
}
