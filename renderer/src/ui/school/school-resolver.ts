import type { Resolver } from 'react-hook-form'
import { readSchoolForm, type SchoolForm } from '../../domain/audit/school-form.ts'

/** The rules of the domain in the words of the form. */
export const schoolResolver: Resolver<SchoolForm> = (values) => {
  const read = readSchoolForm(values)
  if (read.ok) return { values, errors: {} }
  const errors = read.error.map(({ field, sentence }) => [
    field,
    { type: 'check', message: sentence },
  ])
  return { values: {}, errors: Object.fromEntries(errors) }
}
