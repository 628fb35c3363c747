import { columnLabel } from '../audit/column-label.ts'
import type { GatheredAudit } from '../audit/gather-audit.ts'
import { returnActions } from '../returns/return-answers.ts'
import type { ReturnAction, ReturnAnswer, ReturnDocument } from '../returns/return-document.ts'
import { NOT_GIVEN } from '../returns/return-figures.ts'
import { dateInWords, isLocalDate } from '../shared/calendar.ts'
import { canonicalJson } from '../shared/canonical-json.ts'
import type { QuestionCode } from '../shared/ids.ts'
import { isBlank } from '../shared/text.ts'
import { actionInOneLine, actionPieces, evidenceInOneLine, type FormPiece } from './piece-words.ts'

/** By what the tick of a question is kept. */
export const keyOfQuestion = (code: QuestionCode): string => `question:${code}`

/** One thing that the form asks for; it is ticked as a whole. */
export interface FormItem {
  /** `question:TRN04`, `figure:CTX01` or `action:<id>`: stays the same while its words change. */
  readonly key: string
  /** Short, for the screen: `TRN04`. */
  readonly name: string
  readonly title: string
  /** None where there is nothing to copy yet. */
  readonly pieces: readonly FormPiece[]
  /** All that is copied, as one text: by its check sum a later change is told. */
  readonly words: string
}

export interface FormPart {
  readonly id: string
  readonly title: string
  readonly items: readonly FormItem[]
}

/**
 * What is typed into the partnership's own form, in the template's order: figures, answers
 * section by section, and the list of actions.
 *
 * It is the return itself, cut into fields. So a hidden question, a private column and a small
 * count stay at the school here as in a package, and a carried answer that nobody confirmed
 * gives nothing to copy.
 */
export function formParts(gathered: GatheredAudit, document: ReturnDocument): readonly FormPart[] {
  const parts = [
    ...document.figures.map(({ title, figures }, at) => ({
      id: `figures-${at}`,
      title,
      items: figures.map((figure) => figureItem(figure, gathered)),
    })),
    ...document.sections.map(({ code, title, answers }) => ({
      id: `section-${code}`,
      title,
      items: answers.map((answer) => questionItem(answer, gathered, document)),
    })),
    { id: 'actions', title: 'Actions', items: actionItems(gathered, document.actions) },
  ]
  return parts.filter(({ items }) => items.length > 0)
}

function item(
  key: string,
  name: string,
  title: string,
  pieces: readonly (FormPiece | null)[],
): FormItem {
  const said = pieces.filter((piece) => piece !== null).filter(({ text }) => !isBlank(text))
  const words = canonicalJson(said.map(({ id, text }) => [id, text]))
  return { key, name, title, pieces: said, words }
}

function figureItem(
  { code, label, value }: ReturnDocument['figures'][number]['figures'][number],
  { audit }: GatheredAudit,
): FormItem {
  const field = audit.template.contextFields.find((one) => one.code === code)
  const isDay = field?.kind === 'date' && isLocalDate(value)
  const text = value === NOT_GIVEN ? '' : isDay ? dateInWords(value) : value
  return item(`figure:${code}`, label, label, [{ id: 'value', label: 'Figure', text }])
}

function questionItem(
  answer: ReturnAnswer,
  { lineByCode, audit }: GatheredAudit,
  { evidence, actions }: ReturnDocument,
): FormItem {
  const line = lineByCode.get(answer.code)
  const columns = new Map(audit.template.columns.map((column) => [column.id, column]))
  const pieceOf = ({ id, label, value }: ReturnAnswer['texts'][number]): FormPiece => {
    const column = columns.get(id)
    return { id, label: line && column ? columnLabel(line, column) : label, text: value }
  }
  const proofs = evidence.filter(({ number }) => answer.evidence.includes(number))
  const planned = actions.filter(({ number }) => answer.actions.includes(number))
  return item(keyOfQuestion(answer.code), answer.code, answer.question, [
    answer.verdict && { id: 'verdict', label: 'Verdict', text: answer.verdict.label },
    { id: 'parts', label: 'Which of it', text: tickedInWords(answer) },
    ...answer.texts.map(pieceOf),
    {
      id: 'evidence',
      label: 'Evidence',
      text: proofs.map((one, at) => `${at + 1}. ${evidenceInOneLine(one)}`).join('\n'),
    },
    { id: 'actions', label: 'Actions', text: planned.map(actionInOneLine).join('\n') },
  ])
}

/** A question in parts of which nothing was said yet has nothing to copy. */
function tickedInWords({ parts, verdict }: ReturnAnswer): string {
  if (verdict === null && !parts.some(({ ticked }) => ticked)) return ''
  return parts.map(({ label, ticked }) => `${ticked ? 'Yes' : 'No'}: ${label}`).join('\n')
}

function actionItems(
  gathered: GatheredAudit,
  actions: readonly ReturnAction[],
): readonly FormItem[] {
  const idOf = new Map([...returnActions(gathered).numberById].map(([id, number]) => [number, id]))
  return actions.flatMap((action) => {
    const id = idOf.get(action.number)
    if (id === undefined) return []
    const name = `Action ${action.number}`
    return [item(`action:${id}`, name, action.what, actionPieces(action))]
  })
}
