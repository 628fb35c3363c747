import type { PreviousAction, PreviousAnswer, PreviousAudit } from '../audit/audit.ts'
import type { Meaning } from '../packs/template.ts'
import { checkSum } from '../shared/check-sum.ts'
import type { SchoolYear } from '../shared/dates.ts'
import type { QuestionCode } from '../shared/ids.ts'
import type { ForeignList, ForeignQuestion } from './foreign-list.ts'
import { asksForWords } from './numbering.ts'
import { keyOfWord, type WordMeaning } from './verdict-words.ts'

interface Naming {
  readonly codes: ReadonlyMap<string, QuestionCode>
  readonly meanings: ReadonlyMap<string, WordMeaning>
  readonly schoolYear: SchoolYear
  readonly from: string
}

/**
 * An audit of another tool as the audit of an earlier year.
 *
 * Verdicts keep their word and get their meaning; all that was written comes as it stands there.
 * The same file gives the same audit.
 */
export function previousFromForeign(
  { questions }: ForeignList,
  { codes, meanings, schoolYear, from }: Naming,
): PreviousAudit {
  const coded = questions.flatMap((question) => {
    const code = codes.get(question.key)
    return code === undefined ? [] : [{ question, code }]
  })
  return {
    schoolYear,
    packId: 'foreign-workbook',
    packVersion: from.slice(0, 80),
    returnedOn: null,
    answers: coded.map(({ question, code }) => answerOf(question, code, meanings)),
    actions: coded.flatMap(({ question, code }) => actionsOf(question, code)),
  }
}

function answerOf(
  question: ForeignQuestion,
  code: QuestionCode,
  meanings: ReadonlyMap<string, WordMeaning>,
): PreviousAnswer {
  const { text, impact, gap } = question
  const verdict = verdictOf(question, meanings)
  const texts = { ...(impact === '' ? {} : { impact }), ...(gap === '' ? {} : { gap }) }
  const isWords = verdict === null && asksForWords(text)
  return {
    code,
    verdict: verdict?.word ?? null,
    ...(verdict === null ? {} : { meaning: verdict.meaning }),
    comment: commentOf(question, meanings),
    ...(Object.keys(texts).length === 0 ? {} : { texts }),
    text,
    answerKind: isWords ? 'narrative' : null,
  }
}

export interface ForeignVerdict {
  readonly word: string
  readonly meaning: Meaning
}

const TICK_WORDS: Readonly<Record<Meaning, string>> = {
  met: 'met',
  partly: 'partly',
  not: 'not',
  'not-applicable': 'na',
}

/** What was judged there; null where nothing was, or its word is no verdict. */
export function verdictOf(
  { verdict, ticked }: ForeignQuestion,
  meanings: ReadonlyMap<string, WordMeaning>,
): ForeignVerdict | null {
  if (ticked !== null) return { word: TICK_WORDS[ticked], meaning: ticked }
  const meaning = verdict === '' ? undefined : meanings.get(keyOfWord(verdict))
  return meaning === undefined || meaning === 'none' ? null : { word: verdict, meaning }
}

/** A word that is no verdict is still something that was written. */
function commentOf(
  { comment, evidence, verdict, extras }: ForeignQuestion,
  meanings: ReadonlyMap<string, WordMeaning>,
): string {
  const isPlain = verdict === '' || (meanings.get(keyOfWord(verdict)) ?? 'none') !== 'none'
  const isEmptyWord = verdict.length <= 25
  return [
    isPlain || isEmptyWord ? '' : verdict,
    comment,
    evidence === '' ? '' : `Evidence: ${evidence}`,
    extras,
  ]
    .filter((text) => text !== '')
    .join('\n')
}

function actionsOf({ actions }: ForeignQuestion, code: QuestionCode): readonly PreviousAction[] {
  return actions.map(({ what, owner, due, isDone }) => ({
    id: `foreign:${checkSum(`${code}\n${what}`)}`,
    codes: [code],
    what,
    owner,
    due,
    successMeasure: '',
    status: isDone ? 'done' : 'open',
    doneOn: null,
    outcome: '',
  }))
}
