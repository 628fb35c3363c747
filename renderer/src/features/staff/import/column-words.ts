import type { ColumnUse } from '../../../domain/people/importing/columns.ts'

/** What a column can hold, in the words of the register. */
const USES: Readonly<Record<ColumnUse, string>> = {
  ignore: 'Leave out',
  given: 'First names',
  family: 'Surname',
  preferredGiven: 'Known as (first name)',
  preferredFamily: 'Known as (surname)',
  fullName: 'Whole name',
  title: 'Title',
  staffCode: 'Staff code',
  misId: 'Number in the MIS',
  email: 'Email',
  post: 'Job title (and role)',
  category: 'Kind of staff (for the role)',
  teaching: 'Teaching, yes or no (for the role)',
  groups: 'Groups',
  startsOn: 'First day',
  endsOn: 'Last day',
}

const uses = Object.keys(USES) as readonly ColumnUse[]

export const columnOptions = uses.map((use) => ({ value: use, label: USES[use] }))

export function columnUseOf(text: string): ColumnUse {
  return uses.find((use) => use === text) ?? 'ignore'
}
