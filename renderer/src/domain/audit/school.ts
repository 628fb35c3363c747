import type { SchoolYear } from '../shared/dates.ts'

export type SchoolType =
  | 'maintained'
  | 'academy'
  | 'independent'
  | 'non-maintained-special'
  | 'college'

export type SchoolPhase =
  | 'nursery'
  | 'primary'
  | 'secondary'
  | 'all-through'
  | 'special'
  | 'alternative-provision'
  | 'sixth-form'

/** The establishment whose desk this is. There is one per desk. */
export interface School {
  readonly id: 'school'
  readonly name: string
  /** Six digits. An attribute, never a key, and a new school may not have one yet. */
  readonly urn: string | null
  /** `999/9901`. */
  readonly dfeNumber: string | null
  readonly type: SchoolType
  readonly phase: SchoolPhase
  readonly ageLow: number | null
  readonly ageHigh: number | null
  readonly boarding: boolean
  readonly trust: string | null
  readonly signatories: readonly Signatory[]
  readonly currentYear: SchoolYear
}

/** Somebody who will sign, by the role id of the template. */
export interface Signatory {
  readonly roleId: string
  readonly name: string
  readonly jobTitle: string
}
