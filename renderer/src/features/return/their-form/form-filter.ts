import type { FormItem } from '../../../domain/their-form/form-parts.ts'
import type { TheirForm } from './use-their-form.ts'

export const FILTERS = ['to-enter', 'changed', 'found'] as const
export type FormFilter = (typeof FILTERS)[number]

const LABELS: Readonly<Record<FormFilter, string>> = {
  'to-enter': 'Not yet entered',
  changed: 'Changed since',
  found: 'Look first',
}

type Looked = Pick<TheirForm, 'parts' | 'stateOf' | 'findingsOf'>

/** Whether a filter shows an item; without any filter all are shown. */
export function isShown(item: FormItem, filters: readonly string[], form: Looked): boolean {
  return (
    filters.length === 0 || FILTERS.some((one) => filters.includes(one) && fits(item, one, form))
  )
}

function fits(item: FormItem, filter: FormFilter, { stateOf, findingsOf }: Looked): boolean {
  return filter === 'found' ? findingsOf(item).length > 0 : stateOf(item) === filter
}

/** The filters with how many items each shows. */
export function filterOptions(form: Looked) {
  const all = form.parts.flatMap(({ items }) => items)
  return FILTERS.map((value) => ({
    value,
    label: LABELS[value],
    count: all.filter((item) => fits(item, value, form)).length,
  }))
}
