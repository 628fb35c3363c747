import type { Induction } from '../induction/induction.ts'
import type { Receipt } from '../receipts/receipt.ts'
import type { Instant, LocalDate } from '../shared/dates.ts'
import type { EvidenceId } from '../shared/ids.ts'
import type { StaffLog } from '../staff-log/staff-log.ts'
import type { Certificate, TrainingExemption, TrainingRecord } from '../training/record.ts'
import { newPerson, type Person } from './person.ts'

/**
 * What is left of somebody whose particulars were taken out.
 *
 * Roles and days stay, without a name: how many people had which duty in a year must not
 * change afterwards.
 */
export function erased(person: Person, today: LocalDate, now: Instant): Person {
  const { id, addedAt, roles, startsOn } = person
  const endsOn = person.endsOn ?? today
  return newPerson({
    id,
    addedAt,
    startsOn,
    endsOn,
    roles: roles.map((role) => (role.to === null ? { ...role, to: endsOn } : role)),
    erasedAt: now,
  })
}

/** All that an erasure does, as rows that come out otherwise and rows that go. */
export interface Erasure {
  readonly person: Person
  /** What counts of past years need: what was read or done and when, without words of anybody's own. */
  readonly receipts: readonly Receipt[]
  readonly records: readonly TrainingRecord[]
  readonly exemptions: readonly TrainingExemption[]
  readonly inductions: readonly Induction[]
  /** Places on sessions belong to her own account elsewhere, and no count needs them. */
  readonly bookings: readonly string[]
  /** Certificates and signed sheets that were hers alone, to be taken out of the library. */
  readonly piecesOut: readonly EvidenceId[]
  /** Hers alone too, but part of an audit that was signed. */
  readonly piecesKept: readonly EvidenceId[]
  /** Registers and sheets on which others stand as well. */
  readonly piecesShared: readonly EvidenceId[]
}

export interface ErasureSources {
  readonly log: StaffLog
  readonly person: Person
  /** Pieces that an audit which was ever signed stands on. */
  readonly signed: ReadonlySet<EvidenceId>
  readonly today: LocalDate
  readonly now: Instant
}

/** What erasing somebody would do. Nothing of it names her afterwards. */
export function erasureOf({ log, person, signed, today, now }: ErasureSources): Erasure {
  const isHers = (row: { readonly personId: string }) => row.personId === person.id
  const receipts = log.receipts.filter(isHers)
  const records = log.records.filter(isHers)
  const inductions = log.inductions.filter(({ id }) => id === person.id)
  const hers = new Set(piecesOf(receipts, records, inductions))
  const others = new Set(piecesOfOthers(log, person))
  const alone = [...hers].filter((id) => !others.has(id))
  const piecesOut = alone.filter((id) => !signed.has(id))
  const out = new Set(piecesOut)
  return {
    person: erased(person, today, now),
    receipts: receipts.map((receipt) => withoutWords(receipt, out)),
    records: records.map((record) => ({
      ...record,
      certificate: withoutFile(record.certificate, out),
      dueOverride: record.dueOverride && { ...record.dueOverride, reason: '' },
      note: '',
      whatChanged: '',
      source: { ...record.source, key: '', from: '' },
    })),
    exemptions: log.exemptions.filter(isHers).map((exemption) => ({ ...exemption, note: '' })),
    inductions: inductions.map((induction) => ({
      ...induction,
      note: '',
      signedSheet: kept(induction.signedSheet, out),
    })),
    bookings: log.bookings.filter(isHers).map(({ id }) => id),
    piecesOut,
    piecesKept: alone.filter((id) => signed.has(id)),
    piecesShared: [...hers].filter((id) => others.has(id)),
  }
}

function withoutWords(receipt: Receipt, out: ReadonlySet<EvidenceId>): Receipt {
  const { source } = receipt
  return {
    ...receipt,
    reason: '',
    note: '',
    typedName: null,
    proof: kept(receipt.proof, out),
    // The key may be made of a name or an address as a form gave it.
    source: source && { ...source, key: '', from: '' },
  }
}

/** That it was there was seen; the count of certificates of past years holds. */
function withoutFile(certificate: Certificate, out: ReadonlySet<EvidenceId>): Certificate {
  const evidenceId = kept(certificate.evidenceId, out)
  const state = certificate.state === 'attached' && evidenceId === null ? 'seen' : certificate.state
  return { ...certificate, state, evidenceId, note: '' }
}

const kept = (id: EvidenceId | null, out: ReadonlySet<EvidenceId>): EvidenceId | null =>
  id !== null && out.has(id) ? null : id

function piecesOf(
  receipts: readonly Receipt[],
  records: readonly TrainingRecord[],
  inductions: readonly Induction[],
): readonly EvidenceId[] {
  return [
    ...receipts.map(({ proof }) => proof),
    ...records.map(({ certificate }) => certificate.evidenceId),
    ...inductions.map(({ signedSheet }) => signedSheet),
  ].filter((id) => id !== null)
}

function piecesOfOthers(log: StaffLog, person: Person): readonly EvidenceId[] {
  const isOthers = (row: { readonly personId: string }) => row.personId !== person.id
  return [
    ...piecesOf(
      log.receipts.filter(isOthers),
      log.records.filter(isOthers),
      log.inductions.filter(({ id }) => id !== person.id),
    ),
    ...log.sessions.flatMap(({ evidence }) => evidence),
    ...log.policies.flatMap(({ versions }) =>
      versions.flatMap(({ evidenceId }) => evidenceId ?? []),
    ),
  ]
}
