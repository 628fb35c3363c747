import type { ComparedField, FieldChange } from '../../../domain/people/importing/compare.ts'
import {
  deedOf,
  type ImportChoices,
  type ImportPlan,
  type PlannedLine,
} from '../../../domain/people/importing/plan-import.ts'
import { nameOf } from '../../../domain/people/person.ts'
import { type Role, titleOfRole } from '../../../domain/people/roles.ts'
import { isLocalDate } from '../../../domain/shared/calendar.ts'
import { counted, listed } from '../../../domain/shared/text.ts'
import { formatDate } from '../../../ui/format-date.ts'
import type { Brought } from './bring-in.ts'

const FIELDS: Readonly<Record<ComparedField, string>> = {
  title: 'Title',
  given: 'First names',
  family: 'Surname',
  preferredGiven: 'Known as',
  preferredFamily: 'Surname used at work',
  staffCode: 'Staff code',
  misId: 'Number in the MIS',
  email: 'Email',
  post: 'Job title',
  startsOn: 'First day',
  endsOn: 'Last day',
  roles: 'New role',
  groups: 'New group',
}

/** `Email: a@x -> b@x`, with words for what was not there. */
export function changeInWords({ field, before, after }: FieldChange, roles: readonly Role[]) {
  const words = (value: string): string => {
    if (value === '') return 'nothing'
    if (field === 'roles') return roleTitles(value.split(', '), roles)
    return isLocalDate(value) ? formatDate(value) : value
  }
  const isAdded = field === 'roles' || field === 'groups' || before === ''
  return {
    field: FIELDS[field],
    before: isAdded ? null : words(before),
    after: words(after),
  }
}

export function roleTitles(roleIds: readonly string[], roles: readonly Role[]): string {
  return roleIds.map((id) => titleOfRole(roles, id)).join(', ')
}

/** Post, first day and address of a line, as far as it says. */
export function aboutLine({ listed: line }: PlannedLine): string {
  const codes = [line.staffCode, line.misId].filter((code) => code !== '')
  const start = line.startsOn === null ? '' : `from ${formatDate(line.startsOn)}`
  return [line.post, start, line.email, ...codes].filter((part) => part !== '').join(' · ')
}

/** Rows of the file that a line was read from: `row 28`. */
export function rowsInWords({ listed: { rows } }: PlannedLine): string {
  const numbers = rows.map((row) => String(row + 1))
  return numbers.length === 1 ? `row ${numbers[0]}` : `rows ${listed(numbers)}`
}

/** Why two are held together, and what the file says about it. */
export function likenessInWords({ likeness }: PlannedLine): string {
  if (likeness === null) return ''
  const { like, because } = likeness
  const share = { code: 'the code', email: 'the email address', name: 'the name' }[because]
  return like.type === 'person'
    ? `Shares ${share} with ${nameOf(like.person)} in the register.`
    : `Shares ${share} with ${nameOf(like.line)} in row ${(like.line.rows[0] ?? 0) + 1} of this file.`
}

export interface Sums {
  readonly add: number
  readonly change: number
  readonly left: number
}

export function sumsOf(plan: ImportPlan, choices: ImportChoices): Sums {
  const deeds = plan.lines.map((line) => deedOf(line, choices))
  return {
    add: deeds.filter((deed) => deed === 'add').length,
    change: deeds.filter((deed) => deed === 'change').length,
    left: plan.missing.filter(({ id }) => choices.left.has(id)).length,
  }
}

/** The button's words: exactly what a press would do. */
export function deedWords({ add, change, left }: Sums): string {
  const deeds = [
    ...(add > 0 ? [`add ${counted(add, 'person', 'people')}`] : []),
    ...(change > 0 ? [`change ${change}`] : []),
    ...(left > 0 ? [`archive ${left}`] : []),
  ]
  const words = listed(deeds)
  return words === '' ? 'Nothing to bring in' : words[0]?.toUpperCase() + words.slice(1)
}

export function doneWords({ added, changed, left, change }: Brought): string {
  if (change === null) return 'Nothing was different, so nothing was changed'
  const deeds = [
    ...(added > 0 ? [`${counted(added, 'person', 'people')} added`] : []),
    ...(changed > 0 ? [`${changed} changed`] : []),
    ...(left > 0 ? [`${left} archived as left`] : []),
  ]
  return listed(deeds) || 'How the columns are read is remembered'
}
