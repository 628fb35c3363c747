import type { TrainingFile } from '../packs/schemas/training-file.ts'
import type { OwnCourse, RequirementChange } from './record.ts'
import { type Course, type Requirement, SCHOOL_BASIS } from './requirement.ts'

type PackCourse = TrainingFile['courses'][number]
type PackRequirement = TrainingFile['requirements'][number]

export function courseFromPack(course: PackCourse): Course {
  const { id, title, provider, aliases, renewMonths, certificateExpected } = course
  return { id, title, provider, aliases, renewMonths, certificateExpected, from: 'pack' }
}

export function courseFromSchool(course: OwnCourse): Course {
  const { id, title, provider, aliases, certificateExpected } = course
  return { id, title, provider, aliases, renewMonths: null, certificateExpected, from: 'school' }
}

export function requirementFromPack(rule: PackRequirement): Requirement {
  const { id, title, roles, anyOf, renewMonths, within, courseBasis, intervalBasis, source } = rule
  return {
    id,
    title,
    roles,
    anyOf,
    renewMonths: renewMonths === 0 ? null : renewMonths,
    within,
    courseBasis,
    intervalBasis,
    source,
    verified: rule.verified ?? false,
    intervalVerified: rule.intervalVerified,
    note: rule.note ?? '',
    group: rule.group ?? null,
    showAs: rule.showAs ?? null,
    follows: rule.follows ?? null,
    startFrom: rule.startFrom ?? null,
    minimumPeople: rule.minimumPeople ?? null,
    from: 'pack',
    tightened: null,
  }
}

export function requirementFromSchool(change: RequirementChange): Requirement {
  const { id, title, roles, anyOf, renewMonths, reason } = change
  return {
    id,
    title,
    roles,
    anyOf,
    renewMonths,
    within: null,
    courseBasis: SCHOOL_BASIS,
    intervalBasis: renewMonths === null ? null : SCHOOL_BASIS,
    source: '',
    verified: true,
    intervalVerified: renewMonths === null ? null : true,
    note: reason,
    group: null,
    showAs: null,
    follows: null,
    startFrom: null,
    minimumPeople: null,
    from: 'school',
    tightened: null,
  }
}
