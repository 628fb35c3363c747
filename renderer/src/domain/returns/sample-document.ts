import type { QuestionCode, SlotCode } from '../shared/ids.ts'
import type {
  ResultLine,
  ReturnAnswer,
  ReturnDocument,
  ReturnSample,
  ReturnSummary,
} from './return-document.ts'

/** A return that says of itself that it is only a sample. Older readers are told by the name and the README. */
const SAMPLE_MINOR = 2

/**
 * The part of a return that a dip sample asks for: its questions and lines of evidence, with the
 * evidence, the actions and the papers that belong to them, and nothing else.
 *
 * Numbers of evidence and actions stay those of the whole return, so that both can lie side by
 * side. Figures and the other answers stay out.
 */
export function sampleOf(document: ReturnDocument, sample: ReturnSample): ReturnDocument {
  const questions = new Set(sample.questions)
  const slots = new Set(sample.slots)
  const sections = document.sections
    .map((section) => ({
      ...section,
      answers: section.answers.filter(({ code }) => questions.has(code)),
    }))
    .filter(({ answers }) => answers.length > 0)
  const areas = document.areas
    .map((area) => ({ ...area, slots: area.slots.filter(({ code }) => slots.has(code)) }))
    .filter((area) => area.slots.length > 0)
  const answers = sections.flatMap((section) => section.answers)
  const wanted = new Set([
    ...answers.flatMap(({ evidence }) => evidence),
    ...areas.flatMap((area) => area.slots.flatMap(({ evidence }) => evidence)),
  ])
  const actions = new Set(answers.flatMap((answer) => answer.actions))
  return {
    ...document,
    format: { ...document.format, minor: Math.max(SAMPLE_MINOR, document.format.minor) },
    supersedes: null,
    sample,
    incomplete: document.incomplete && {
      ...document.incomplete,
      open: document.incomplete.open.filter((code) => questions.has(code)),
    },
    summary: summaryOf(document.summary, sections),
    sections,
    figures: [],
    areas,
    evidence: document.evidence
      .filter(({ number }) => wanted.has(number))
      .map((one) => ({
        ...one,
        usedBy: one.usedBy.filter((code) => questions.has(code) || slots.has(code)),
      })),
    actions: document.actions
      .filter(({ number }) => actions.has(number))
      .map((one) => ({ ...one, codes: one.codes.filter((code) => questions.has(code)) })),
    slotDocuments: (document.slotDocuments ?? []).filter(({ slot }) => slots.has(slot)),
  }
}

function summaryOf(
  whole: ReturnSummary,
  sections: ReturnDocument['sections'],
): ReturnDocument['summary'] {
  const bySection = sections.map(({ code, title, answers }) => {
    const labels = whole.bySection.find((section) => section.code === code)?.result ?? []
    return { code, title, ...countsOf(answers, labels.length > 0 ? labels : whole.result) }
  })
  return {
    ...countsOf(
      sections.flatMap(({ answers }) => answers),
      whole.result,
    ),
    bySection,
  }
}

function countsOf(answers: readonly ReturnAnswer[], labels: readonly ResultLine[]) {
  const confirmed = answers.filter(({ state }) => state === 'confirmed').length
  const result = labels.map(({ meaning, label }) => ({
    meaning,
    label,
    count: answers.filter(({ verdict }) => (verdict?.meaning ?? 'unanswered') === meaning).length,
  }))
  return { asked: answers.length, confirmed, result }
}

/** What was asked for and this return does not have: retired, hidden from this school, or a slip. */
export function notInReturn(
  document: ReturnDocument,
  { questions, slots }: { questions: readonly QuestionCode[]; slots: readonly SlotCode[] },
): readonly string[] {
  const there = new Set([
    ...document.sections.flatMap(({ answers }) => answers.map(({ code }) => code)),
    ...document.areas.flatMap((area) => area.slots.map(({ code }) => code)),
  ])
  return [...questions, ...slots].filter((code) => !there.has(code))
}
