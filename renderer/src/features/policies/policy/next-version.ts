import type { Policy, PolicyVersion } from '../../../domain/policies/policy.ts'
import type { PolicyLine } from '../../../domain/policies/standing.ts'
import { readingStanding } from '../../../domain/receipts/standing.ts'
import { isSchoolYear, schoolYearOf, shiftSchoolYear } from '../../../domain/shared/calendar.ts'
import type { Instant, LocalDate } from '../../../domain/shared/dates.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'

type Known = Partial<PolicyVersion> & Pick<PolicyVersion, 'id' | 'label' | 'addedAt' | 'addedBy'>

/** A version about which nothing is known but what is given. */
export function newVersion(known: Known): PolicyVersion {
  return {
    progress: 'being-written',
    author: '',
    effectiveOn: null,
    approvedOn: null,
    approvedBy: '',
    minute: '',
    nextReviewOn: null,
    change: 'material',
    note: '',
    evidenceId: null,
    ...known,
  }
}

/** Whether something was in force before, so that a version changes it and does not begin it. */
export function hasApproved({ versions }: Pick<Policy, 'versions'>): boolean {
  return versions.some(({ progress }) => progress === 'approved')
}

/** What a version that is in force now would be called: this school year, unless that is taken. */
export function labelOfNow({ versions }: Pick<Policy, 'versions'>, today: LocalDate): string {
  const year = schoolYearOf(today)
  const taken = versions.filter(({ label }) => label === year || label.startsWith(`${year}, `))
  return taken.length === 0 ? year : `${year}, revised ${taken.length}`
}

/** The school year after the one that the version in force, or to come, is named by. */
export function labelOfNextYear(
  { policy, current, toCome }: Pick<PolicyLine, 'policy' | 'current' | 'toCome'>,
  today: LocalDate,
): string {
  const named = (toCome ?? current)?.label.slice(0, 7) ?? ''
  const base = isSchoolYear(named) && named > schoolYearOf(today) ? named : schoolYearOf(today)
  const year = shiftSchoolYear(base, 1)
  const taken = policy.versions.filter(({ label }) => label === year).length
  return taken === 0 ? year : `${year}, draft ${taken + 1}`
}

/** What people would be asked to read once a version is in force. */
export interface ReadAgain {
  /** Who have read what is in force, and would be asked again after a material change. */
  readonly again: number
  /** Who must read the policy at all on that day. */
  readonly asked: number
}

type Coming = Pick<PolicyVersion, 'id' | 'effectiveOn' | 'approvedOn'>

/** Reckons the day on which a version takes effect, as if its change were material. */
export function readAgain(log: StaffLog, policy: Policy, version: Coming): ReadAgain {
  const day = latest(version.effectiveOn ?? version.approvedOn ?? log.today, log.today)
  const inForce = newVersion({
    id: version.id,
    label: '',
    addedAt: '',
    addedBy: '',
    progress: 'approved',
    effectiveOn: day,
  })
  const versions = [...policy.versions.filter(({ id }) => id !== version.id), inForce]
  const others = log.policies.filter(({ id }) => id !== policy.id)
  const before = readingStanding(log, day)
  const after = readingStanding({ ...log, policies: [...others, { ...policy, versions }] }, day)
  const ids = after.documents.filter(({ policyId }) => policyId === policy.id).map(({ id }) => id)
  const read = new Map(
    before.people.map(({ person, cells }) => [
      person.id,
      ids.filter((id) => cells.get(id)?.state === 'read'),
    ]),
  )
  const open = after.people.map(({ person, cells }) => {
    const states = ids.map((id) => ({ id, state: cells.get(id)?.state }))
    return {
      asked: states.some(({ state }) => state !== undefined && state !== 'not-asked'),
      again: states.some(
        ({ id, state }) => state === 'not-yet' && (read.get(person.id) ?? []).includes(id),
      ),
    }
  })
  return {
    again: open.filter(({ again }) => again).length,
    asked: open.filter(({ asked }) => asked).length,
  }
}

function latest(a: LocalDate, b: LocalDate): LocalDate {
  return a > b ? a : b
}

/** With the day of its taking in where the pack's policy had no row yet. */
export function registeredAt(policy: Policy, now: Instant): Policy {
  return policy.addedAt === '' ? { ...policy, addedAt: now } : policy
}
