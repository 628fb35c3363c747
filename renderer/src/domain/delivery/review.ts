import type { ReturnDocument } from '../returns/return-document.ts'
import { londonDateOf } from '../shared/calendar.ts'
import type { SchoolYear } from '../shared/dates.ts'
import type { ReturnId } from '../shared/ids.ts'
import type { MadePackage } from './made-package.ts'

/** Whose desk it is, and which return it works on. */
export interface DeskFacts {
  readonly school: { readonly name: string; readonly urn: string | null }
  readonly schoolYear: SchoolYear
  readonly returnId: ReturnId
  /** A desk to look around: nothing of it is a school's. */
  readonly isSample: boolean
}

/** Why a package must not leave. */
export type Stop =
  | { readonly type: 'sample' }
  | { readonly type: 'draft' }
  | {
      readonly type: 'other-school'
      readonly inside: ReturnDocument['school']
      readonly here: DeskFacts['school']
    }
  | { readonly type: 'other-year'; readonly inside: SchoolYear; readonly here: SchoolYear }
  | { readonly type: 'other-return' }
  | {
      readonly type: 'replaced'
      readonly revision: number
      readonly by: number
      readonly on: string
    }
  /** What lies in the file is not what was noted when it was made. */
  | { readonly type: 'other-revision'; readonly inside: number; readonly noted: number }

/**
 * All that stops a package, the gravest first; empty where it may leave.
 *
 * It is asked of what lies in the file, not of what the desk remembers of it: a folder can be
 * copied from one laptop to another, and a desk can be made from another school's backup.
 */
export function stopsOf(
  document: ReturnDocument,
  made: MadePackage,
  replacedBy: MadePackage | null,
  desk: DeskFacts,
): readonly Stop[] {
  const stops: Stop[] = []
  if (desk.isSample) stops.push({ type: 'sample' })
  if (!isSameSchool(document.school, desk.school)) {
    stops.push({ type: 'other-school', inside: document.school, here: desk.school })
  }
  if (document.schoolYear !== desk.schoolYear) {
    stops.push({ type: 'other-year', inside: document.schoolYear, here: desk.schoolYear })
  } else if (document.returnId !== desk.returnId) stops.push({ type: 'other-return' })
  if (isDraft(document, made)) stops.push({ type: 'draft' })
  if (document.revision !== made.revision) {
    stops.push({ type: 'other-revision', inside: document.revision, noted: made.revision })
  }
  if (replacedBy !== null) {
    const { revision, madeAt } = replacedBy
    stops.push({
      type: 'replaced',
      revision: made.revision,
      by: revision,
      on: londonDateOf(madeAt),
    })
  }
  return stops
}

/** What was sent as incomplete is unsigned too, and is meant to leave. */
function isDraft({ draft, incomplete }: ReturnDocument, made: MadePackage): boolean {
  return made.draft || (draft && incomplete === null)
}

/** By the URN where both have one, as a school may change its name; by the name otherwise. */
function isSameSchool(a: DeskFacts['school'], b: DeskFacts['school']): boolean {
  if (a.urn !== null && b.urn !== null) return a.urn.trim() === b.urn.trim()
  return plainName(a.name) === plainName(b.name)
}

const plainName = (name: string): string =>
  name.normalize('NFKC').replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim().toLowerCase()
