import { keyOfHeadings, plainHeader, twiceHeld } from '../../tables/headings.ts'
import type { Table } from '../../tables/table.ts'
import { meaningOfAnswer } from './form-answer.ts'

/** What a column of an online form's export can hold. `answer`: a question that she asked. */
export type FormUse = 'email' | 'name' | 'given' | 'family' | 'completedAt' | 'answer' | 'ignore'

/** Headings as Microsoft Forms, Google Forms and those who write forms have them. */
const HEADERS: Readonly<Record<Exclude<FormUse, 'answer' | 'ignore'>, readonly string[]>> = {
  completedAt: [
    'completion time',
    'timestamp',
    'submitted',
    'submitted at',
    'submission date',
    'date submitted',
    'end time',
    'response date',
    'date',
  ],
  email: [
    'email',
    'email address',
    'e mail',
    'username',
    'work email',
    'your email',
    'your email address',
    'respondent email',
  ],
  name: [
    'name',
    'full name',
    'your name',
    'your full name',
    'staff name',
    'respondent',
    'name of staff',
  ],
  given: ['first name', 'forename', 'your first name', 'given name'],
  family: ['surname', 'last name', 'family name', 'your surname', 'your last name'],
}

/** What forms add by themselves and nobody asked. */
const OWN_OF_FORMS = new Set([
  'id',
  'start time',
  'last modified time',
  'language',
  'total points',
  'quiz feedback',
  'grade posted time',
  'score',
  'points',
])

const CONFIRMS = /\b(confirm|i have read|have you read|read and underst|understood|agree|declare)/

/** Guessed from the headings; a question is one that sounds like it, else one that is answered yes or no. */
export function guessFormColumns(table: Table, headerRow: number): readonly FormUse[] {
  const headers = table.rows[headerRow] ?? []
  const taken = new Set<FormUse>()
  const uses = headers.map((header): FormUse => {
    const plain = plainHeader(header)
    const field = fieldOf(plain)
    if (field !== null && !taken.has(field)) {
      taken.add(field)
      return field
    }
    return CONFIRMS.test(plain) && !OWN_OF_FORMS.has(plain) ? 'answer' : 'ignore'
  })
  const named = withoutHalfNames(uses)
  if (named.includes('answer')) return named
  const questions = headers.map((header, column) =>
    named[column] === 'ignore' && !OWN_OF_FORMS.has(plainHeader(header))
      ? isYesOrNo(table, headerRow, column)
      : false,
  )
  return named.map((use, column) => (questions[column] === true ? 'answer' : use))
}

function fieldOf(plain: string): Exclude<FormUse, 'answer' | 'ignore'> | null {
  for (const field of FIELDS) if (HEADERS[field].includes(plain)) return field
  return null
}

const FIELDS = ['completedAt', 'email', 'name', 'given', 'family'] as const

/** First name and surname each for itself say more than a whole name; one of them alone says less. */
function withoutHalfNames(uses: readonly FormUse[]): readonly FormUse[] {
  const isParted = uses.includes('given') && uses.includes('family')
  return uses.map((use) => {
    if (isParted) return use === 'name' ? 'ignore' : use
    return uses.includes('name') && (use === 'given' || use === 'family') ? 'ignore' : use
  })
}

const ROWS_LOOKED_AT = 50

function isYesOrNo({ rows }: Table, headerRow: number, column: number): boolean {
  const cells = rows
    .slice(headerRow + 1, headerRow + 1 + ROWS_LOOKED_AT)
    .map((cells) => (cells[column] ?? '').trim())
    .filter((cell) => cell !== '')
  const clear = cells.filter((cell) => meaningOfAnswer(cell) !== 'unclear').length
  return cells.length > 0 && clear >= cells.length * 0.8
}

/** The row that names the columns: the first of those that name a time, an address or a name best. */
export function findFormHeader({ rows }: Table): number {
  const known = rows
    .slice(0, 20)
    .map((cells) => cells.filter((cell) => fieldOf(plainHeader(cell)) !== null).length)
  const most = Math.max(0, ...known)
  if (most > 0) return known.indexOf(most)
  const filled = rows.findIndex((cells) => cells.some((cell) => cell.trim() !== ''))
  return Math.max(0, filled)
}

/** By it what she said of a form is remembered. */
export function keyOfFormHeaders(headers: readonly string[]): string {
  return keyOfHeadings('reading', headers)
}

/** What keeps a form from being read, as a sentence; null where nothing does. */
export function formColumnsProblem(uses: readonly FormUse[]): string | null {
  const says = (use: FormUse) => uses.includes(use)
  if (!says('email') && !says('name') && !says('family')) {
    return 'Say which column holds the email addresses or the names. Without one nobody can be found.'
  }
  if (!says('completedAt')) {
    return 'Say which column holds the day on which the form was sent. A receipt needs its day.'
  }
  return twiceHeld(uses.filter((use) => use !== 'answer'))
}
