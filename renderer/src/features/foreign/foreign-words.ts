import type { ForeignUse } from '../../domain/foreign/columns.ts'
import type { LeftOutRow } from '../../domain/foreign/foreign-list.ts'
import type { HeldQuestion, MatchKind, Proposal } from '../../domain/foreign/match-questions.ts'
import type { WordMeaning } from '../../domain/foreign/verdict-words.ts'
import type { Purpose } from './open-foreign.ts'

const USES: Readonly<Record<ForeignUse, string>> = {
  ignore: 'Leave out',
  section: 'Section',
  code: 'Number or code',
  question: 'Question',
  guidance: 'Guidance to it',
  verdict: 'Verdict, in words',
  'tick-met': 'Ticked when met',
  'tick-partly': 'Ticked when partly met',
  'tick-not': 'Ticked when not met',
  'tick-na': 'Ticked when not applicable',
  comment: 'Comment',
  evidence: 'Evidence, in words',
  impact: 'What difference it makes',
  gap: 'What is missing',
  'needs-evidence': 'Whether evidence is needed',
  action: 'Action',
  owner: 'Who does the action',
  due: 'By when',
  'action-state': 'Whether the action is done',
  extra: 'Keep it with the comment',
}

/** Of a list of questions only these are read. */
const OF_QUESTIONS: readonly ForeignUse[] = [
  'ignore',
  'section',
  'code',
  'question',
  'guidance',
  'needs-evidence',
]

const all = Object.keys(USES) as readonly ForeignUse[]

export function optionsFor(
  purpose: Purpose,
  shown: readonly ForeignUse[],
): readonly { readonly value: string; readonly label: string }[] {
  return all
    .filter((use) =>
      purpose === 'questions'
        ? OF_QUESTIONS.includes(use) || shown.includes(use)
        : use !== 'needs-evidence' || shown.includes(use),
    )
    .map((use) => ({ value: use, label: USES[use] }))
}

export function foreignUseOf(text: string): ForeignUse {
  return all.find((use) => use === text) ?? 'ignore'
}

const MEANINGS: Readonly<Record<WordMeaning, string>> = {
  met: 'Met',
  partly: 'Partly met',
  not: 'Not met',
  'not-applicable': 'Not applicable',
  none: 'No verdict',
}

export const meaningOptions = (Object.keys(MEANINGS) as readonly WordMeaning[]).map((meaning) => ({
  value: meaning,
  label: MEANINGS[meaning],
}))

export const WHY_LEFT_OUT: Readonly<Record<LeftOutRow['why'], string>> = {
  heading: 'the title of a section',
  'headings-again': 'the headings again',
  total: 'a total',
  note: 'a note',
  told: 'left out',
}

/** Why two questions are proposed as one. */
export function proposedBecause({ kind, score }: Proposal, held: HeldQuestion): string {
  const gone = held.isRetired ? ', which is not asked now' : ''
  return `${WHY[kind](percent(score))} ${held.code}${gone}`
}

/** Never all of them: then nothing would have to be said. */
const percent = (score: number): string => `${Math.min(99, Math.round(score * 100))} %`

const WHY: Readonly<Record<MatchKind, (score: string) => string>> = {
  exact: () => 'The same words as',
  words: () => 'The same words as',
  code: (score) => `The same code, and ${score} of the words of`,
  near: (score) => `${score} of the words of`,
  'only-code': () => 'The same code but quite other words as',
}

export const TITLES: Readonly<Record<Purpose, string>> = {
  questions: 'My partnership sent its own questions',
  'last-year': 'Last year’s audit from another tool',
}
