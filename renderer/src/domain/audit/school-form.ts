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

/**
 * As much of a form as can be read; what cannot keeps what it was before.
 *
 * For a form that saves by itself: a slip in one number must not keep the others from being saved.
 */
export function readableSchoolFields(form: SchoolForm, before: School): SchoolFields {
  const first = readSchoolForm(form)
  if (first.ok) return first.value
  const kept = schoolFormOf(before)
  const wrong = new Set<string>(first.error.map(({ field }) => field))
  const mended = { ...form, ...picked(kept, wrong) }
  const second = readSchoolForm(mended)
  if (second.ok) return second.value
  // One age was right by itself and does not fit the other one of before.
  const ages = readSchoolForm({ ...mended, ageLow: kept.ageLow, ageHigh: kept.ageHigh })
  return ages.ok ? ages.value : before
}

const picked = (form: SchoolForm, fields: ReadonlySet<string>): Partial<SchoolForm> =>
  Object.fromEntries(Object.entries(form).filter(([field]) => fields.has(field)))
