import { holdsAny } from '../people/is-staff.ts'
import type { Person } from '../people/person.ts'
import { readingDocuments } from '../receipts/documents.ts'
import type { DocumentToRead, ReadingCell } from '../receipts/reading.ts'
import type { Receipt } from '../receipts/receipt.ts'
import { readingStanding } from '../receipts/standing.ts'
import { standingReceipts } from '../receipts/standing-receipts.ts'
import type { LocalDate } from '../shared/dates.ts'
import type { StaffLog } from '../staff-log/staff-log.ts'
import type { TrainingLine } from '../training/cells.ts'
import type { TrainingRecord } from '../training/record.ts'
import type { Requirement } from '../training/requirement.ts'
import { trainingStanding } from '../training/standing.ts'
import type { Induction, InductionItem, InductionTick } from './induction.ts'

/** `no-version`: a policy that cannot be read until its version is registered. */
export type ChecklistState = 'done' | 'open' | 'declined' | 'exempt' | 'no-version'

interface LineOfAny {
  /** Permanent: `read:kcsie-2026-part-one`, `train:all-induction`, `own:…`. */
  readonly id: string
  readonly title: string
  /** The version to read, or empty. */
  readonly detail: string
  readonly state: ChecklistState
  readonly doneOn: LocalDate | null
  readonly by: string
  readonly beforeUnsupervisedWork: boolean
}

export type ChecklistLine = LineOfAny &
  (
    | {
        readonly type: 'reading'
        readonly document: DocumentToRead
        readonly receipt: Receipt | null
      }
    | {
        readonly type: 'training'
        readonly requirement: Requirement
        readonly record: TrainingRecord | null
      }
    | { readonly type: 'own'; readonly item: InductionItem; readonly tick: InductionTick | null }
  )

/** One starter's checklist as it stands. */
export interface Checklist {
  readonly person: Person
  /** The row held, or what it would be as long as nobody has opened one. */
  readonly induction: Induction
  readonly opened: boolean
  readonly lines: readonly ChecklistLine[]
  readonly done: number
  /** Without those from which she is exempt, and those that cannot be read yet. */
  readonly of: number
  readonly state: 'not-started' | 'started' | 'complete'
  /** Something that comes before unsupervised work is open though she has started. */
  readonly late: boolean
}

/**
 * What the pack and the school ask of somebody at the start, and what of it is done.
 *
 * Lines of the pack are read from receipts and records, whoever wrote them. They are asked as
 * on her first day where that is still to come, and as on her last where that has passed.
 */
export function checklistOf(log: StaffLog, person: Person): Checklist {
  const day = dayToAsk(person, log.today)
  const held = log.inductions.find(({ id }) => id === person.id)
  const induction = held ?? unopened(person, log.today)
  const lines = [
    ...readingLines(log, person, day),
    ...trainingLines(log, person, day),
    ...ownLines(log, person, induction, day),
  ]
  const counted = lines.filter(({ state }) => state !== 'exempt' && state !== 'no-version')
  const done = counted.filter(({ state }) => state === 'done').length
  const open = counted.filter(({ state }) => state !== 'done')
  const begun = induction.startedOn <= log.today
  return {
    person,
    induction,
    opened: held !== undefined,
    lines,
    done,
    of: counted.length,
    state: open.length === 0 ? 'complete' : done === 0 ? 'not-started' : 'started',
    late: begun && open.some((line) => line.beforeUnsupervisedWork),
  }
}

function dayToAsk({ startsOn, endsOn }: Person, today: LocalDate): LocalDate {
  if (startsOn !== null && startsOn > today) return startsOn
  return endsOn !== null && endsOn < today ? endsOn : today
}

function unopened(person: Person, today: LocalDate): Induction {
  return {
    id: person.id,
    startedOn: person.startsOn ?? today,
    ticks: [],
    signedOn: null,
    signedSheet: null,
    note: '',
    openedAt: '',
  }
}

function readingLines(log: StaffLog, person: Person, day: LocalDate): readonly ChecklistLine[] {
  const standing = readingStanding(log, day)
  const cells = standing.people.find((one) => one.person.id === person.id)?.cells
  return standing.documents.flatMap((document): readonly ChecklistLine[] => {
    const duties = document.duties.filter(
      ({ when, roles }) => when === 'induction' && holdsAny(person, roles, day),
    )
    const cell = cells?.get(document.id)
    if (duties.length === 0 || cell === undefined) return []
    const receipt = receiptFor(log, person, document, cell)
    const state = readingState(cell, receipt)
    return [
      {
        id: `read:${document.id}`,
        type: 'reading',
        title: document.title,
        detail: document.versionLabel,
        document,
        receipt,
        state,
        doneOn: state === 'done' ? (receipt?.on ?? null) : null,
        by: receipt?.recordedBy ?? '',
        beforeUnsupervisedWork: duties.some((duty) => duty.beforeUnsupervisedWork),
      },
    ]
  })
}

/** A new version asks again, but it does not undo that somebody was inducted with the one before. */
function receiptFor(
  log: StaffLog,
  person: Person,
  document: DocumentToRead,
  cell: ReadingCell,
): Receipt | null {
  if (cell.receipt !== null) return cell.receipt
  const longer = readingDocuments(log)
    .filter(({ id, countsAs }) => id === document.id || countsAs === document.id)
    .map(({ id }) => id)
  const own = log.receipts.filter(({ personId }) => personId === person.id)
  return (
    standingReceipts(own)
      .filter(({ documentId, state }) => state === 'read' && longer.includes(documentId))
      .sort((a, b) => (a.on < b.on ? -1 : 1))[0] ?? null
  )
}

function readingState({ state }: ReadingCell, receipt: Receipt | null): ChecklistState {
  if (state === 'declined' || state === 'exempt') return state
  if (receipt?.state === 'read') return 'done'
  return state === 'no-version' ? 'no-version' : 'open'
}

function trainingLines(log: StaffLog, person: Person, day: LocalDate): readonly ChecklistLine[] {
  const own = trainingStanding(log, day).people.find((one) => one.person.id === person.id)
  const lines = [...(own?.cells.values() ?? [])].flatMap((cell) => cell.lines)
  return lines
    .filter(({ requirement }) => requirement.within === 'induction')
    .map((line): ChecklistLine => {
      const state = trainingState(line)
      return {
        id: `train:${line.requirement.id}`,
        type: 'training',
        title: line.requirement.title,
        detail: '',
        requirement: line.requirement,
        record: line.record,
        state,
        doneOn: line.record?.completedOn ?? null,
        by: line.record?.addedBy ?? '',
        beforeUnsupervisedWork: true,
      }
    })
}

function trainingState({ record, state }: TrainingLine): ChecklistState {
  if (record !== null) return 'done'
  return state === 'exempt' ? 'exempt' : 'open'
}

/** A line that was taken off the list stays where it was ticked. */
function ownLines(
  { inductionItems }: StaffLog,
  person: Person,
  { ticks }: Induction,
  day: LocalDate,
): readonly ChecklistLine[] {
  return inductionItems.flatMap((item): readonly ChecklistLine[] => {
    const tick = ticks.find(({ itemId }) => itemId === item.id) ?? null
    const asked = !item.retired && (item.roles.length === 0 || holdsAny(person, item.roles, day))
    if (tick === null && !asked) return []
    return [
      {
        id: `own:${item.id}`,
        type: 'own',
        title: item.title,
        detail: '',
        item,
        tick,
        state: tick === null ? 'open' : 'done',
        doneOn: tick?.on ?? null,
        by: tick?.by ?? '',
        beforeUnsupervisedWork: false,
      },
    ]
  })
}
