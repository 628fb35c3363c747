import { readFileSync } from 'node:fs'
import type {
  FormChoices,
  FormPlan,
} from '../../renderer/src/domain/receipts/importing/form-plan.ts'
import { receiptsOfForm } from '../../renderer/src/domain/receipts/importing/form-receipts.ts'
import { guessForm } from '../../renderer/src/domain/receipts/importing/guess-form.ts'
import { planForm } from '../../renderer/src/domain/receipts/importing/plan-form.ts'
import { readForm } from '../../renderer/src/domain/receipts/importing/read-form.ts'
import type { Receipt } from '../../renderer/src/domain/receipts/receipt.ts'
import type { StaffLog } from '../../renderer/src/domain/staff-log/staff-log.ts'
import type { Table } from '../../renderer/src/domain/tables/table.ts'
import { readCsv } from '../../renderer/src/exchange/tables/read-csv.ts'

/** The sample school's answers to the form on Part One. */
export function sampleForm(): Table {
  const path = new URL(
    '../../renderer/src/content/sample-school/forms-read-receipts.csv',
    import.meta.url,
  )
  const read = readCsv(new Uint8Array(readFileSync(path)))
  if (!read.ok) throw new Error(read.error.type)
  return read.value
}

/** What the import of a form would do when nobody changes what was guessed of it. */
export function formPlan(log: StaffLog, table: Table, choices?: FormChoices): FormPlan {
  const { headerRow, headers, uses, targets } = guessForm(log, table)
  const read = readForm(table, { headerRow, uses, today: log.today })
  return planForm(log, read, targets, headers, choices)
}

let made = 0

export function formReceipts(table: Table, log: StaffLog, plan: FormPlan): readonly Receipt[] {
  return receiptsOfForm(plan, {
    newId: () => {
      made += 1
      return `form-receipt-${String(made).padStart(5, '0')}`
    },
    now: () => '2026-11-24T10:00:00Z',
    by: 'Daljit Sandhu',
    fileName: 'forms-read-receipts.csv',
    headers: guessForm(log, table).headers,
    proof: null,
  })
}
