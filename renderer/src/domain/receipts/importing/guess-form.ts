import type { LocalDate } from '../../shared/dates.ts'
import type { StaffLog } from '../../staff-log/staff-log.ts'
import { headersAt } from '../../tables/headings.ts'
import type { Table } from '../../tables/table.ts'
import { type FormUse, findFormHeader, guessFormColumns } from './form-columns.ts'
import { type FormTarget, guessDocument, guessVersion } from './form-target.ts'
import { type ReadForm, readForm } from './read-form.ts'

/** A form's export, with everything that is guessed of it. All of it is hers to change. */
export interface GuessedForm {
  readonly headerRow: number
  readonly headers: readonly string[]
  readonly uses: readonly FormUse[]
  /** Questions of which the words say what they are about; the others wait for her. */
  readonly targets: readonly FormTarget[]
}

/** @param row of the headings, where she says it */
export function guessForm(log: StaffLog, table: Table, row?: number): GuessedForm {
  const headerRow = row ?? findFormHeader(table)
  const headers = headersAt(table, headerRow)
  const uses = guessFormColumns(table, headerRow)
  const read = readForm(table, { headerRow, uses, today: log.today })
  return { headerRow, headers, uses, targets: guessTargets(log, headers, uses, read) }
}

/** What each question is about, as far as its words say. */
export function guessTargets(
  log: StaffLog,
  headers: readonly string[],
  uses: readonly FormUse[],
  { rows }: Pick<ReadForm, 'rows'>,
): readonly FormTarget[] {
  const lastDay = rows.reduce<LocalDate | null>(
    (last, { on }) => (last === null || on > last ? on : last),
    null,
  )
  return uses.flatMap((use, column): readonly FormTarget[] => {
    const document = use === 'answer' ? guessDocument(log, headers[column] ?? '') : null
    if (document === null) return []
    return [{ column, documentId: document.id, version: guessVersion(log, document, lastDay) }]
  })
}
