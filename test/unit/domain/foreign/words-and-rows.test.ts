import { expect, test } from 'vitest'
import { columnsProblem, usesOfHeadings } from '../../../../renderer/src/domain/foreign/columns.ts'
import type { ForeignQuestion } from '../../../../renderer/src/domain/foreign/foreign-list.ts'
import { guessLayouts } from '../../../../renderer/src/domain/foreign/layout.ts'
import { differsLittle } from '../../../../renderer/src/domain/foreign/match-questions.ts'
import { readForeign } from '../../../../renderer/src/domain/foreign/read-list.ts'
import {
  meaningsOf,
  numberMeanings,
  verdictWords,
} from '../../../../renderer/src/domain/foreign/verdict-words.ts'
import type { Table } from '../../../../renderer/src/domain/tables/table.ts'
import { readPasted } from '../../../../renderer/src/exchange/tables/read-pasted.ts'

const tableOf = (rows: readonly (readonly string[])[], more: Partial<Table> = {}): Table => ({
  sheet: null,
  rows,
  days: 1900,
  ...more,
})

const listOf = (...tables: readonly Table[]) => readForeign(tables, guessLayouts(tables))
const textsOf = (list: ReturnType<typeof listOf>) => list.questions.map(({ text }) => text)

const judged = (...words: readonly string[]) =>
  verdictWords(words.map((verdict): ForeignQuestion => ({ ...blank, verdict })))

const blank: ForeignQuestion = {
  key: '0:0',
  place: 'row 1',
  sectionKey: 'none',
  code: null,
  text: 'Is it?',
  guidance: '',
  verdict: '',
  ticked: null,
  comment: '',
  evidence: '',
  impact: '',
  gap: '',
  extras: '',
  needsEvidence: false,
  actions: [],
}

test.each([
  ['Green', 'met'],
  ['Fully compliant', 'met'],
  ['Yes', 'met'],
  ['In place', 'met'],
  ['A', 'partly'],
  ['Amber', 'partly'],
  ['Partially met', 'partly'],
  ['Working towards', 'partly'],
  ['R', 'not'],
  ['Not in place', 'not'],
  ['Non-compliant', 'not'],
  ['2 - Not met', 'not'],
  ['N/A', 'not-applicable'],
  ['Not applicable', 'not-applicable'],
  ['Please select', 'none'],
  ['Bronze', null],
] as const)('“%s” is proposed as %s', (word, meaning) => {
  expect(judged(word)[0]?.proposal).toBe(meaning)
})

test('numbers are a guess: with a 0 the highest is the best, without one 1 is', () => {
  const essex = judged('0', '1', '2', '3')
  expect(new Map(essex.map(({ key, proposal }) => [key, proposal]))).toEqual(
    new Map([
      ['0', 'not-applicable'],
      ['1', 'not'],
      ['2', 'partly'],
      ['3', 'met'],
    ]),
  )
  const devon = judged('1', '2', '3', '4')
  expect(devon.every(({ isGuess }) => isGuess)).toBe(true)
  expect(meaningsOf(devon, {}).get('1')).toBe('met')
  expect(
    meaningsOf(devon, Object.fromEntries(numberMeanings(['1', '4'], 'highest'))).get('1'),
  ).toBe('not')
})

test('“No” is a number beside questions, and an answer beside “Yes”', () => {
  expect(usesOfHeadings(['No', 'Question', 'Comments'])).toEqual(['code', 'question', 'comment'])
  expect(usesOfHeadings(['Question', 'Yes', 'No', 'N/A'])).toEqual([
    'question',
    'tick-met',
    'tick-not',
    'tick-na',
  ])
})

test('a list without its questions, or with two columns for one thing, is not read', () => {
  expect(columnsProblem(['code', 'comment'])).toContain('which column holds the questions')
  expect(columnsProblem(['question', 'verdict', 'verdict'])).toContain('Two columns')
  expect(columnsProblem(['question', 'comment', 'comment'])).toBeNull()
})

test('a hidden sheet and a sheet of instructions are not read unless she says so', () => {
  const asks = [
    ['Question', 'Rating'],
    ['Is the gate shut?', 'Met'],
  ]
  const tables = [
    tableOf(asks, { sheet: 'Instructions' }),
    tableOf(asks, { sheet: 'Old version', isHidden: true }),
    tableOf(asks, { sheet: 'Audit' }),
  ]
  expect(guessLayouts(tables).map(({ isIncluded }) => isIncluded)).toEqual([false, false, true])
  const all = guessLayouts(tables).map((layout) => ({ ...layout, isIncluded: true }))
  expect(readForeign(tables, all).questions).toHaveLength(3)
})

test('two ticks in a row are told of, and none is taken', () => {
  const list = listOf(
    tableOf([
      ['Question', 'Red', 'Amber', 'Green'],
      ['Is the gate shut?', 'x', '', 'x'],
      ['Is the door shut?', '', '', 'ü'],
    ]),
  )
  expect(list.questions.map(({ ticked }) => ticked)).toEqual([null, 'met'])
  expect(list.complaints.map(({ sentence }) => sentence)).toEqual([
    'Row 2: 2 columns are ticked, so no verdict is taken.',
  ])
})

test('1.10 in a cell of numbers is not taken for 1.1 again', () => {
  const rows = Array.from({ length: 11 }, (_, at) => [
    String(Number(`1.${at + 1}`)),
    `Is matter ${at + 1} settled?`,
  ])
  const list = listOf(tableOf([['Ref', 'Question'], ...rows]))
  expect(list.questions.map(({ code }) => code)).toEqual(
    Array.from({ length: 11 }, (_, at) => `1.${at + 1}`),
  )
})

test('what she says of a row decides how it is read', () => {
  const table = tableOf([
    ['Ref', 'Question'],
    ['1', 'Is the gate shut?'],
    ['2', 'Is the door shut?'],
    ['', 'Doors and gates'],
  ])
  const layouts = guessLayouts([table])
  const said = new Map([
    ['0:1', 'leave-out'],
    ['0:3', 'question'],
  ] as const)
  expect(textsOf(readForeign([table], layouts, said))).toEqual([
    'Is the door shut?',
    'Doors and gates',
  ])
})

test('a pasted list keeps commas, joins wrapped lines and parts numbers from words', () => {
  const read = readPasted(
    'Section 1: Gates\r\n1.1 Are gates, doors and\r\nwindows looked at?\r\n\r\n1.2 "Shut" means locked?',
  )
  if (!read.ok) throw new Error(read.error.type)
  const list = listOf(read.value)
  expect(list.questions.map(({ code, text }) => [code, text])).toEqual([
    ['1.1', 'Are gates, doors and windows looked at?'],
    ['1.2', '"Shut" means locked?'],
  ])
  expect(list.sections.map(({ title }) => title)).toEqual(['Gates'])
})

test('rows copied from a spreadsheet keep their cells, also with line breaks in them', () => {
  const read = readPasted('Ref\tQuestion\n1\t"Are gates\nlooked at?"\n2\tAre doors?\n')
  if (!read.ok) throw new Error(read.error.type)
  expect(textsOf(listOf(read.value))).toEqual(['Are gates\nlooked at?', 'Are doors?'])
})

test('nothing pasted, and a whole book, are refused', () => {
  expect(readPasted(' \n ')).toEqual({ ok: false, error: { type: 'empty' } })
  expect(readPasted('x'.repeat(5_000_001)).ok).toBe(false)
})

test('one press settles only wordings that differ by a few words', () => {
  const of = (kind: 'near' | 'code' | 'only-code', score: number) =>
    differsLittle({ key: 'k', code: 'TRN01', kind, score })
  expect(of('near', 0.9)).toBe(true)
  expect(of('near', 0.56)).toBe(false)
  expect(of('code', 0.35)).toBe(false)
  expect(of('only-code', 0)).toBe(false)
})
