import type { Change, ChangedRow } from '../ledger/change.ts'
import { listed } from '../shared/text.ts'
import { capitalised, isRecord, own, textOf } from './plain-words.ts'
import { wordsOfTable } from './table-words.ts'

/** "Undone: Verdict of TRN04": what was done, in one line. */
export function titleOfChange({ what, rows }: Pick<Change, 'what' | 'rows'>): string {
  const label = capitalised(what.label.trim() || what.kind.trim() || 'A change')
  if (what.kind === 'undo') return `Undone: ${titleOfTaken(label, rows.map(turned))}`
  if (what.kind === 'redo') return `Done again: ${titleOfTaken(label, rows)}`
  if (what.kind === 'import') return importTitle(label, rows)
  if (what.kind === 'action') return actionTitle(label, rows)
  return label
}

/** As the rows stood the other way round: an undo takes out what was added. */
const turned = (row: ChangedRow): ChangedRow => ({ ...row, before: row.after, after: row.before })

/** What was taken back is called as it was called when it was done; of a part of it, how much. */
function titleOfTaken(label: string, rows: readonly ChangedRow[]): string {
  const [part = ''] = /, \d+ of \d+ records?$/.exec(label) ?? []
  const name = part === '' ? label : label.slice(0, -part.length)
  if (rows.some(({ table }) => table === 'previousAudits')) {
    return part === '' ? importTitle(name, rows) : `${importName(name, rows)}${part}`
  }
  const [row] = rows
  return rows.length === 1 && row?.table === 'actions' ? `${actionTitle(name, rows)}${part}` : label
}

/** What counts most is said first. */
const ORDER = [
  'answers',
  'actions',
  'figures',
  'receipts',
  'trainingRecords',
  'trainingSessions',
  'policies',
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

/** Said by the name, or of no interest to anybody: how the columns were read, that something came back. */
const UNSAID = new Set(['previousAudits', 'importMappings', 'handOffs'])

function importTitle(label: string, rows: readonly ChangedRow[]): string {
  const brought = countsInWords(rows.filter(({ table }) => !UNSAID.has(table)))
  const name = importName(label, rows)
  return brought === '' ? name : `${name}: ${brought}`
}

function importName(label: string, rows: readonly ChangedRow[]): string {
  const after = rows.find(({ table }) => table === 'previousAudits')?.after
  const year = isRecord(after) ? textOf(own(after, 'schoolYear')) : ''
  return year === '' ? `${label} brought in` : `Last year’s answers (${year}) brought in`
}

function actionTitle(label: string, rows: readonly ChangedRow[]): string {
  const row = rows.find(({ table }) => table === 'actions')
  const action = row?.after ?? row?.before
  const what = isRecord(action) ? textOf(own(action, 'what')).trim() : ''
  if (!row || what === '') return label
  const verb = row.before === null ? 'added' : row.after === null ? 'removed' : 'changed'
  return `Action ${verb}: ${what}`
}
