import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameOf } from '../../../../../renderer/src/domain/people/person.ts'
import { newReceipts } from '../../../../../renderer/src/domain/receipts/add-receipts.ts'
import {
  type FormChoices,
  type FormPlan,
  formSums,
  type RowKind,
} from '../../../../../renderer/src/domain/receipts/importing/form-plan.ts'
import { guessForm } from '../../../../../renderer/src/domain/receipts/importing/guess-form.ts'
import type { Receipt } from '../../../../../renderer/src/domain/receipts/receipt.ts'
import { shareOfDocument } from '../../../../../renderer/src/domain/receipts/share-by-role.ts'
import { readingStanding } from '../../../../../renderer/src/domain/receipts/standing.ts'
import { formPlan, formReceipts, sampleForm } from '../../../../builders/forms.ts'
import { aReceipt, aStaffLog, samplePeople } from '../../../../builders/staff-log.ts'

const PART_ONE = 'kcsie-2026-part-one'
const table = sampleForm()
const log = aStaffLog({ people: samplePeople() })
const plan = formPlan(log, table)

const named = (from: FormPlan, kind: RowKind) =>
  from.rows.filter((row) => row.kind === kind).map(({ row }) => row.name)

/** She confirms the likeliest of those who are asked about. */
function confirmed(from: FormPlan): FormChoices {
  const people = from.rows.flatMap(({ row, match }) =>
    match.type === 'perhaps' ? [[row.row, match.people[0]?.id ?? null] as const] : [],
  )
  return { people: new Map(people), judged: new Map(), before: new Map() }
}

test('the columns and the document are told from the headings', () => {
  const { uses, targets } = guessForm(log, table)
  expect(uses).toEqual(['ignore', 'ignore', 'completedAt', 'email', 'name', 'answer'])
  expect(targets).toEqual([{ column: 5, documentId: PART_ONE, version: 'kcsie-2026' }])
})

test('each row lands where it should', () => {
  expect(named(plan, 'who')).toEqual(['Sian Price-Evans', 'Joan Prudhoe'])
  expect(named(plan, 'unknown')).toEqual(['Gail Pemberton-Shaw'])
  expect(named(plan, 'nothing')).toEqual(['Imran Vakil'])
  expect(named(plan, 'write')).toHaveLength(27)
  expect(plan.complaints).toEqual([])
})

test('the two without an address are asked about, with the right person first', () => {
  const asked = plan.rows.filter(({ kind }) => kind === 'who').map(({ match }) => match)
  expect(asked.map((match) => (match.type === 'perhaps' ? match.people.map(nameOf) : []))).toEqual([
    ['Siân Pryce-Evans'],
    ['Joanne Prudhoe'],
  ])
})

test('names that are misspelt beside the right address are the right people', () => {
  const whose = (name: string) => plan.rows.find(({ row }) => row.name === name)?.person
  for (const [written, code] of [
    ['Lukasz Zielinksi', 'LZI'],
    ['Francoise Delacourt Hil', 'FDH'],
    ['Zehra Bektas', 'ZBE'],
    ['Oscar Stepien', 'OST'],
  ] as const) {
    expect(whose(written)?.staffCode).toBe(code)
  }
})

test('of two answers of one person the first counts', () => {
  const second = plan.rows.find(({ kind }) => kind === 'nothing')
  expect(second?.row.on).toBe('2026-10-09')
  expect(second?.answers[0]).toMatchObject({
    deed: 'duplicate',
    first: { row: 11, sameDay: false },
  })
})

test('once the two are confirmed, 29 of 47 have read Part One', () => {
  const full = formPlan(log, table, confirmed(plan))
  const receipts = formReceipts(table, log, full)
  expect(receipts).toHaveLength(29)
  expect(receipts.find(({ note }) => note.includes('Zielinksi'))).toMatchObject({
    on: '2026-09-01',
    method: 'form-import',
    note: 'forms-read-receipts.csv, row 7, as “Lukasz Zielinksi”',
  })
  const share = shareOfDocument(readingStanding({ ...log, receipts }), PART_ONE)
  expect(share).toMatchObject({ asked: 47, read: 29, notYet: 18, percent: 62 })
})

test('bringing it in again adds nothing, and what was confirmed is not asked again', () => {
  const receipts = formReceipts(table, log, formPlan(log, table, confirmed(plan)))
  const after = { ...log, receipts }
  const again = formPlan(after, table)
  expect(formReceipts(table, after, again)).toEqual([])
  expect(named(again, 'who')).toEqual([])
  expect(named(again, 'unknown')).toEqual(['Gail Pemberton-Shaw'])
  expect(formSums(again)).toMatchObject({ 'brought-in': 29, duplicate: 1, 'no-person': 1 })
})

test('the same answers as a workbook give the same lines', () => {
  const receipts = formReceipts(table, log, formPlan(log, table, confirmed(plan)))
  const asWorkbook = {
    ...table,
    rows: table.rows.map((cells, at) =>
      at === 0
        ? cells
        : cells.map((cell) => cell.replace(/^(\d\d)\/(\d\d)\/(\d{4}) .*$/, '$3-$2-$1')),
    ),
  }
  expect(formSums(formPlan({ ...log, receipts }, asWorkbook))).toMatchObject({ 'brought-in': 29 })
})

test('what was taken out since is offered again, for whoever it really was', () => {
  const receipts = formReceipts(table, log, formPlan(log, table, confirmed(plan)))
  const wrong = receipts.find(({ note }) => note.includes('Joan Prudhoe'))
  if (wrong === undefined) throw new Error('no receipt')
  const taken = aReceipt({ personId: wrong.personId, state: 'void', corrects: wrong.id })
  const after = { ...log, receipts: [...receipts, taken] }
  expect(named(formPlan(after, table), 'who')).toEqual(['Joan Prudhoe'])
})

const who = (receipts: readonly Receipt[]) =>
  receipts.map(({ personId, on }) => `${personId} ${on}`).sort()

test('the rows may come in any order', () => {
  const [head = [], ...rows] = table.rows
  const inOrder = who(formReceipts(table, log, formPlan(log, table, confirmed(plan))))
  fc.assert(
    fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
      const mixed = { ...table, rows: [head, ...shuffled] }
      const again = formPlan(log, mixed)
      expect(who(formReceipts(mixed, log, formPlan(log, mixed, confirmed(again))))).toEqual(inOrder)
    }),
    { numRuns: 20 },
  )
})

test('in however many pieces and in whatever order the export comes, the same people have read', () => {
  const [head = [], ...rows] = table.rows
  fc.assert(
    fc.property(fc.array(fc.subarray(rows), { minLength: 1, maxLength: 4 }), (pieces) => {
      const bringIn = (held: readonly Receipt[], piece: readonly (readonly string[])[]) => {
        const part = { ...table, rows: [head, ...piece] }
        const at = { ...log, receipts: held }
        const first = formPlan(at, part)
        const coming = formReceipts(part, at, formPlan(at, part, confirmed(first)))
        return [...held, ...newReceipts(held, coming)]
      }
      const readers = (receipts: readonly Receipt[]) =>
        [...new Set(receipts.map(({ personId }) => personId))].sort()
      const one = pieces.reduce(bringIn, [])
      const other = [...pieces].reverse().reduce(bringIn, [])
      expect(readers(one)).toEqual(readers(other))
      expect(pieces.reduce(bringIn, one)).toEqual(one)
    }),
    { numRuns: 25 },
  )
})
