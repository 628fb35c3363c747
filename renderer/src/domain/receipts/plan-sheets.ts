import { holdsAny } from '../people/is-staff.ts'
import type { Person } from '../people/person.ts'
import type { LocalDate } from '../shared/dates.ts'
import type { StaffLog } from '../staff-log/staff-log.ts'
import { asksNothing } from './reading.ts'
import type { SignSheet } from './receipt.ts'
import { MOST_LINES, newSheetId } from './sheet-codes.ts'
import { readingStanding } from './standing.ts'
import { titleWithVersion } from './still-to-read.ts'

export interface SheetWish {
  readonly documentId: string
  /** Role ids, `all-staff` among them, or empty for everybody who must read it. */
  readonly roles: readonly string[]
  /** Groups of the register, such as `Kitchen`; empty for all. */
  readonly groups: readonly string[]
  /** Also those who have read it already. */
  readonly withRead: boolean
}

/** Who would stand on a sheet: in the order of names, and only who is asked to read the document. */
export function peopleForSheet(log: StaffLog, wish: SheetWish): readonly Person[] {
  const { people, day } = readingStanding(log)
  return people
    .filter(({ person, cells }) => {
      const state = cells.get(wish.documentId)?.state
      if (state === undefined || asksNothing(state) || state === 'exempt') return false
      if (state === 'read' && !wish.withRead) return false
      const isInRole = wish.roles.length === 0 || holdsAny(person, wish.roles, day)
      const isInGroup =
        wish.groups.length === 0 || wish.groups.some((group) => person.groups.includes(group))
      return isInRole && isInGroup
    })
    .map(({ person }) => person)
}

interface Printing {
  readonly random: () => number
  readonly by: string
  readonly on: LocalDate
}

/** The sheets to print, each with a sign of its own. Nobody to sign gives none. */
export function planSheets(
  log: StaffLog,
  wishes: readonly SheetWish[],
  { random, by, on }: Printing,
): readonly SignSheet[] {
  const { documents } = readingStanding(log)
  const taken = new Set(log.signSheets.map(({ id }) => id))
  return wishes.flatMap((wish): readonly SignSheet[] => {
    const document = documents.find(({ id }) => id === wish.documentId)
    if (document === undefined) return []
    const people = peopleForSheet(log, wish).map(({ id }) => id)
    const parts = Math.ceil(people.length / MOST_LINES)
    return Array.from({ length: parts }, (_, part) => {
      const id = newSheetId(random, taken)
      taken.add(id)
      return {
        id,
        documentId: document.id,
        version: document.version,
        title: titleWithVersion(document),
        people: people.slice(part * MOST_LINES, (part + 1) * MOST_LINES),
        printedOn: on,
        by,
      }
    })
  })
}
