import type { ReadingFile } from '../packs/schemas/policies-file.ts'
import type { StaffLog } from '../staff-log/staff-log.ts'
import type { ReadingDocumentId, UnderstandingCheck } from './receipt.ts'

type PackQuiz = NonNullable<ReadingFile['quiz']>

/** A short check of understanding, with its options in the order in which they are shown. */
export interface Quiz {
  readonly id: string
  readonly title: string
  readonly documentId: ReadingDocumentId
  /** How many right answers are enough. */
  readonly passMark: number
  readonly questions: readonly QuizQuestion[]
}

export interface QuizQuestion {
  readonly question: string
  readonly options: readonly string[]
  /** Place of the right option. */
  readonly right: number
  readonly explanation: string
}

/** The check that the pack has for a document, or null. */
export function quizOf(
  { pack }: Pick<StaffLog, 'pack'>,
  documentId: ReadingDocumentId,
): PackQuiz | null {
  const { quiz } = pack.reading
  return quiz?.document === documentId ? quiz : null
}

/**
 * The check as one person sees it. Options change their places where the pack says so, so that
 * the fourth answer cannot be handed on along the row.
 *
 * @param random from 0 to below 1, as `Math.random` gives
 */
export function quizToTake(quiz: PackQuiz, random: () => number): Quiz {
  const { id, title, document, passMark, shuffleOptions, questions } = quiz
  return {
    id,
    title,
    documentId: document,
    passMark: Math.min(passMark, questions.length),
    questions: questions.map(({ question, options, answerIndex, explanation }) => {
      const places = options.map((_, place) => place)
      const order = shuffleOptions ? shuffled(places, random) : places
      return {
        question,
        options: order.map((place) => options[place] ?? ''),
        right: order.indexOf(answerIndex),
        explanation,
      }
    }),
  }
}

/** @param answers place of the chosen option by question; null where none was chosen */
export function scoreQuiz(
  { id, passMark, questions }: Quiz,
  answers: readonly (number | null)[],
): UnderstandingCheck {
  const right = questions.filter((question, at) => answers[at] === question.right).length
  return { quizId: id, right, of: questions.length, passed: right >= passMark }
}

/** Every order is as likely as any other (Fisher and Yates). */
function shuffled<T>(values: readonly T[], random: () => number): readonly T[] {
  const mixed = [...values]
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = Math.min(at, Math.floor(random() * (at + 1)))
    const [a, b] = [mixed[at], mixed[other]]
    if (a !== undefined && b !== undefined) {
      mixed[at] = b
      mixed[other] = a
    }
  }
  return mixed
}
