import { ok, type Result, refused } from '../shared/result.ts'
import type { School, SchoolPhase, SchoolType } from './school.ts'

/** What stands in the fields of the form. */
export interface SchoolDraft {
  readonly name: string
  readonly urn: string
  readonly dfeNumber: string
  readonly type: SchoolType
  readonly phase: SchoolPhase
  readonly ageLow: string
  readonly ageHigh: string
  readonly boarding: boolean
  readonly trust: string
}

export type SchoolFields = Omit<School, 'id' | 'signatories' | 'currentYear'>

export interface SchoolProblem {
  readonly field: keyof SchoolDraft
  readonly sentence: string
}

const OLDEST_AGE = 25
const LONGEST_NAME = 200

/**
 * Reads the form about the school.
 *
 * Only the name must be there: a new school has no numbers yet. What is typed must be right,
 * though, since the partnership finds the school by it.
 */
export function checkSchool(draft: SchoolDraft): Result<SchoolFields, readonly SchoolProblem[]> {
  const problems = [
    nameProblem(draft.name),
    urnProblem(draft.urn),
    dfeProblem(draft.dfeNumber),
    ageProblem('ageLow', draft.ageLow),
    ageProblem('ageHigh', draft.ageHigh),
    ageOrderProblem(draft),
  ].filter((problem) => problem !== null)
  if (problems.length > 0) return refused(problems)
  return ok({
    name: tidy(draft.name),
    urn: orNull(digitsOf(draft.urn)),
    dfeNumber: withSlash(digitsOf(draft.dfeNumber)),
    type: draft.type,
    phase: draft.phase,
    ageLow: ageOf(draft.ageLow),
    ageHigh: ageOf(draft.ageHigh),
    boarding: draft.boarding,
    trust: orNull(tidy(draft.trust)),
  })
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim()
const orNull = (text: string): string | null => (text === '' ? null : text)
/** Spaces and slashes are how people group digits, not part of the number. */
const digitsOf = (text: string): string => text.replace(/[\s/-]/g, '')
const ageOf = (text: string): number | null => (text.trim() === '' ? null : Number(text))
const withSlash = (digits: string): string | null =>
  digits === '' ? null : `${digits.slice(0, 3)}/${digits.slice(3)}`

function nameProblem(name: string): SchoolProblem | null {
  const tidied = tidy(name)
  if (tidied === '') return { field: 'name', sentence: 'Enter the name of your school.' }
  if (tidied.length <= LONGEST_NAME) return null
  return { field: 'name', sentence: `The name must be at most ${LONGEST_NAME} characters long.` }
}

function urnProblem(urn: string): SchoolProblem | null {
  const digits = digitsOf(urn)
  if (digits === '' || /^\d{6}$/.test(digits)) return null
  const sentence = 'A URN has six digits, like 123456. Leave it empty if you do not know it.'
  return { field: 'urn', sentence }
}

function dfeProblem(number: string): SchoolProblem | null {
  const digits = digitsOf(number)
  if (digits === '' || /^\d{7}$/.test(digits)) return null
  const sentence =
    'A DfE number has seven digits, like 123/4567: three for the council and four for the school. Leave it empty if you do not know it.'
  return { field: 'dfeNumber', sentence }
}

function ageProblem(field: 'ageLow' | 'ageHigh', text: string): SchoolProblem | null {
  const trimmed = text.trim()
  if (trimmed === '' || (/^\d{1,2}$/.test(trimmed) && Number(trimmed) <= OLDEST_AGE)) return null
  const which = field === 'ageLow' ? 'youngest' : 'oldest'
  return { field, sentence: `The ${which} age is a whole number of years from 0 to ${OLDEST_AGE}.` }
}

function ageOrderProblem(draft: SchoolDraft): SchoolProblem | null {
  // A field that cannot be read has its own sentence already.
  if (ageProblem('ageLow', draft.ageLow) !== null) return null
  if (ageProblem('ageHigh', draft.ageHigh) !== null) return null
  const [low, high] = [ageOf(draft.ageLow), ageOf(draft.ageHigh)]
  if (low === null || high === null || !(low > high)) return null
  return { field: 'ageHigh', sentence: 'The oldest age cannot be below the youngest age.' }
}
