import type { Answer } from '../audit/audit.ts'
import type { ColumnId } from './answers-workbook.ts'

const TEXT = 'text:'

export const columnOfText = (id: string): `text:${string}` => `${TEXT}${id}`

/** The column of the template behind a column of the workbook; null for the others. */
export function textOfColumn(column: ColumnId): string | null {
  return column.startsWith(TEXT) ? column.slice(TEXT.length) : null
}

/** What an answer holds for a column of its own row; empty where nothing was said. */
export function storedAnswer(answer: Answer | null): (column: ColumnId) => string {
  return (column) => {
    if (column === 'verdict') return answer?.verdict ?? ''
    const text = textOfColumn(column)
    return text === null ? '' : (answer?.texts[text] ?? '')
  }
}
