import { csvOf } from '../../../domain/shared/csv.ts'
import type { StaffRow } from './staff-rows.ts'

const HEAD = [
  'Staff code',
  'MIS ID',
  'Title',
  'Legal surname',
  'Legal forename',
  'Preferred surname',
  'Preferred forename',
  'Post',
  'Roles',
  'Groups',
  'Work email',
  'Employment start date',
  'Employment end date',
]

/** The list for a spreadsheet, with headings by which it can be brought in again. */
export function staffCsv(rows: readonly StaffRow[]): string {
  return csvOf([HEAD, ...rows.map(lineOf)])
}

function lineOf({ person, roleTitles }: StaffRow): readonly string[] {
  return [
    person.staffCode,
    person.misId,
    person.title,
    person.family,
    person.given,
    person.preferredFamily,
    person.preferredGiven,
    person.post,
    roleTitles.join('; '),
    person.groups.join('; '),
    person.email,
    person.startsOn ?? '',
    person.endsOn ?? '',
  ]
}
