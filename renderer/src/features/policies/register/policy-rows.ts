import { nameOf, type Person } from '../../../domain/people/person.ts'
import type { Policy } from '../../../domain/policies/policy.ts'
import type { PolicyLine } from '../../../domain/policies/standing.ts'
import { groupedBy } from '../../../domain/shared/grouped.ts'
import type { PolicyId } from '../../../domain/shared/ids.ts'
import { foldText } from '../../../domain/shared/text.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import type { ReadCount } from '../read-counts.ts'
import { sourceInWords, statutorySources, titleOfSource } from '../sources.ts'
import type { Policies } from '../use-policies.ts'
import { categoryInWords } from './policy-words.ts'

/** One policy as the register shows it. */
export interface PolicyRow {
  readonly id: PolicyId
  readonly line: PolicyLine
  readonly title: string
  readonly category: string
  readonly owner: string
  /** What says that it is statutory: by its title, and with its site where there is room. */
  readonly statutory: { readonly titles: readonly string[]; readonly sources: readonly string[] }
  /** How many of those who must have read the current version; null where nobody must. */
  readonly reading: ReadCount | null
  /** All that a search looks through, plain. */
  readonly found: string
}

export const policyFilters = ['past-review', 'due-soon', 'no-version', 'drafts'] as const

export type PolicyFilter = (typeof policyFilters)[number]

export interface PolicySearch {
  readonly text: string
  readonly filters: readonly PolicyFilter[]
}

export const allPolicies: PolicySearch = { text: '', filters: [] }

export function policyRows({ lines, log, reading }: Policies): readonly PolicyRow[] {
  return lines.map((line) => rowOf(line, log, reading.get(line.policy.id) ?? null))
}

function rowOf(
  line: PolicyLine,
  { people, pack: { sources } }: StaffLog,
  reading: ReadCount | null,
): PolicyRow {
  const { policy, current } = line
  const owner = ownerOf(policy, people)
  const keys = statutorySources(line)
  return {
    id: policy.id,
    line,
    title: titleOf(policy),
    category: categoryInWords(policy.category),
    owner,
    statutory: {
      titles: keys.map((key) => titleOfSource(key, sources)),
      sources: keys.map((key) => sourceInWords(key, sources)),
    },
    reading,
    found: foldText(
      [
        policy.title,
        categoryInWords(policy.category),
        owner,
        policy.approver,
        policy.note,
        current?.label ?? '',
        current?.minute ?? '',
        current?.approvedBy ?? '',
      ].join(' '),
    ),
  }
}

/** Without what the pack says to whoever keeps the register; the page of the policy says it. */
export function titleOf({ title, kind }: Pick<Policy, 'title' | 'kind'>): string {
  return kind === 'record' ? title.replace(/\s*\([^()]*\)\s*$/, '') : title
}

/** As the register of staff calls the owner today, else the name that was typed. */
export function ownerOf({ owner }: Pick<Policy, 'owner'>, people: readonly Person[]): string {
  const person =
    owner.personId === null ? undefined : people.find(({ id }) => id === owner.personId)
  return person === undefined || person.erasedAt !== null ? owner.name : nameOf(person)
}

export function fits({ line }: PolicyRow, filter: PolicyFilter): boolean {
  switch (filter) {
    case 'drafts':
      return line.draft !== null || line.toCome !== null
    case 'no-version':
      return line.state === 'no-version' || line.state === 'never-approved'
    default:
      return line.state === filter
  }
}

/** What is kept, narrowed; a row stays when it fits any of the filters that are on. */
export function searchPolicies(
  rows: readonly PolicyRow[],
  { text, filters }: PolicySearch,
): readonly PolicyRow[] {
  const words = foldText(text).split(/\s+/)
  return rows.filter(
    (row) =>
      (filters.length === 0 || filters.some((filter) => fits(row, filter))) &&
      words.every((word) => row.found.includes(word)),
  )
}

export interface PolicyGroup {
  readonly category: string
  readonly rows: readonly PolicyRow[]
}

/** By category, in the order in which the register first names one; the school's own come last. */
export function byCategory(rows: readonly PolicyRow[]): readonly PolicyGroup[] {
  const groups = groupedBy(rows, ({ category }) => category)
  return [...groups].map(([category, members]) => ({ category, rows: members }))
}
