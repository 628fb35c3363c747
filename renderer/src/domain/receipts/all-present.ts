import type { Person } from '../people/person.ts'
import type { LocalDate } from '../shared/dates.ts'
import type { EvidenceId, PersonId } from '../shared/ids.ts'
import type { StaffLog } from '../staff-log/staff-log.ts'
import { asksNothing, type DocumentToRead } from './reading.ts'
import { newReceipt, type Receipt } from './receipt.ts'
import { readingStanding } from './standing.ts'

/** "All were present on 2 September", and what of it counts as reading. */
export interface Presence {
  readonly on: LocalDate
  readonly present: readonly PersonId[]
  readonly documentIds: readonly string[]
  /**
   * She states that time to read was given and used. Without it being there proves nothing, and
   * no receipt is written.
   */
  readonly readingTimeGiven: boolean
}

export interface PresenceLine {
  readonly person: Person
  readonly document: DocumentToRead
  /** `not-asked`: she was there, and need not read it. */
  readonly kind: 'write' | 'has-read' | 'not-asked'
}

/** What a gathering would write, person by person and document by document. */
export function planAllPresent(log: StaffLog, presence: Presence): readonly PresenceLine[] {
  const { people, documents } = readingStanding(log)
  const present = new Set(presence.present)
  const asked = documents.filter(({ id }) => presence.documentIds.includes(id))
  return people
    .filter(({ person }) => present.has(person.id))
    .flatMap(({ person, cells }) =>
      asked.map((document): PresenceLine => {
        const state = cells.get(document.id)?.state
        if (state === 'read') return { person, document, kind: 'has-read' }
        const isAsked = state !== undefined && !asksNothing(state)
        return { person, document, kind: isAsked ? 'write' : 'not-asked' }
      }),
    )
}

interface Making {
  readonly newId: () => string
  readonly now: () => string
  readonly by: string
  /** The register of the morning. */
  readonly proof: EvidenceId | null
  /** Names the gathering: the training session's id, or one of its own. */
  readonly gathering: string
  /** `INSET of 2 September 2026`. */
  readonly title: string
}

/** The receipts of a gathering: none where no reading time was given. */
export function receiptsOfPresence(
  plan: readonly PresenceLine[],
  { on, readingTimeGiven }: Presence,
  { newId, now, by, proof, gathering, title }: Making,
): readonly Receipt[] {
  if (!readingTimeGiven) return []
  return plan
    .filter(({ kind }) => kind === 'write')
    .map(({ person, document: { id, version } }) =>
      newReceipt({
        id: newId(),
        personId: person.id,
        documentId: id,
        version,
        state: 'read',
        on,
        method: 'on-behalf',
        reason: `${title}: was present, and time to read it was given`,
        recordedBy: by,
        recordedAt: now(),
        proof,
        source: { type: 'session', key: `${gathering}:${person.id}:${id}:${version}`, from: '' },
      }),
    )
}
