import { create } from 'zustand'
import type { FormUse } from '../../../domain/receipts/importing/form-columns.ts'
import type { DateOrder } from '../../../domain/receipts/importing/form-dates.ts'
import {
  type FormChoices,
  type Judged,
  NOTHING_CHOSEN,
} from '../../../domain/receipts/importing/form-plan.ts'
import type { FormTarget } from '../../../domain/receipts/importing/form-target.ts'
import type { PersonId } from '../../../domain/shared/ids.ts'
import type { Table } from '../../../domain/tables/table.ts'

/** A form's export that was read and not yet brought in. Held by the page alone: nothing of it is written. */
export interface OpenForm {
  readonly file: File
  readonly tables: readonly Table[]
  /** Which of them. */
  readonly at: number
  /** Row of the headings, counted from 0. */
  readonly headerRow: number
  readonly uses: readonly FormUse[]
  /** True where they are read as she said of a form with the same headings. */
  readonly remembered: boolean
  readonly targets: readonly FormTarget[]
  /** As she says; undefined: as the dates themselves suggest. */
  readonly dateOrder: DateOrder | undefined
  readonly choices: FormChoices
  /** The export is kept as proof of the receipts. */
  readonly keepsFile: boolean
}

export const useOpenForm = create<{ readonly form: OpenForm | null }>(() => ({ form: null }))

export function openForm(form: OpenForm | null): void {
  useOpenForm.setState({ form })
}

export function changeForm(change: Partial<OpenForm>): void {
  useOpenForm.setState(({ form }) => (form === null ? {} : { form: { ...form, ...change } }))
}

/** Another reading of the file: what was said of single rows no longer holds. */
export function readAnew(change: Partial<OpenForm>): void {
  useOpenForm.setState(({ form }) =>
    form === null
      ? {}
      : {
          form: { ...form, choices: { ...NOTHING_CHOSEN, before: form.choices.before }, ...change },
        },
  )
}

/** @param person null: nobody of ours; undefined: not said yet */
export function choosePerson(row: number, person: PersonId | null | undefined): void {
  changeChoices(({ people }) => {
    const next = new Map(people)
    if (person === undefined) next.delete(row)
    else next.set(row, person)
    return { people: next }
  })
}

export function judge(row: number, judged: Judged): void {
  changeChoices((choices) => ({ judged: new Map([...choices.judged, [row, judged]]) }))
}

function changeChoices(change: (choices: FormChoices) => Partial<FormChoices>): void {
  useOpenForm.setState(({ form }) =>
    form === null
      ? {}
      : { form: { ...form, choices: { ...form.choices, ...change(form.choices) } } },
  )
}
