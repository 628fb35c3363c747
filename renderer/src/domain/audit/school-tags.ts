import type { School } from './school.ts'

/** Every setting answers what applies to `all`. */
const EVERY_SETTING = 'all'

/**
 * Oldest "youngest age" of a school that still has Reception children.
 *
 * Reception children turn five in the year, and many primaries give their lowest age as 5.
 */
const RECEPTION_AGE = 5
/** Lowest "oldest age" of a school with a sixth form: the last year of one ends at 18. */
const SIXTH_FORM_AGE = 17

/** What the tags depend on. */
export type TaggedSchool = Pick<School, 'type' | 'phase' | 'ageLow' | 'ageHigh' | 'boarding'>

/**
 * The tags of a template that fit a school: its type, its phase and whom it takes in.
 *
 * Where an age is not known, the school is taken to have the younger children: a question too
 * many can be answered "not applicable", one too few is never seen. A pupil referral unit is
 * alternative provision and, as the council maintains it, maintained as well.
 */
export function tagsOfSchool(school: TaggedSchool): ReadonlySet<string> {
  const tags = new Set<string>([EVERY_SETTING, school.type, ...phaseTags(school)])
  if (hasEarlyYears(school)) tags.add('early-years')
  if (hasSixthForm(school)) tags.add('sixth-form')
  if (school.boarding) tags.add('boarding')
  if (school.type === 'non-maintained-special') tags.add('special')
  return tags
}

function phaseTags({ phase }: TaggedSchool): readonly string[] {
  return phase === 'all-through' ? ['all-through', 'primary', 'secondary'] : [phase]
}

function hasEarlyYears({ phase, ageLow }: TaggedSchool): boolean {
  if (phase === 'nursery') return true
  if (ageLow !== null) return ageLow <= RECEPTION_AGE
  return phase === 'primary' || phase === 'all-through'
}

function hasSixthForm({ type, ageHigh }: TaggedSchool): boolean {
  return type === 'college' || (ageHigh !== null && ageHigh >= SIXTH_FORM_AGE)
}

/** Whether something meant for these tags is meant for this school: any one of them is enough. */
export function appliesHere(appliesTo: readonly string[], tags: ReadonlySet<string>): boolean {
  return appliesTo.some((tag) => tags.has(tag))
}
