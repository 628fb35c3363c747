import { dateInWords } from '../shared/calendar.ts'
import type { QuestionCode, SlotCode } from '../shared/ids.ts'
import { counted, listed } from '../shared/text.ts'
import type { Feedback, FeedbackKind } from './feedback.ts'

export const FEEDBACK_KINDS: Readonly<Record<FeedbackKind, string>> = {
  confirmation: 'The return arrived',
  extension: 'More time',
  completion: 'Questions to complete',
  'dip-sample': 'A sample to look at',
  comment: 'A comment',
  benchmark: 'How other schools stand',
}

interface Asked {
  readonly questions: readonly QuestionCode[]
  readonly slots: readonly SlotCode[]
}

/** `3 questions and 1 line of evidence`. */
export function askedInWords({ questions, slots }: Asked): string {
  const parts = [
    ...(questions.length === 0 ? [] : [counted(questions.length, 'question')]),
    ...(slots.length === 0 ? [] : [counted(slots.length, 'line of evidence', 'lines of evidence')]),
  ]
  return parts.length === 0 ? 'nothing by its code' : listed(parts)
}

/** `, by 4 December 2026`; empty without a day. */
const byDay = (dueOn: string | null): string => (dueOn === null ? '' : `, by ${dateInWords(dueOn)}`)

type Said = Pick<Feedback, 'kind' | 'dueOn' | 'questions' | 'slots' | 'revision'>

/** What a word says, in one sentence; the partnership's own words stand beside it. */
export function wordInWords({ kind, dueOn, questions, slots, revision }: Said): string {
  const of = revision === null ? 'The return' : `Revision ${revision}`
  const codes = listed([...questions, ...slots])
  switch (kind) {
    case 'confirmation':
      return `${of} arrived and was taken.`
    case 'extension':
      return dueOn === null
        ? 'There is more time.'
        : `There is more time: due ${dateInWords(dueOn)}.`
    case 'completion':
      return `${askedInWords({ questions, slots })} to complete${byDay(dueOn)}: ${codes}.`
    case 'dip-sample':
      return `${askedInWords({ questions, slots })} to look at${byDay(dueOn)}: ${codes}.`
    case 'comment':
      return codes === '' ? 'About the whole return.' : `About ${codes}.`
    case 'benchmark':
      return 'Figures of other schools, or what only a later version of this app reads. It is kept as it came.'
  }
}

/** For Home: `Safeguarding Together asks for 3 questions by 4 December 2026`. */
export function requestInWords(word: Feedback): string {
  const who = word.from.trim() || 'The partnership'
  const verb = word.kind === 'dip-sample' ? 'wants to look at' : 'asks for'
  const by = word.dueOn === null ? '' : ` by ${dateInWords(word.dueOn)}`
  return `${who} ${verb} ${askedInWords(word)}${by}`
}
