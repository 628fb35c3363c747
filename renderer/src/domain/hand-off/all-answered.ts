import type { QuestionCode } from '../shared/ids.ts'
import { codeOfPart, idOfPart, idOfQuestion } from '../workbook/answers-workbook.ts'
import type { ReadRow, ReadSheet, ReadWorkbook } from '../workbook/read-sheets.ts'

/** Whether something stands in the workbook for each of these questions. */
export function isAllAnswered(read: ReadWorkbook, questions: readonly QuestionCode[]): boolean {
  const answered = new Set(
    read.sheets.flatMap((sheet) => sheet.rows.filter((row) => saysSomething(row, sheet)).map(idOf)),
  )
  const ids = [...answered]
  return questions.every(
    (code) =>
      answered.has(idOfQuestion(code)) || ids.some((id) => id.startsWith(idOfPart(code, ''))),
  )
}

/** Rows that lost their hidden id are known by the code. */
function idOf(row: ReadRow): string {
  if (row.id !== '') return row.id
  const code = row.text('code').trim()
  const [question = '', part] = code.split(codeOfPart('', ''))
  return part === undefined ? idOfQuestion(code) : idOfPart(question, part)
}

function saysSomething(row: ReadRow, { columns }: ReadSheet): boolean {
  const answers = [...columns.keys()].filter((id) => id === 'verdict' || id.startsWith('text:'))
  return answers.some((id) => row.text(id).trim() !== '')
}
