import { useMemo } from 'react'
import type { FormPlan } from '../../../domain/receipts/importing/form-plan.ts'
import { planForm } from '../../../domain/receipts/importing/plan-form.ts'
import { type ReadForm, readForm } from '../../../domain/receipts/importing/read-form.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import { headersAt } from '../../../domain/tables/headings.ts'
import type { OpenForm } from './form-store.ts'

interface ReadOpenForm extends ReadForm {
  readonly headers: readonly string[]
}

const NOTHING: ReadForm = {
  rows: [],
  complaints: [],
  dates: { order: 'day-first', certainty: 'sure' },
}

/** The answers of the sheet at hand, as its columns are read now. */
export function useReadForm(form: OpenForm, { today }: StaffLog): ReadOpenForm {
  const { tables, at, headerRow, uses, dateOrder } = form
  const table = tables[at]
  const headers = useMemo(() => headersAt(table, headerRow), [table, headerRow])
  const read = useMemo(
    () => (table === undefined ? NOTHING : readForm(table, { headerRow, uses, today, dateOrder })),
    [table, headerRow, uses, today, dateOrder],
  )
  return useMemo(() => ({ ...read, headers }), [read, headers])
}

/** What it would write, row by row, with what she has chosen so far. */
export function useFormPlan(log: StaffLog, form: OpenForm, read: ReadOpenForm): FormPlan {
  const { targets, choices } = form
  return useMemo(
    () => planForm(log, read, targets, read.headers, choices),
    [log, read, targets, choices],
  )
}
