import { csvOf } from '../../../domain/shared/csv.ts'
import { valueToStore } from '../../../domain/workbook/apply-workbook.ts'
import type { WorkbookChoices, WorkbookPlan } from '../../../domain/workbook/plan.ts'

export interface FailedLine {
  readonly place: string
  readonly code: string
  readonly field: string
  readonly written: string
  readonly why: string
}

/** Whatever of the workbook would not arrive because it cannot be read; what was mended is not of it. */
export function failedLines(
  { cells, problems }: WorkbookPlan,
  choices: WorkbookChoices,
  complaints: readonly string[],
): readonly FailedLine[] {
  const none = { code: '', field: '', written: '' }
  return [
    ...complaints.map((why) => ({ ...none, place: '', why })),
    ...problems.map(({ place, sentence }) => ({ ...none, place, why: sentence })),
    ...cells
      .filter((cell) => cell.problem !== null && valueToStore(cell, choices) === null)
      .map((cell) => ({
        place: cell.place,
        code: cell.code,
        field: cell.field,
        written: cell.theirs,
        why: cell.problem?.sentence ?? '',
      })),
  ]
}

export function failedCsv(lines: readonly FailedLine[]): string {
  return csvOf([
    ['Where', 'Question', 'Column', 'What stands there', 'Why it could not be read'],
    ...lines.map(({ place, code, field, written, why }) => [place, code, field, written, why]),
  ])
}
