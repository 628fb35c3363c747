import { foldText, isBlank } from '../shared/text.ts'
import { type GovernorReport, isWritten, type ReportSection } from './report.ts'

/** Something that reports praised in the 2022 findings had in them. */
export interface GoodPractice {
  readonly id: string
  readonly title: string
  readonly why: string
  /** The section in which it usually stands. */
  readonly sectionId: string
  /** Words by which it is recognised in a text; none where the section alone says it. */
  readonly words: readonly string[]
}

export const GOOD_PRACTICE: readonly GoodPractice[] = [
  {
    id: 'training',
    title: 'Training of staff and governors',
    why: 'Who is trained in what, how many have read Part One, and what is still to come.',
    sectionId: 'training',
    words: [],
  },
  {
    id: 'context',
    title: 'Our own context',
    why: 'What is particular about this school and its area, and what follows from it.',
    sectionId: 'context',
    words: [],
  },
  {
    id: 'supervision',
    title: 'Notes from supervision',
    why: 'What the safeguarding team took from supervision, without naming anyone.',
    sectionId: 'culture-and-voice',
    words: ['supervis', 'reflective'],
  },
  {
    id: 'curriculum',
    title: 'Curriculum',
    why: 'Where children learn to keep themselves safe: PSHE, relationships, assemblies, online safety.',
    sectionId: 'culture-and-voice',
    words: ['curriculum', 'pshe', 'rshe', 'relationships', 'assembl', 'lesson', 'taught'],
  },
  {
    id: 'impact',
    title: 'What changed for children',
    why: 'Two short examples of a difference made, with nothing that could identify a child.',
    sectionId: 'impact',
    words: [],
  },
  {
    id: 'questions',
    title: 'Questions for governors',
    why: 'Three questions that governors might ask, so that their challenge can be minuted.',
    sectionId: 'impact',
    words: ['?'],
  },
]

export type PracticeState = 'covered' | 'ticked' | 'not-yet'

export interface PracticeLine extends GoodPractice {
  readonly state: PracticeState
}

/** What of it the report has. It never forbids anything: a report without a line is a report too. */
export function practiceLines(report: GovernorReport): readonly PracticeLine[] {
  const on = report.sections.filter((section) => section.on)
  const all = foldText(on.map(textsOf).join('\n'))
  return GOOD_PRACTICE.map((practice) => {
    const state = isCovered(practice, report, on, all) ? 'covered' : 'not-yet'
    return { ...practice, state: report.ticks.includes(practice.id) ? 'ticked' : state }
  })
}

function isCovered(
  { sectionId, words }: GoodPractice,
  report: GovernorReport,
  on: readonly ReportSection[],
  all: string,
): boolean {
  if (words.length > 0) return words.some((word) => all.includes(word))
  const section = on.find(({ id }) => id === sectionId)
  if (section === undefined) return false
  const live = report.live?.blocks[sectionId]
  return isWritten(section) || (live?.facts.length ?? 0) > 0
}

function textsOf({ text, rows }: ReportSection): string {
  return [text, ...rows.flatMap(({ cells }) => Object.values(cells))]
    .filter((each) => !isBlank(each))
    .join('\n')
}
