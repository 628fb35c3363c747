import type { LocalDate } from '../shared/dates.ts'
import type { QuestionCode, SlotCode } from '../shared/ids.ts'
import { isBlank, listed } from '../shared/text.ts'
import type { Feedback, FeedbackKind } from './feedback.ts'
import { readCodes } from './requested.ts'

export type LetterKind = Exclude<FeedbackKind, 'benchmark'>

/** What stands in the fields while a letter, an email or a call is typed in. */
export interface LetterDraft {
  readonly kind: LetterKind
  readonly came: Exclude<Feedback['came'], 'file'>
  readonly from: string
  readonly receivedOn: LocalDate | null
  readonly revision: number | null
  readonly dueOn: LocalDate | null
  /** Codes as typed, of questions and of lines of evidence together. */
  readonly codes: string
  readonly text: string
}

export interface LetterProblem {
  readonly field: 'from' | 'receivedOn' | 'revision' | 'dueOn' | 'codes' | 'text'
  readonly sentence: string
}

interface Known {
  readonly questions: readonly QuestionCode[]
  readonly slots: readonly SlotCode[]
  readonly today: LocalDate
}

export const asksForCodes = (kind: LetterKind): boolean =>
  kind === 'completion' || kind === 'dip-sample'
export const mayHaveDay = (kind: LetterKind): boolean => kind === 'extension' || asksForCodes(kind)

/** What is still missing, field by field. */
export function checkLetter(draft: LetterDraft, known: Known): readonly LetterProblem[] {
  const problems: LetterProblem[] = []
  const add = (field: LetterProblem['field'], sentence: string) =>
    problems.push({ field, sentence })
  if (isBlank(draft.from)) add('from', 'Say who wrote or called.')
  if (draft.receivedOn === null) add('receivedOn', 'Enter the day on which it came.')
  else if (draft.receivedOn > known.today) {
    add('receivedOn', 'The day on which it came cannot be after today.')
  }
  if (draft.kind === 'confirmation' && draft.revision === null) {
    add('revision', 'Say which revision they have.')
  }
  if (draft.kind === 'extension' && draft.dueOn === null) {
    add('dueOn', 'Enter the new day on which the return is due.')
  }
  if (draft.kind === 'comment' && isBlank(draft.text)) add('text', 'Write what they said.')
  if (asksForCodes(draft.kind)) {
    const { codes, strange } = readCodes(draft.codes, [...known.questions, ...known.slots])
    if (strange.length > 0) {
      add('codes', `${listed(strange)} is no code of your questions or lines of evidence.`)
    } else if (codes.length === 0) add('codes', 'Name at least one question or line of evidence.')
  }
  return problems
}

/** The fields of the row that the letter becomes. */
export function saidInLetter(
  draft: LetterDraft,
  known: Known,
): Pick<
  Feedback,
  'kind' | 'came' | 'from' | 'receivedOn' | 'revision' | 'dueOn' | 'questions' | 'slots' | 'text'
> {
  const { kind, came, from, receivedOn, revision, dueOn, text } = draft
  const named = asksForCodes(kind) || kind === 'comment' ? draft.codes : ''
  return {
    kind,
    came,
    from: from.trim(),
    receivedOn: receivedOn ?? known.today,
    revision,
    dueOn: mayHaveDay(kind) ? dueOn : null,
    questions: readCodes(named, known.questions).codes,
    slots: readCodes(named, known.slots).codes,
    text: text.trim(),
  }
}
