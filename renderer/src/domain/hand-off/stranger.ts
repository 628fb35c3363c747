import { dateInWords, londonDateOf } from '../shared/calendar.ts'
import type { Instant } from '../shared/dates.ts'
import type { WorkbookIdentity } from '../workbook/answers-workbook.ts'
import type { HandOff } from './hand-off.ts'

/** In what a colleague's workbook is not one of those that are out: sentences for the lead to decide on. */
export function strangerHandOff(
  identity: WorkbookIdentity | null,
  handOffs: readonly HandOff[],
): readonly string[] {
  const asked = identity?.handOff
  if (asked === undefined) return []
  const known = handOffs.find(({ id }) => id === asked.id)
  if (known === undefined) {
    return [`It was made for ${asked.name}, and this desk has no such questions given out.`]
  }
  if (known.closed === null) return []
  const given = `It is of the questions given to ${known.name} on ${dayOf(known.handedAt)}`
  return [`${given}, which were closed on ${dayOf(known.closed.at)}.`]
}

const dayOf = (at: Instant): string => dateInWords(londonDateOf(at))
