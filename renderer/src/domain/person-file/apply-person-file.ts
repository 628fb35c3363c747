import { newPerson, type Person } from '../people/person.ts'
import { newReceipt, type Receipt } from '../receipts/receipt.ts'
import type { Instant, LocalDate } from '../shared/dates.ts'
import type { PersonId } from '../shared/ids.ts'
import { type Certificate, NO_CERTIFICATE, type TrainingRecord } from '../training/record.ts'
import type { FiledReading, FiledRecord } from './person-file.ts'
import type { PersonFilePlan, PlannedRecord } from './planned.ts'

/** All that bringing in a person's file writes, in one change. */
export interface BroughtAlong {
  /** Somebody who is new here; null where she is held already. */
  readonly person: Person | null
  readonly records: readonly TrainingRecord[]
  readonly receipts: readonly Receipt[]
}

interface Making {
  readonly newId: () => string
  readonly now: Instant
  /** Who brings it in. */
  readonly by: string
}

/** Since when somebody who is new is here, and as what; hers is the lead's word, never the file's. */
export interface Beginning {
  readonly startsOn: LocalDate | null
  readonly roleIds: readonly string[]
}

/** What the plan adds; nothing while it is open whom the file is about. */
export function applyPersonFile(
  plan: PersonFilePlan,
  making: Making,
  beginning: Beginning,
): BroughtAlong {
  const { whom, file } = plan
  if (whom === null) return { person: null, records: [], receipts: [] }
  const person = whom === 'new' ? personOf(file.person, making, beginning) : null
  const personId = whom === 'new' ? (person?.id ?? '') : whom.id
  return {
    person,
    records: plan.records
      .filter(({ kind }) => kind === 'new' || kind === 'unknown-course')
      .map((planned) => recordOf(planned, personId, making)),
    receipts: plan.readings
      .filter(({ kind }) => kind === 'new')
      .map(({ filed }) => receiptOf(filed, personId, making)),
  }
}

/** Her names come from the file: roles and days of another school say nothing about this one. */
function personOf(
  filed: PersonFilePlan['file']['person'],
  { newId, now }: Making,
  { startsOn, roleIds }: Beginning,
): Person {
  const { title, given, family, preferredGiven, preferredFamily } = filed
  const names = { title, given, family, preferredGiven, preferredFamily }
  const roles = roleIds.map((roleId) => ({ roleId, from: null, to: null }))
  return newPerson({ ...names, startsOn, roles, id: newId(), addedAt: now })
}

function recordOf(
  { filed, course }: PlannedRecord,
  personId: PersonId,
  { newId, now, by }: Making,
): TrainingRecord {
  const { startedOn, completedOn, provider, hours, delivery, result, dueOverride } = filed
  return {
    id: newId(),
    personId,
    courseId: course?.id ?? null,
    courseName: filed.courseName || filed.courseTitle,
    startedOn,
    completedOn,
    provider,
    hours,
    delivery,
    result,
    certificate: certificateOf(filed),
    dueOverride,
    sessionId: null,
    note: '',
    whatChanged: '',
    source: { type: 'person-file', key: filed.key, from: filed.at },
    addedAt: now,
    addedBy: by,
  }
}

/** Whatever the earlier school has seen, here nobody has yet. */
function certificateOf({ certificate, at }: FiledRecord): Certificate {
  const { state, fileName } = certificate
  if (state === 'none' || state === 'waived' || state === 'promised') return NO_CERTIFICATE
  const note = fileName || (state === 'seen' ? `Seen at ${at}` : '')
  return { ...NO_CERTIFICATE, state: 'declared', note }
}

function receiptOf(filed: FiledReading, personId: PersonId, { newId, now, by }: Making): Receipt {
  return newReceipt({
    id: newId(),
    personId,
    documentId: filed.documentId,
    version: filed.version,
    state: 'read',
    on: filed.on,
    method: 'elsewhere',
    // The pack here may not know the edition: then this is all that names it.
    note: [filed.title, filed.versionLabel].filter((part) => part !== '').join(', '),
    recordedBy: by,
    recordedAt: now,
    source: { type: 'person-file', key: filed.key, from: filed.at },
  })
}
