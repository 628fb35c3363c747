import { ok, type Result, refused } from '../shared/result.ts'
import {
  checkSchool,
  type SchoolDraft,
  type SchoolFields,
  type SchoolProblem,
} from './check-school.ts'
import type { School, SchoolPhase, SchoolType } from './school.ts'

/** The form about the school before everything in it was chosen. */
export type SchoolForm = Omit<SchoolDraft, 'type' | 'phase'> & {
  readonly type: SchoolType | ''
  readonly phase: SchoolPhase | ''
}

export const EMPTY_SCHOOL_FORM: SchoolForm = {
  name: '',
  urn: '',
  dfeNumber: '',
  type: '',
  phase: '',
  ageLow: '',
  ageHigh: '',
  boarding: false,
  trust: '',
}

/** What the form shows of a school that is known. */
export function schoolFormOf(school: School): SchoolForm {
  return {
    name: school.name,
    urn: school.urn ?? '',
    dfeNumber: school.dfeNumber ?? '',
    type: school.type,
    phase: school.phase,
    ageLow: school.ageLow === null ? '' : String(school.ageLow),
    ageHigh: school.ageHigh === null ? '' : String(school.ageHigh),
    boarding: school.boarding,
    trust: school.trust ?? '',
  }
}

/**
 * Reads the form: all problems at once, in the order of its fields.
 *
 * Type and phase have no usual value, because they decide which questions are asked.
 */
export function readSchoolForm(form: SchoolForm): Result<SchoolFields, readonly SchoolProblem[]> {
  const { type, phase } = form
  const checked = checkSchool({ ...form, type: type || 'maintained', phase: phase || 'primary' })
  const problems: SchoolProblem[] = checked.ok ? [] : [...checked.error]
  if (type === '') problems.push({ field: 'type', sentence: 'Choose what kind of school it is.' })
  if (phase === '') problems.push({ field: 'phase', sentence: 'Choose the phase.' })
  if (problems.length === 0 && checked.ok) return ok(checked.value)
  return refused(problems.toSorted((a, b) => placeOf(a) - placeOf(b)))
}

const FIELDS = Object.keys(EMPTY_SCHOOL_FORM)
const placeOf = ({ field }: SchoolProblem): number => FIELDS.indexOf(field)
