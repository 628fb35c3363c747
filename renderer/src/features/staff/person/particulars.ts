import type { HeldOnPerson } from '../../../domain/people/held.ts'
import { fullNameOf, nameOf } from '../../../domain/people/person.ts'
import { formatDate } from '../../../ui/format-date.ts'
import type { SummaryRow } from '../../../ui/SummaryList.tsx'

/** Every particular that is there, in words. What is not there is left out. */
export function particularsOf({ person }: HeldOnPerson): readonly SummaryRow[] {
  const day = (date: string | null) => (date === null ? '' : formatDate(date))
  const rows: readonly (readonly [string, string])[] = [
    ['Name', [person.title, fullNameOf(person)].filter((part) => part !== '').join(' ')],
    ['Known as', nameOf(person) === fullNameOf(person) ? '' : nameOf(person)],
    ['Job title', person.post],
    ['Email', person.email],
    ['Staff code', person.staffCode],
    ['Number in the MIS', person.misId],
    ['Groups', person.groups.join(', ')],
    ['First day', day(person.startsOn)],
    ['Last day', day(person.endsOn)],
    ...person.roles.map(({ title, from, to }): readonly [string, string] => [
      'Role',
      [title, from && `from ${day(from)}`, to && `to ${day(to)}`].filter(Boolean).join(' '),
    ]),
  ]
  return rows
    .filter(([, detail]) => detail !== '')
    .map(([term, detail], at) => ({ key: String(at), term, detail }))
}
