import { foldText } from '../../shared/text.ts'
import { meaningOfAnswer } from './form-answer.ts'
import type { FormChoices, FormPlan, Judged, JudgedBefore, PlannedAnswer } from './form-plan.ts'

/** Longer ones are somebody's own words: they are of one person, and are not kept beside the form. */
const LONGEST = 40

/** How an answer is looked up; null where it needs no judging or is not kept. */
function wordsOf(text: string): string | null {
  const words = foldText(text).replace(/\s+/g, ' ').trim()
  const meaning = meaningOfAnswer(text)
  return words.length > LONGEST || meaning === 'yes' || meaning === 'blank' ? null : words
}

export function judgedBefore(text: string, before: JudgedBefore): Judged | undefined {
  const words = wordsOf(text)
  return words === null ? undefined : before.get(words)
}

const JUDGED_DEEDS: readonly PlannedAnswer['deed'][] = ['write', 'decline', 'left-out']

/** What was said before of a row's answers, where it decides one of them. */
export function rowJudgedBefore(
  answers: readonly PlannedAnswer[],
  before: JudgedBefore,
): Judged | undefined {
  return answers
    .filter(({ deed }) => JUDGED_DEEDS.includes(deed))
    .map(({ text }) => judgedBefore(text, before))
    .find((judged) => judged !== undefined)
}

/** What to remember of a form: what was known, and what she said now. Two opinions of one answer are none. */
export function answersToRemember(
  { rows }: FormPlan,
  { judged, before }: FormChoices,
): Readonly<Record<string, Judged>> {
  const said = new Map<string, Judged | null>()
  for (const { row, answers } of rows) {
    const now = judged.get(row.row)
    if (now === undefined) continue
    for (const { text, deed } of answers) {
      const words = JUDGED_DEEDS.includes(deed) ? wordsOf(text) : null
      if (words === null) continue
      said.set(words, (said.get(words) ?? now) === now ? now : null)
    }
  }
  const all = new Map<string, Judged | null>([...before, ...said])
  return Object.fromEntries(
    [...all].flatMap(([words, one]) => (one === null ? [] : [[words, one] as const])),
  )
}

/** What the store holds of an earlier export; what is not understood is not taken. */
export function readAnswers(stored: Readonly<Record<string, string>> = {}): JudgedBefore {
  return new Map(
    Object.entries(stored).flatMap(([words, one]) =>
      one === 'read' || one === 'declined' || one === 'leave' ? [[words, one] as const] : [],
    ),
  )
}
