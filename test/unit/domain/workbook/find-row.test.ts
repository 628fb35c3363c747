import { expect, test } from 'vitest'
import { findRow } from '../../../../renderer/src/domain/workbook/find-row.ts'
import { knownRowsOf } from '../../../../renderer/src/domain/workbook/known-rows.ts'
import { anAudit, gathered } from '../../../builders/audit.ts'
import { aQuestion, aTemplate } from '../../../builders/template.ts'

const questions = (second: string) => [
  aQuestion({ text: 'Is there a governor?' }),
  aQuestion({ code: 'GOV02', text: second }),
]
const known = (second: string) =>
  knownRowsOf(
    gathered({ audit: anAudit({ template: aTemplate({ questions: questions(second) }) }) }),
  )

const row = (id: string, cells: Record<string, string>) => ({
  sheet: 'GOV',
  row: 2,
  id,
  text: (column: string) => cells[column] ?? '',
})

test('where id and code disagree, the wording that stands beside the code decides', () => {
  const at = row('q:GOV01', { code: 'GOV02', question: 'Is he trained?', verdict: 'Met' })
  expect(findRow(at, known('Is he trained?'))).toMatchObject({ row: { code: 'GOV02' } })
})

test('where two questions are worded alike nothing is guessed', () => {
  const at = row('q:GOV01', { code: 'GOV02', question: 'Is there a governor?', verdict: 'Met' })
  expect(findRow(at, known('Is there a governor?'))).toMatchObject({
    type: 'problem',
    sentence: expect.stringContaining('The code says GOV02, the hidden id of this row GOV01'),
  })
})
