import { expect, test } from 'vitest'
import { previousFromForeign } from '../../../../renderer/src/domain/foreign/as-previous.ts'
import { guessLayouts, type Layout } from '../../../../renderer/src/domain/foreign/layout.ts'
import { leftBehind } from '../../../../renderer/src/domain/foreign/left-behind.ts'
import { readForeign } from '../../../../renderer/src/domain/foreign/read-list.ts'
import type { Table } from '../../../../renderer/src/domain/tables/table.ts'

const table: Table = {
  sheet: 'Audit',
  days: 1900,
  rows: [
    ['No', 'Question', 'RAG', 'Comments', 'Evidence seen by', 'Action', 'Target date', 'Risk', ''],
    ['1', 'Is there a policy?', 'G', 'Yes.', 'Mrs Sandhu', '', '2026-03-03', '', ''],
    ['2', 'Is there a lead?', 'A', '', 'Chair', 'Name one', '2026-04-04', 'High', ''],
  ],
}
const layout: Layout = {
  at: 0,
  isIncluded: true,
  headerRow: 0,
  headerRows: 1,
  uses: ['code', 'question', 'verdict', 'comment', 'ignore', 'action', 'due', 'ignore', 'ignore'],
}

const commentsOf = (uses: Layout['uses']) => {
  const list = readForeign([table], [{ ...layout, uses }])
  const codes = new Map(list.questions.map(({ key }, at) => [key, `OUR${at}`]))
  const naming = { codes, meanings: new Map(), schoolYear: '2025-26', from: 'a.xlsx' }
  return previousFromForeign(list, naming).answers.map(({ comment }) => comment)
}

test('each column that something stands in, and nothing is taken from, is told', () => {
  expect(leftBehind([table], [layout])).toEqual([
    { at: 0, column: 4, heading: 'Evidence seen by', filled: 2, example: 'Mrs Sandhu' },
    { at: 0, column: 7, heading: 'Risk', filled: 1, example: 'High' },
  ])
  expect(leftBehind([table], [{ ...layout, isIncluded: false }])).toEqual([])
})

test('a column that is kept comes with the comment, under its heading', () => {
  const uses = layout.uses.map((use, at) => (at === 4 || at === 7 ? 'extra' : use))
  expect(leftBehind([table], [{ ...layout, uses }])).toEqual([])
  expect(commentsOf(uses)).toEqual([
    'Yes.\nEvidence seen by: Mrs Sandhu\nTarget date: 2026-03-03',
    'Evidence seen by: Chair\nRisk: High',
  ])
})

test('a day without an action is not dropped, and one with an action is only the action’s', () => {
  expect(commentsOf(layout.uses)).toEqual(['Yes.\nTarget date: 2026-03-03', ''])
})

test('what is guessed leaves behind only what the list of them says', () => {
  const guessed = guessLayouts([table])
  expect(leftBehind([table], guessed).map(({ heading }) => heading)).not.toContain('Comments')
})
