import { holdsAny } from '../people/is-staff.ts'
import type { StaffLog } from '../staff-log/staff-log.ts'
import { asksNothing, type ReadingCell, type ReadingStanding } from './reading.ts'
import type { ReadingDocumentId } from './receipt.ts'

/** How far a document is read among those who must. */
export interface ReadingShare {
  /** Who must read it, those who are excused too. */
  readonly asked: number
  readonly read: number
  readonly declined: number
  readonly exempt: number
  readonly notYet: number
  readonly late: number
  /** Of those who are not excused; null where nobody is asked. 100 only where all have read. */
  readonly percent: number | null
}

const NOBODY: ReadingShare = {
  asked: 0,
  read: 0,
  declined: 0,
  exempt: 0,
  notYet: 0,
  late: 0,
  percent: null,
}

/** Counts cells; those that ask nothing are passed over. */
export function shareOf(cells: Iterable<ReadingCell>): ReadingShare {
  const counts = { asked: 0, read: 0, declined: 0, exempt: 0, notYet: 0, late: 0 }
  for (const { state, late } of cells) {
    if (asksNothing(state)) continue
    counts.asked += 1
    if (state === 'not-yet') counts.notYet += 1
    else counts[state] += 1
    if (late) counts.late += 1
  }
  return { ...counts, percent: percentOf(counts.read, counts.asked - counts.exempt) }
}

/** Rounded so that 100 means all and 0 means nobody. */
export function percentOf(done: number, of: number): number | null {
  if (of <= 0) return null
  if (done >= of) return 100
  const percent = Math.round((done / of) * 100)
  return done === 0 ? 0 : Math.min(99, Math.max(1, percent))
}

export function shareOfDocument(
  { people }: ReadingStanding,
  documentId: ReadingDocumentId,
): ReadingShare {
  return shareOf(people.flatMap(({ cells }) => cells.get(documentId) ?? []))
}

/** The people of one role, and how far each document is read among them. */
export interface RoleShare {
  /** A role of the pack, `all-staff` among them. */
  readonly roleId: string
  readonly title: string
  readonly people: number
  readonly shares: ReadonlyMap<ReadingDocumentId, ReadingShare>
}

/**
 * Per role that somebody holds and that must read something, in the order of the pack.
 *
 * Whoever holds two roles is counted in both, so the rows are not to be added up.
 */
export function shareByRole(log: StaffLog, standing: ReadingStanding): readonly RoleShare[] {
  const { documents, people, day } = standing
  return log.pack.training.roles.flatMap(({ id, title }): readonly RoleShare[] => {
    const holders = people.filter(({ person }) => holdsAny(person, [id], day))
    const shares = documents.map((document) => {
      const cells = holders.flatMap(({ cells }) => cells.get(document.id) ?? [])
      return [document.id, cells.length === 0 ? NOBODY : shareOf(cells)] as const
    })
    const isAsked = shares.some(([, { asked }]) => asked > 0)
    return isAsked ? [{ roleId: id, title, people: holders.length, shares: new Map(shares) }] : []
  })
}
