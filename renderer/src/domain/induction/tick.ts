import type { Person } from '../people/person.ts'
import { newReceipts } from '../receipts/add-receipts.ts'
import { newReceipt, type Receipt, type ReceiptMethod } from '../receipts/receipt.ts'
import type { Instant, LocalDate } from '../shared/dates.ts'
import type { EvidenceId, TrainingRecordId } from '../shared/ids.ts'
import type { StaffLog } from '../staff-log/staff-log.ts'
import { type CourseId, newRecord, type TrainingRecord } from '../training/record.ts'
import { rulesInForce } from '../training/rules.ts'
import type { Checklist, ChecklistLine } from './checklist.ts'
import type { Induction } from './induction.ts'

/** All that a tick writes, in one change. */
export interface TickedLines {
  readonly receipts: readonly Receipt[]
  readonly records: readonly TrainingRecord[]
  readonly induction: Induction
}

export interface Ticking {
  readonly on: LocalDate
  /** How she knows of the readings: the signed sheet, or she was told. */
  readonly method: Extract<ReceiptMethod, 'paper-sheet' | 'on-behalf'>
  /** Why on behalf. */
  readonly reason: string
  /** The scanned sheet. */
  readonly proof: EvidenceId | null
  /** Which course it was, by line; the first that the requirement names where she does not say. */
  readonly courses: ReadonlyMap<string, CourseId>
  readonly by: string
  readonly now: Instant
  readonly newId: () => string
}

/**
 * Ticks lines of a checklist: a reading becomes a receipt, a training a record, both dated alike.
 *
 * What is done already is left as it is, so ticking twice writes nothing the second time.
 */
export function tickLines(
  log: StaffLog,
  checklist: Checklist,
  lineIds: readonly string[],
  ticking: Ticking,
): TickedLines {
  const wanted = checklist.lines.filter(({ id, state }) => lineIds.includes(id) && state !== 'done')
  const receipts = wanted.flatMap((line) => receiptOf(log, line, checklist, ticking))
  const records = wanted.flatMap((line) => recordOf(log, line, checklist, ticking))
  const ticks = wanted.flatMap((line) =>
    line.type === 'own' ? [{ itemId: line.item.id, on: ticking.on, by: ticking.by }] : [],
  )
  return {
    receipts: newReceipts(log.receipts, receipts),
    records,
    induction: {
      ...checklist.induction,
      ticks: [...checklist.induction.ticks, ...ticks],
      openedAt: checklist.opened ? checklist.induction.openedAt : ticking.now,
    },
  }
}

function receiptOf(
  log: StaffLog,
  line: ChecklistLine,
  { person, induction }: Checklist,
  { on, method, reason, proof, by, now, newId }: Ticking,
): readonly Receipt[] {
  if (line.type !== 'reading') return []
  const { id: documentId, version } = line.document
  const declined = line.receipt !== null && line.state === 'declined'
  return [
    newReceipt({
      id: newId(),
      personId: person.id,
      documentId,
      version,
      state: 'read',
      on,
      method,
      reason: method === 'on-behalf' ? reason : '',
      recordedBy: by,
      recordedAt: now,
      proof,
      corrects: declined ? (line.receipt?.id ?? null) : null,
      source: { type: 'induction', key: keyOfTick(log, line, person, induction), from: '' },
    }),
  ]
}

/** The same as long as nothing was taken back, so that one tick sent twice is one receipt. */
function keyOfTick(
  { receipts }: StaffLog,
  { id }: ChecklistLine,
  person: Person,
  { startedOn }: Induction,
): string {
  const key = `${person.id} ${startedOn} ${id}`
  const own = receipts.filter(({ source }) => source?.key.startsWith(`${key} `) === true)
  const ids = new Set(own.map((receipt) => receipt.id))
  const taken = receipts.filter(
    ({ state, corrects }) => state === 'void' && ids.has(corrects ?? ''),
  )
  return `${key} ${taken.length + 1}`
}

function recordOf(
  log: StaffLog,
  line: ChecklistLine,
  { person, induction }: Checklist,
  { on, courses, by, now, newId }: Ticking,
): readonly TrainingRecord[] {
  if (line.type !== 'training') return []
  const courseId = courses.get(line.id) ?? line.requirement.anyOf[0]
  const course = rulesInForce(log).courseById.get(courseId ?? '')
  if (courseId === undefined) return []
  return [
    newRecord({
      id: newId(),
      personId: person.id,
      courseId,
      courseName: course?.title ?? line.title,
      completedOn: on,
      provider: course?.provider ?? '',
      delivery: 'in-person',
      source: {
        type: 'induction',
        key: `${person.id} ${induction.startedOn} ${line.id}`,
        from: '',
      },
      addedAt: now,
      addedBy: by,
    }),
  ]
}

/** What takes a tick back. */
export interface UntickedLine {
  /** Receipts are never removed: one that should not have been made is said to be void. */
  readonly receipts: readonly Receipt[]
  readonly removes: readonly TrainingRecordId[]
  readonly induction: Induction
}

/**
 * Takes back what was ticked here.
 *
 * A line that is done by a receipt or a record from elsewhere is not this list's to undo: null.
 */
export function untickLine(
  checklist: Checklist,
  line: ChecklistLine,
  { reason, by, on, now, newId }: Pick<Ticking, 'reason' | 'by' | 'on' | 'now' | 'newId'>,
): UntickedLine | null {
  const { induction } = checklist
  if (line.type === 'own') {
    const ticks = induction.ticks.filter(({ itemId }) => itemId !== line.item.id)
    return { receipts: [], removes: [], induction: { ...induction, ticks } }
  }
  if (line.type === 'training') {
    const { record } = line
    return record?.source.type === 'induction'
      ? { receipts: [], removes: [record.id], induction }
      : null
  }
  const { receipt } = line
  if (receipt?.source?.type !== 'induction') return null
  const taken: Receipt = {
    ...receipt,
    id: newId(),
    state: 'void',
    on,
    reason,
    recordedBy: by,
    recordedAt: now,
    corrects: receipt.id,
    // Its own line of the list may be ticked again after this.
    source: null,
  }
  return { receipts: [taken], removes: [], induction }
}
