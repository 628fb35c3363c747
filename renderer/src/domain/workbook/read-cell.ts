import { ok, type Result, refused } from '../shared/result.ts'
import { readDay } from '../tables/read-day.ts'
import { sameForm } from './cell-words.ts'
import { readChoice } from './choices.ts'
import type { CellReader } from './plan.ts'

export interface CellProblem {
  readonly sentence: string
  readonly nearest: string | null
}

/** What a spreadsheet shows where a formula fails. */
const FAILED_FORMULA = /^#(REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)$/

/** The value that a cell's text means, as it would be stored. An empty one means nothing. */
export function readCell(text: string, reader: CellReader): Result<string, CellProblem> {
  const said = sameForm(text)
  if (FAILED_FORMULA.test(said)) {
    return refused({ sentence: `“${said}” is a formula that failed.`, nearest: null })
  }
  if (said === '') return ok('')
  switch (reader.kind) {
    case 'text':
      return ok(said)
    case 'date': {
      const day = readDay(said, reader.days)
      if (day.ok) return ok(day.date)
      const sentence =
        day.why === 'no-such-day'
          ? `There is no day “${said}”.`
          : `“${short(said)}” is not a date. Write it as day, month and year, such as 29/01/2027.`
      return refused({ sentence, nearest: null })
    }
    case 'choice': {
      const choice = readChoice(said, reader.choices)
      if (choice.ok) return ok(choice.value)
      const guess = choice.nearest === null ? '' : ` Did you mean “${choice.nearest}”?`
      return refused({
        sentence: `“${short(said)}” is not a choice.${guess}`,
        nearest: choice.nearest,
      })
    }
    case 'closed':
      return refused({
        sentence: 'This question takes no answer from a list. Write it under the next column.',
        nearest: null,
      })
  }
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}
