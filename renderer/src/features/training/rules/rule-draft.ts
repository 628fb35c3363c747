import { isBlank } from '../../../domain/shared/text.ts'
import type { RequirementChange } from '../../../domain/training/record.ts'
import type { Requirement } from '../../../domain/training/requirement.ts'

/** A rule of the school while it is being written. */
export interface RuleDraft {
  readonly title: string
  readonly roles: readonly string[]
  readonly anyOf: readonly string[]
  /** Null where once is enough. */
  readonly renewMonths: number | null
  readonly reason: string
}

/** @param pack the rule to tighten; null for one of the school's own */
export function ruleDraft(pack: Requirement | null, change: RequirementChange | null): RuleDraft {
  const from = change ?? pack
  return {
    title: from?.title ?? '',
    roles: from?.roles ?? [],
    anyOf: from?.anyOf ?? [],
    renewMonths: from?.renewMonths ?? null,
    reason: change?.reason ?? '',
  }
}

export interface RuleProblem {
  readonly field: 'title' | 'roles' | 'anyOf' | 'renewMonths' | 'reason'
  readonly message: string
}

/** What stands in the way; a tightened rule must ask for more than the pack's, never for less. */
export function ruleProblems(draft: RuleDraft, pack: Requirement | null): readonly RuleProblem[] {
  const problems: RuleProblem[] = []
  if (isBlank(draft.title)) {
    problems.push({ field: 'title', message: 'Give the rule a name by which it is found.' })
  }
  if (draft.roles.length === 0) {
    problems.push({ field: 'roles', message: 'Tick the roles that it is for.' })
  }
  if (draft.anyOf.length === 0) {
    problems.push({ field: 'anyOf', message: 'Tick the courses that meet it.' })
  }
  if (draft.renewMonths === 0) {
    problems.push({ field: 'renewMonths', message: 'Give the months, or none if once is enough.' })
  }
  if (pack !== null && pack.renewMonths !== null && isLater(draft.renewMonths, pack.renewMonths)) {
    problems.push({
      field: 'renewMonths',
      message: `The pack asks for it every ${pack.renewMonths} months, and a rule can only be tightened. Give fewer months.`,
    })
  }
  if (pack !== null && asksForNoMore(draft, pack)) {
    problems.push({
      field: 'roles',
      message:
        'This asks for no more than the pack does: fewer months, more roles, or fewer courses.',
    })
  }
  if (isBlank(draft.reason)) problems.push({ field: 'reason', message: 'Give the reason.' })
  return problems
}

function isLater(months: number | null, than: number): boolean {
  return months === null || months > than
}

function asksForNoMore({ roles, anyOf, renewMonths }: RuleDraft, pack: Requirement): boolean {
  const more = roles.some((role) => !pack.roles.includes(role))
  const fewer = pack.anyOf.some((course) => !anyOf.includes(course))
  return !more && !fewer && renewMonths === pack.renewMonths
}
