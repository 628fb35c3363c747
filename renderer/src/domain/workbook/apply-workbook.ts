import type { Answer } from '../audit/audit.ts'
import { chooseVerdict } from '../audit/choose-verdict.ts'
import type { GatheredAudit } from '../audit/gather-audit.ts'
import type { Instant } from '../shared/dates.ts'
import type { QuestionCode } from '../shared/ids.ts'
import { TICKED } from './choices.ts'
import type { CellChoice, PlannedCell, WorkbookChoices, WorkbookPlan } from './plan.ts'
import { readCell } from './read-cell.ts'
import { textOfColumn } from './stored-answer.ts'

/**
 * What she has said of a cell, or what holds while she has not.
 *
 * A change is taken; of a conflict the app's own answer stays; nothing is emptied or guessed.
 */
export function choiceFor(cell: PlannedCell, choices: WorkbookChoices): CellChoice {
  return choices.get(cell.key) ?? { type: cell.kind === 'change' ? 'take' : 'skip' }
}

/** What would be stored for a cell; null where it is left as it is. */
export function valueToStore(cell: PlannedCell, choices: WorkbookChoices): string | null {
  const choice = choiceFor(cell, choices)
  switch (choice.type) {
    case 'skip':
      return null
    case 'take':
      return cell.value
    case 'take-rival':
      return cell.rivals?.[choice.at]?.value ?? null
    case 'mended': {
      const read = readCell(choice.text, cell.reader)
      return read.ok && choice.text.trim() !== '' ? read.value : null
    }
  }
}

/** Who gave each answer that changes, more than one where several had a part in it. */
export function giversOfWorkbook(
  plan: WorkbookPlan,
  choices: WorkbookChoices,
): ReadonlyMap<QuestionCode, ReadonlySet<string>> {
  const byCode = new Map<QuestionCode, Set<string>>()
  for (const cell of plan.cells) {
    if (valueToStore(cell, choices) === null) continue
    const choice = choiceFor(cell, choices)
    const said = choice.type === 'take-rival' ? cell.rivals?.[choice.at] : cell
    for (const name of said?.givenBy ?? []) {
      byCode.set(cell.code, (byCode.get(cell.code) ?? new Set()).add(name))
    }
  }
  return byCode
}

export type AnswerEdits = ReadonlyMap<QuestionCode, (answer: Answer) => Answer>

/** The answers that change, each with what becomes of it as it stands when it is written. */
export function editsOfWorkbook(
  plan: WorkbookPlan,
  choices: WorkbookChoices,
  { gathered, at }: { readonly gathered: GatheredAudit; readonly at: Instant },
): AnswerEdits {
  const byCode = new Map<QuestionCode, { cell: PlannedCell; value: string }[]>()
  for (const cell of plan.cells) {
    const value = valueToStore(cell, choices)
    if (value === null) continue
    byCode.set(cell.code, [...(byCode.get(cell.code) ?? []), { cell, value }])
  }
  return new Map([...byCode].map(([code, taken]) => [code, editOf(code, taken, gathered, at)]))
}

type Taken = readonly { readonly cell: PlannedCell; readonly value: string }[]

/** The verdict first: it may set the comment aside, and what the workbook says comes after it. */
function editOf(code: QuestionCode, taken: Taken, gathered: GatheredAudit, at: Instant) {
  const line = gathered.lineByCode.get(code)
  const order = [...taken].sort((one, other) => rank(one.cell) - rank(other.cell))
  return (answer: Answer): Answer =>
    order.reduce((edited, { cell, value }) => {
      if (cell.part !== null) return withPart(edited, cell.part.id, value, line?.question.parts)
      const text = textOfColumn(cell.column)
      if (text !== null) return withText(edited, text, value)
      if (line === undefined) return edited
      return chooseVerdict(edited, value === '' ? null : value, { scale: line.scale, at })
    }, answer)
}

const rank = ({ column, part }: PlannedCell): number => (column === 'verdict' && !part ? 0 : 1)

function withText(answer: Answer, id: string, text: string): Answer {
  const { [id]: _before, ...others } = answer.texts
  return { ...answer, texts: text === '' ? others : { ...others, [id]: text } }
}

function withPart(
  answer: Answer,
  id: string,
  value: string,
  parts: readonly { readonly id: string }[] = [],
): Answer {
  const kept = new Set(answer.parts.filter((part) => part !== id))
  if (value === TICKED) kept.add(id)
  return { ...answer, parts: parts.map((part) => part.id).filter((part) => kept.has(part)) }
}
