import { isPresentOn, membershipsOn } from '../people/is-staff.ts'
import type { LocalDate } from '../shared/dates.ts'
import { rememberedByDay } from '../staff-log/remember.ts'
import type { StaffLog } from '../staff-log/staff-log.ts'
import { versionOnDay } from './document-versions.ts'
import { readingDocuments } from './documents.ts'
import { dutiesOn } from './duties.ts'
import type { DocumentToRead, Duty, PersonReading, ReadingStanding } from './reading.ts'
import { cellOf, type PreparedDocument } from './reading-cell.ts'
import { asksEach, sourcesOf } from './sources.ts'
import { indexReceipts } from './standing-receipts.ts'

export type {
  DocumentToRead,
  Duty,
  PersonReading,
  ReadingCell,
  ReadingStanding,
} from './reading.ts'

/** Who must read what on a day, and who has. Worked out once for a log and a day. */
export const readingStanding = rememberedByDay((log: StaffLog, day: LocalDate): ReadingStanding => {
  const prepared = prepareDocuments(log, day)
  const index = indexReceipts(log.receipts, day)
  const people = log.people
    .filter((person) => isPresentOn(person, day))
    .map((person): PersonReading => {
      const memberships = membershipsOn(person, day)
      const roles = new Set(memberships.keys())
      const receipts = index.get(person.id)
      const reader = { memberships, roles, startsOn: person.startsOn, receipts }
      const cells = prepared.map((one) => [one.toRead.id, cellOf(one, reader, day)] as const)
      return { person, cells: new Map(cells) }
    })
  return { day, documents: prepared.map(({ toRead }) => toRead), people }
})

/** The documents that somebody must read on a day, in the order of the pack. */
export function documentsToRead(
  log: StaffLog,
  day: LocalDate = log.today,
): readonly DocumentToRead[] {
  return readingStanding(log, day).documents
}

function prepareDocuments(log: StaffLog, day: LocalDate): readonly PreparedDocument[] {
  const documents = readingDocuments(log)
  const policies = new Map(log.policies.map((policy) => [policy.id, policy]))
  const duties = dutiesOn(log, day)
  return documents.flatMap((document): readonly PreparedDocument[] => {
    const own = duties.filter(({ documentId }) => documentId === document.id)
    if (own.length === 0) return []
    const then = versionOnDay(document, policies, day)
    const toRead = {
      id: document.id,
      title: document.title,
      kind: document.kind,
      version: then.version,
      versionLabel: then.label,
      countingVersions: then.counting,
      since: then.since,
      policyId: document.policyId,
      duties: strictestFirst(own),
      note: document.note,
    }
    return [{ toRead, document, sources: sourcesOf(document, then, documents) }]
  })
}

const STRENGTH = ['statutory', 'statutory-guidance', 'partnership']

/** By who asks for it, then what is asked each time before what is asked once. */
function strictestFirst(duties: readonly Duty[]): readonly Duty[] {
  const strength = ({ basis }: Duty) => {
    const at = STRENGTH.indexOf(basis)
    return at === -1 ? STRENGTH.length : at
  }
  const once = (duty: Duty) => (asksEach(duty) ? 0 : 1)
  return [...duties].sort((a, b) => strength(a) - strength(b) || once(a) - once(b))
}
