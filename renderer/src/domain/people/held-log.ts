import { namesInLog } from '../history/names-in-log.ts'
import type { Induction } from '../induction/induction.ts'
import type { Receipt } from '../receipts/receipt.ts'
import type { LocalDate } from '../shared/dates.ts'
import type { EvidenceId, PersonId } from '../shared/ids.ts'
import type { StaffLog } from '../staff-log/staff-log.ts'
import type { Booking, TrainingExemption, TrainingRecord } from '../training/record.ts'

/** What the staff log holds on one person, each with what its ids stand for. */
export interface HeldInLog {
  readonly reading: readonly (Receipt & {
    readonly document: string
    readonly proofFile: string | null
  })[]
  readonly training: readonly (TrainingRecord & {
    readonly course: string
    readonly session: string | null
    readonly certificateFile: string | null
  })[]
  readonly bookings: readonly Booking[]
  readonly exemptions: readonly (TrainingExemption & { readonly requirement: string })[]
  readonly induction: HeldInduction | null
  /** Printed sheets on which the name stands. */
  readonly sheets: readonly {
    readonly sheet: string
    readonly title: string
    readonly printedOn: LocalDate
  }[]
  /** Policies that the person looks after. */
  readonly policies: readonly string[]
}

export type HeldInduction = Omit<Induction, 'ticks'> & {
  readonly ticks: readonly { readonly line: string; readonly on: LocalDate; readonly by: string }[]
  readonly signedSheetFile: string | null
}

/** Everything, corrected entries and old years too, oldest first. */
export function heldInLog(log: StaffLog, personId: PersonId): HeldInLog {
  const called = namesInLog(log)
  const files = filesIn(log)
  const isHers = (row: { readonly personId: PersonId }) => row.personId === personId
  return {
    reading: oldestFirst(log.receipts.filter(isHers), ({ on }) => on).map((receipt) => ({
      ...receipt,
      document: called('document', receipt.documentId) ?? receipt.documentId,
      proofFile: files(receipt.proof),
    })),
    training: oldestFirst(log.records.filter(isHers), ({ completedOn }) => completedOn).map(
      (record) => ({
        ...record,
        course: called('course', record.courseId ?? '') ?? record.courseName,
        session: called('session', record.sessionId ?? ''),
        certificateFile: files(record.certificate.evidenceId),
      }),
    ),
    bookings: oldestFirst(log.bookings.filter(isHers), ({ start }) => start),
    exemptions: oldestFirst(log.exemptions.filter(isHers), ({ from }) => from).map((exemption) => ({
      ...exemption,
      requirement: called('requirement', exemption.requirementId) ?? exemption.requirementId,
    })),
    induction: inductionOf(log, personId, files),
    sheets: log.signSheets
      .filter(({ people }) => people.includes(personId))
      .map(({ id, title, printedOn }) => ({ sheet: id, title, printedOn })),
    policies: log.policies
      .filter(({ owner }) => owner.personId === personId)
      .map(({ title }) => title),
  }
}

type FileNames = (id: EvidenceId | null) => string | null

/** What the current file of a piece is called; its title where it is a place. */
function filesIn({ evidence }: StaffLog): FileNames {
  const names = new Map(
    evidence.map(({ id, title, versions }) => {
      const source = versions.at(-1)?.source
      return [id, source?.type === 'file' ? source.fileName : title]
    }),
  )
  return (id) => (id === null ? null : (names.get(id) ?? null))
}

function inductionOf(log: StaffLog, personId: PersonId, files: FileNames): HeldInduction | null {
  const induction = log.inductions.find(({ id }) => id === personId)
  if (!induction) return null
  const lines = new Map(log.inductionItems.map(({ id, title }) => [id, title]))
  return {
    ...induction,
    ticks: induction.ticks.map(({ itemId, on, by }) => ({
      line: lines.get(itemId) ?? itemId,
      on,
      by,
    })),
    signedSheetFile: files(induction.signedSheet),
  }
}

function oldestFirst<T>(rows: readonly T[], dayOf: (row: T) => string): readonly T[] {
  return [...rows].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0))
}
