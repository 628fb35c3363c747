import { foldName } from '../../people/importing/listed-person.ts'
import type { Person } from '../../people/person.ts'
import { standingOn } from '../../people/standing.ts'
import { checkSum } from '../../shared/check-sum.ts'
import type { LocalDate } from '../../shared/dates.ts'
import type { PersonId } from '../../shared/ids.ts'
import { remembered } from '../../shared/remembered.ts'
import { plainWording } from '../../shared/text.ts'
import type { StaffLog } from '../../staff-log/staff-log.ts'
import { readingDocuments } from '../documents.ts'
import type { Receipt } from '../receipt.ts'
import { standingReceipts } from '../standing-receipts.ts'
import { type AnswerMeaning, meaningOfAnswer } from './form-answer.ts'
import {
  type AnswerDeed,
  type FormChoices,
  type FormPlan,
  NOTHING_CHOSEN,
  type PlannedAnswer,
  type PlannedFormRow,
  type RowKind,
} from './form-plan.ts'
import { type FormTarget, versionsToChoose } from './form-target.ts'
import { judgedBefore, rowJudgedBefore } from './judged-before.ts'
import type { FormRow, ReadForm } from './read-form.ts'
import { type FormMatch, indexPeople, whoIsIt } from './who-is-it.ts'

/** What an import of a form would write, row by row. Nothing is written by it. */
export function planForm(
  log: StaffLog,
  { rows, complaints }: Pick<ReadForm, 'rows' | 'complaints'>,
  targets: readonly FormTarget[],
  headers: readonly string[],
  choices: FormChoices = NOTHING_CHOSEN,
): FormPlan {
  const ground = groundOf(log, targets, headers)
  const found = findPeople(log, rows, ground, choices)
  const deeds = deedsOf(found, ground, choices)
  const planned = found.map((one) => plannedRow(one, deeds.get(one.row.row) ?? [], choices))
  return { rows: planned, complaints }
}

function findPeople(
  log: StaffLog,
  rows: readonly FormRow[],
  ground: Ground,
  choices: FormChoices,
): readonly FoundRow[] {
  const matchOf = matcherFor(log.people)
  const byId = new Map(log.people.map((person) => [person.id, person]))
  return rows.map((row) => {
    const found = matchOf(row)
    const before = found.type === 'person' ? undefined : byId.get(decidedBefore(row, ground) ?? '')
    const match: FormMatch =
      before === undefined ? found : { type: 'person', person: before, by: 'before' }
    const chosen = choices.people.get(row.row)
    const sure = match.type === 'person' ? match.person : null
    const person = chosen === undefined ? sure : chosen === null ? null : (byId.get(chosen) ?? null)
    return { row, match, person }
  })
}

/** Finds each row's person once, however often she chooses something else about the plan. */
const matcherFor = remembered((people: readonly Person[]) => {
  const index = indexPeople(people)
  return remembered((row: FormRow): FormMatch => whoIsIt(row, index))
})

/** Whose this line was when it was brought in before. */
function decidedBefore(row: FormRow, ground: Ground): PersonId | undefined {
  for (const target of ground.targets) {
    const key = formLineKey(row, ground.sums.get(target) ?? '')
    const person = ground.decided.get(`${target.documentId} ${target.version} ${key}`)
    if (person !== undefined) return person
  }
  return undefined
}

interface FoundRow {
  readonly row: FormRow
  readonly match: FormMatch
  readonly person: Person | null
}

interface Ground {
  readonly targets: readonly FormTarget[]
  readonly sums: ReadonlyMap<FormTarget, string>
  readonly readableFrom: ReadonlyMap<FormTarget, LocalDate | null>
  readonly broughtIn: ReadonlySet<string>
  /** Whose a line was, by document, version and line. */
  readonly decided: ReadonlyMap<string, PersonId>
  readonly read: ReadonlySet<string>
}

function groundOf(
  log: StaffLog,
  targets: readonly FormTarget[],
  headers: readonly string[],
): Ground {
  const standing = standingReceipts(log.receipts)
  const documents = new Map(readingDocuments(log).map((document) => [document.id, document]))
  const sumOf = ({ column }: FormTarget) =>
    checkSum(plainWording(column === null ? headers.join('\n') : (headers[column] ?? '')))
  const readableFrom = (target: FormTarget): LocalDate | null => {
    const document = documents.get(target.documentId)
    const versions = document === undefined ? [] : versionsToChoose(log, document)
    return versions.find(({ version }) => version === target.version)?.readableFrom ?? null
  }
  return {
    targets,
    sums: new Map(targets.map((target) => [target, sumOf(target)])),
    readableFrom: new Map(targets.map((target) => [target, readableFrom(target)])),
    decided: new Map(
      standing.flatMap(({ source, documentId, version, personId }) =>
        source?.type === 'form'
          ? [[`${documentId} ${version} ${source.key}`, personId] as const]
          : [],
      ),
    ),
    broughtIn: new Set(
      standing.flatMap((one) => (one.source?.type === 'form' ? [lineOf(one, one.source.key)] : [])),
    ),
    read: new Set(standing.filter(({ state }) => state === 'read').map((one) => keyOf(one))),
  }
}

type Read = Pick<Receipt, 'personId' | 'documentId' | 'version'>

const keyOf = ({ personId, documentId, version }: Read): string =>
  `${personId} ${documentId} ${version}`
const lineOf = (receipt: Read, key: string): string => `${keyOf(receipt)} ${key}`

/**
 * Names a line of a form wherever its export is opened again: what was asked, when, and of whom.
 *
 * Neither the number of the row nor the time: a new export may sort otherwise, and a workbook
 * and a CSV of the same form write times differently.
 */
export function formLineKey(row: FormRow, questionSum: string): string {
  return `${questionSum}:${row.on}:${row.email === '' ? foldName(row.name) : row.email}`
}

function deedsOf(
  found: readonly FoundRow[],
  ground: Ground,
  choices: FormChoices,
): ReadonlyMap<number, readonly PlannedAnswer[]> {
  const firsts = new Map<string, FormRow>()
  const deeds = new Map<number, readonly PlannedAnswer[]>()
  // By day and time, so that "the first one counts" does not depend on how the file is sorted.
  const inTime = [...found].sort((a, b) => compareRows(a.row, b.row))
  for (const one of inTime) {
    const answers = ground.targets.map((target) => answerOf(one, target, ground, choices, firsts))
    deeds.set(one.row.row, answers)
  }
  return deeds
}

function compareRows(a: FormRow, b: FormRow): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1
  return a.at < b.at ? -1 : a.at > b.at ? 1 : a.row - b.row
}

function answerOf(
  { row, person }: FoundRow,
  target: FormTarget,
  ground: Ground,
  choices: FormChoices,
  firsts: Map<string, FormRow>,
): PlannedAnswer {
  const text = target.column === null ? '' : (row.answers.get(target.column) ?? '')
  const meaning = target.column === null ? 'yes' : meaningOfAnswer(text)
  const plain = (deed: AnswerDeed): PlannedAnswer => ({ target, text, deed, first: null })
  if (person === null) return plain(choices.people.get(row.row) === null ? 'left-out' : 'no-person')
  const { documentId, version } = target
  const receipt = { personId: person.id, documentId, version }
  const line = lineOf(receipt, formLineKey(row, ground.sums.get(target) ?? ''))
  const key = keyOf(receipt)
  const first = firsts.get(key)
  if (ground.broughtIn.has(line)) {
    firsts.set(key, first ?? row)
    return plain('brought-in')
  }
  if (meaning === 'blank') return plain('blank')
  const hasRead = ground.read.has(key)
  const deed = hasRead
    ? 'write'
    : deedOf({ row, text, meaning }, ground.readableFrom.get(target) ?? null, choices)
  if (deed !== 'write') return plain(deed)
  if (first !== undefined) {
    return { ...plain('duplicate'), first: { row: first.row, sameDay: first.on === row.on } }
  }
  firsts.set(key, row)
  return plain(hasRead ? 'has-read' : 'write')
}

interface ReadAnswer {
  readonly row: FormRow
  readonly text: string
  readonly meaning: AnswerMeaning
}

function deedOf(
  { row, text, meaning }: ReadAnswer,
  readableFrom: LocalDate | null,
  { judged, before }: FormChoices,
): AnswerDeed {
  const isEarly = readableFrom !== null && row.on < readableFrom
  if (meaning === 'yes' && !isEarly) return 'write'
  switch (judged.get(row.row) ?? judgedBefore(text, before)) {
    case 'read':
      return 'write'
    case 'declined':
      return 'decline'
    case 'leave':
      return 'left-out'
    default:
      return meaning === 'no' ? 'said-no' : meaning === 'unclear' ? 'unclear' : 'too-early'
  }
}

function plannedRow(
  { row, match, person }: FoundRow,
  answers: readonly PlannedAnswer[],
  choices: FormChoices,
): PlannedFormRow {
  const isThere = person === null || standingOn(person, row.on) === 'current'
  const kind = kindOf(match, answers, choices, row.row)
  return { row, match, person, notThere: !isThere, kind, answers }
}

/** A row stays in the group in which it is asked about, whatever is chosen there. */
function kindOf(
  match: FormMatch,
  answers: readonly PlannedAnswer[],
  { judged, before }: FormChoices,
  row: number,
): RowKind {
  if (match.type === 'perhaps' && !answers.every(({ deed }) => deed === 'brought-in')) return 'who'
  if (match.type === 'nobody' && !answers.every(({ deed }) => deed === 'brought-in'))
    return 'unknown'
  const asked: readonly AnswerDeed[] = ['said-no', 'unclear', 'too-early']
  const isSaid = judged.has(row) || rowJudgedBefore(answers, before) !== undefined
  if (isSaid || answers.some(({ deed }) => asked.includes(deed))) return 'to-judge'
  return answers.some(({ deed }) => deed === 'write') ? 'write' : 'nothing'
}
