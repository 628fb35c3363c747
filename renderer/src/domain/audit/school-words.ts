import type { SchoolPhase, SchoolType } from './school.ts'

/** What the kinds of school are called, in the order in which they are offered. */
export const TYPE_WORDS: Readonly<Record<SchoolType, string>> = {
  maintained: 'Maintained by the council',
  academy: 'Academy or free school',
  independent: 'Independent school',
  'non-maintained-special': 'Non-maintained special school',
  college: 'College',
}

export const PHASE_WORDS: Readonly<Record<SchoolPhase, string>> = {
  nursery: 'Nursery',
  primary: 'Primary',
  secondary: 'Secondary',
  'all-through': 'All-through',
  special: 'Special',
  'alternative-provision': 'Alternative provision or pupil referral unit',
  'sixth-form': 'Post-16',
}
