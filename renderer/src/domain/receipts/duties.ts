import type { ReadingFile } from '../packs/schemas/policies-file.ts'
import { rolesOfAudiences } from '../people/is-staff.ts'
import { londonDateOf } from '../shared/calendar.ts'
import type { LocalDate } from '../shared/dates.ts'
import type { StaffLog } from '../staff-log/staff-log.ts'
import { type ReadingDocument, readingDocuments } from './documents.ts'
import { documentOnDay, lineageOf } from './editions.ts'
import type { Duty } from './reading.ts'
import type { ReadingDutyChange } from './receipt.ts'

type PackDuty = ReadingFile['duties'][number]

/** Names a duty of the pack from year to year: `kcsie/part-one:each-edition:all-staff+trainees`. */
export function dutyKey(
  { audiences, when }: Pick<PackDuty, 'audiences' | 'when'>,
  document: Pick<ReadingDocument, 'id' | 'edition'>,
): string {
  return `${lineageOf(document)}:${when}:${[...audiences].sort().join('+')}`
}

/** A duty that the pack or the school names, with what the school said about it. */
export interface DutyLine {
  readonly duty: Duty
  readonly document: ReadingDocument
  /** What the school changed; null where it left the pack's duty as it is. */
  readonly change: ReadingDutyChange | null
  /** Switched off by the school; shown, and asked of nobody. */
  readonly off: boolean
  /** Only what rests on the school's own practice may be switched off. */
  readonly mayBeOff: boolean
}

/** Every duty, those that are off too: the pack's in its order, then the school's own. */
export function dutyLines(log: StaffLog, day: LocalDate = log.today): readonly DutyLine[] {
  const documents = readingDocuments(log)
  const byId = new Map(documents.map((document) => [document.id, document]))
  const changes = new Map(
    log.dutyChanges
      .filter(({ at }) => londonDateOf(at) <= day)
      .map((change) => [change.id, change]),
  )
  const known = new Set<string>()
  const ofPack = log.pack.reading.duties.flatMap((duty): readonly DutyLine[] => {
    const document = byId.get(duty.document)
    if (document === undefined) return []
    const id = dutyKey(duty, document)
    known.add(id)
    return packLines(log, duty, document, changes.get(id) ?? null)
  })
  const ofSchool = [...changes.values()]
    .filter(({ id, off }) => !known.has(id) && !off)
    .flatMap((change) => {
      const document = byId.get(change.documentId)
      return document === undefined ? [] : [ownLine(log, change, document)]
    })
  return [...ofPack, ...ofSchool, ...audienceLines(log, documents)]
}

/** The duties that ask somebody on a day, each with the document that it then meant. */
export function dutiesOn(log: StaffLog, day: LocalDate = log.today): readonly Duty[] {
  const documents = readingDocuments(log)
  const off = new Set(log.policies.filter(({ wanted }) => !wanted).map(({ id }) => id))
  const duties = new Map<string, Duty>()
  for (const line of dutyLines(log, day)) {
    const then = line.off ? null : documentOnDay(line.document, documents, day)
    if (then === null) continue
    // What the school does not keep it cannot ask for; what the law asks for it still does.
    const isKept = then.policyId === null || !off.has(then.policyId)
    if (line.duty.basis === SCHOOL && !isKept) continue
    const ofEarlierEdition = then.id !== line.document.id && then.retired
    // A pack may name the duty for this year's edition and for the next: on one day it is one.
    const key = `${line.duty.id} ${line.duty.from} ${then.id}`
    duties.set(key, { ...line.duty, documentId: then.id, ofEarlierEdition })
  }
  return [...duties.values()]
}

const SCHOOL = 'school'

function packLines(
  log: StaffLog,
  packDuty: PackDuty,
  document: ReadingDocument,
  change: ReadingDutyChange | null,
): readonly DutyLine[] {
  const { audiences, when, basis, dueBy, verified, note } = packDuty
  const mayBeOff = basis === SCHOOL
  const duty: Duty = {
    id: dutyKey(packDuty, document),
    documentId: document.id,
    audiences,
    roles: rolesOfAudiences(log.pack, audiences),
    when,
    basis,
    beforeUnsupervisedWork: dueBy === 'before-unsupervised-work',
    from: 'pack',
    asksFrom: null,
    ofEarlierEdition: false,
    verified: verified ?? false,
    note: note ?? '',
  }
  const line = { duty, document, change, off: mayBeOff && change?.off === true, mayBeOff }
  if (change === null || change.off) return [line]
  const more =
    change.when === when
      ? change.audiences.filter((audience) => !audiences.includes(audience))
      : change.audiences
  if (more.length === 0) return [line]
  const widened = schoolDuty(log, { ...change, audiences: more }, document, 'widened')
  return [line, { duty: widened, document, change, off: false, mayBeOff: true }]
}

function ownLine(log: StaffLog, change: ReadingDutyChange, document: ReadingDocument): DutyLine {
  const duty = schoolDuty(log, change, document, 'school')
  return { duty, document, change, off: false, mayBeOff: true }
}

function schoolDuty(
  log: StaffLog,
  {
    id,
    audiences,
    when,
    at,
    reason,
  }: Pick<ReadingDutyChange, 'id' | 'audiences' | 'when' | 'at' | 'reason'>,
  document: ReadingDocument,
  from: 'widened' | 'school',
): Duty {
  return {
    id,
    documentId: document.id,
    audiences,
    roles: rolesOfAudiences(log.pack, audiences),
    when,
    basis: SCHOOL,
    beforeUnsupervisedWork: false,
    from,
    asksFrom: at === '' ? null : londonDateOf(at),
    ofEarlierEdition: false,
    verified: false,
    note: reason,
  }
}

/** Audiences that were set at a policy itself: they read each version of it. */
function audienceLines(log: StaffLog, documents: readonly ReadingDocument[]): readonly DutyLine[] {
  return log.policies.flatMap(({ id, audiences }) => {
    if (audiences === null || audiences.length === 0) return []
    const document = documents.find(({ policyId, retired }) => policyId === id && !retired)
    if (document === undefined) return []
    const said = {
      id: `policy:${id}`,
      audiences,
      when: 'each-version',
      at: '',
      reason: '',
    } as const
    const duty = schoolDuty(log, said, document, 'school')
    return [{ duty, document, change: null, off: false, mayBeOff: true }]
  })
}
