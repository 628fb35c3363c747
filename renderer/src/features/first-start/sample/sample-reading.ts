import type { Person } from '../../../domain/people/person.ts'
import { planAllPresent, receiptsOfPresence } from '../../../domain/receipts/all-present.ts'
import {
  findFormHeader,
  guessFormColumns,
} from '../../../domain/receipts/importing/form-columns.ts'
import { type FormChoices, NOTHING_CHOSEN } from '../../../domain/receipts/importing/form-plan.ts'
import { receiptsOfForm } from '../../../domain/receipts/importing/form-receipts.ts'
import { planForm } from '../../../domain/receipts/importing/plan-form.ts'
import { readForm } from '../../../domain/receipts/importing/read-form.ts'
import { planSheets } from '../../../domain/receipts/plan-sheets.ts'
import { newReceipt, type Receipt, type SignSheet } from '../../../domain/receipts/receipt.ts'
import { lineCode } from '../../../domain/receipts/sheet-codes.ts'
import { planTypedCodes, receiptsOfTypedCodes } from '../../../domain/receipts/typed-codes.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import { noonOn } from './sample-answers.ts'
import { SAMPLE_LEAD, type SampleMaking } from './sample-making.ts'
import { sampleTable } from './sample-table.ts'

const PART_ONE = { documentId: 'kcsie-2026-part-one', version: 'kcsie-2026' } as const
const FORM = 'forms-read-receipts.csv'

/** The form of the school, brought in as any school would: who is like a name is that person. */
export function sampleFormReceipts(
  log: StaffLog,
  form: string,
  { newId, startedOn }: SampleMaking,
): readonly Receipt[] {
  const table = sampleTable(form)
  const headerRow = findFormHeader(table)
  const uses = guessFormColumns(table, headerRow)
  const headers = table.rows[headerRow] ?? []
  const read = readForm(table, { headerRow, uses, today: log.today })
  const targets = [{ ...PART_ONE, column: uses.indexOf('answer') }]
  const choices = likelyOnes(planForm(log, read, targets, headers))
  const plan = planForm(log, read, targets, headers, choices)
  const making = { newId, now: () => noonOn(startedOn), by: SAMPLE_LEAD, fileName: FORM, headers }
  return receiptsOfForm(plan, { ...making, proof: null })
}

function likelyOnes({ rows }: ReturnType<typeof planForm>): FormChoices {
  const people = rows.flatMap(({ row, match }) => {
    const person = match.type === 'perhaps' ? match.people[0] : undefined
    return person ? [[row.row, person.id] as const] : []
  })
  return { ...NOTHING_CHOSEN, people: new Map(people) }
}

// What follows is chosen: of the other documents the sample says only that staff were briefed on
// them at the September INSET (POL06, POL10), and that three governors have read Part One (TRN11).

const INSET_DAY = '2026-09-01'
const AT_INSET = [
  'staff-code-of-conduct',
  'behaviour-policy',
  'whistleblowing-policy',
  'low-level-concerns-policy',
  'online-safety-policy',
  'who-is-the-dsl',
]

/** All who were at the INSET, with the time that was given to read. */
export function sampleInsetReceipts(log: StaffLog, { newId }: SampleMaking): readonly Receipt[] {
  const session = log.sessions.find(({ on }) => on === INSET_DAY)
  if (!session) return []
  const present = log.records.filter(({ sessionId }) => sessionId === session.id)
  const presence = {
    on: INSET_DAY,
    present: present.map(({ personId }) => personId),
    documentIds: AT_INSET,
    readingTimeGiven: true,
  }
  return receiptsOfPresence(planAllPresent(log, presence), presence, {
    newId,
    now: () => noonOn(INSET_DAY),
    by: SAMPLE_LEAD,
    proof: session.evidence[0] ?? null,
    gathering: session.id,
    title: 'INSET of 1 September 2026',
  })
}

const SHEET_DAY = '2026-10-05'
const ON_SHEETS = ['child-protection-policy', 'absence-response']

/** Version 9 on paper: whoever answers forms signed the sheet as well. */
export function sampleSheets(
  log: StaffLog,
  { newId }: SampleMaking,
): { readonly signSheets: readonly SignSheet[]; readonly receipts: readonly Receipt[] } {
  const signed = new Set(
    log.receipts.flatMap(({ personId, method }) => (method === 'form-import' ? personId : [])),
  )
  const wish = { roles: [], groups: [], withRead: false }
  const signSheets = planSheets(
    log,
    ON_SHEETS.map((documentId) => ({ ...wish, documentId })),
    { random: () => 0.62, by: SAMPLE_LEAD, on: SHEET_DAY },
  )
  const typed = signSheets.flatMap(({ id, people }) =>
    people.flatMap((person, place) => (signed.has(person) ? lineCode(id, place) : [])),
  )
  const { codes } = planTypedCodes({ ...log, signSheets }, typed.join(' '))
  const making = { newId, now: () => noonOn(SHEET_DAY), by: SAMPLE_LEAD }
  return {
    signSheets,
    receipts: receiptsOfTypedCodes(codes, { ...making, on: SHEET_DAY, proof: null }),
  }
}

const GOVERNORS_DAY = '2026-09-29'
const GOVERNORS = ['Achterlonie', 'Chohan-Reid', 'Amberley']

/** Three governors, as the clerk passed it on, and the lead with the whole document. */
export function sampleOtherReceipts(
  { people }: StaffLog,
  { newId }: SampleMaking,
): readonly Receipt[] {
  const receipt = (person: Person, known: Partial<Receipt>): Receipt =>
    newReceipt({
      id: newId(),
      personId: person.id,
      ...PART_ONE,
      state: 'read',
      on: GOVERNORS_DAY,
      method: 'on-behalf',
      reason: 'Said so at the meeting of 29 September 2026',
      recordedBy: SAMPLE_LEAD,
      recordedAt: noonOn(GOVERNORS_DAY),
      source: null,
      ...known,
    })
  const lead = people.find(({ staffCode }) => staffCode === 'DKS')
  const whole: Partial<Receipt> = {
    documentId: 'kcsie-2026-full',
    on: '2026-09-02',
    method: 'at-this-laptop',
    reason: '',
    recordedAt: noonOn('2026-09-02'),
    typedName: 'Daljit Sandhu',
  }
  return [
    ...people
      .filter(({ family }) => GOVERNORS.includes(family))
      .map((person) => receipt(person, {})),
    ...(lead ? [receipt(lead, whole)] : []),
  ]
}
