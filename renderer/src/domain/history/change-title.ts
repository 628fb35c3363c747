import type { Change, ChangedRow } from '../ledger/change.ts'
import { listed } from '../shared/text.ts'
import { capitalised, isRecord, own, textOf } from './plain-words.ts'
import { wordsOfTable } from './table-words.ts'

/** "Undone: Verdict of TRN04": what was done, in one line. */
export function titleOfChange({ what, rows }: Pick<Change, 'what' | 'rows'>): string {
  const label = capitalised(what.label.trim() || what.kind.trim() || 'A change')
  if (what.kind === 'undo') return `Undone: ${label}`
  if (what.kind === 'redo') return `Done again: ${label}`
  if (what.kind === 'import') return importTitle(label, rows)
  if (what.kind === 'action') return actionTitle(label, rows)
  return label
}

/** What counts most is said first. */
const ORDER = [
  'answers',
  'actions',
  'figures',
  'evidence',
  'evidenceLinks',
  'slotDecisions',
  'people',
]

/** "116 answers, 3 actions and 1 earlier audit". */
export function countsInWords(rows: readonly Pick<ChangedRow, 'table'>[]): string {
  const byTable = new Map<string, number>()
  for (const { table } of rows) byTable.set(table, (byTable.get(table) ?? 0) + 1)
  const ranked = [...byTable].sort(([a], [b]) => rankOf(a) - rankOf(b))
  return listed(
    ranked.map(([table, count]) => {
      const { one, many } = wordsOfTable(table)
      return `${count} ${count === 1 ? one : many}`
    }),
  )
}

function rankOf(table: string): number {
  const at = ORDER.indexOf(table)
  return at === -1 ? ORDER.length : at
}

function importTitle(label: string, rows: readonly ChangedRow[]): string {
  const source = rows.find(({ table }) => table === 'previousAudits')
  const brought = countsInWords(rows.filter((row) => row !== source))
  const year = isRecord(source?.after) ? textOf(own(source.after, 'schoolYear')) : ''
  const name = year === '' ? `${label} brought in` : `Last year’s answers (${year}) brought in`
  return brought === '' ? name : `${name}: ${brought}`
}

function actionTitle(label: string, rows: readonly ChangedRow[]): string {
  const row = rows.find(({ table }) => table === 'actions')
  const action = row?.after ?? row?.before
  const what = isRecord(action) ? textOf(own(action, 'what')).trim() : ''
  if (!row || what === '') return label
  const verb = row.before === null ? 'added' : row.after === null ? 'removed' : 'changed'
  return `Action ${verb}: ${what}`
}
