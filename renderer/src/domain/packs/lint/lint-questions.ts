import type { Pack } from '../pack.ts'
import type { PackQuestion } from '../schemas/audit-file.ts'
import {
  type Complain,
  complainOfDoubles,
  complainOfEmpty,
  complainOfUnknown,
} from './complaint.ts'
import { lintDemands } from './lint-demands.ts'
import { lintWhoIsAsked } from './lint-who-is-asked.ts'

const FILE = 'audit.json'

/** The names that a question may use. */
interface Known {
  readonly sections: ReadonlySet<string>
  readonly scales: ReadonlySet<string>
  readonly areas: ReadonlySet<string>
  readonly levels: ReadonlySet<string>
  readonly editions: ReadonlySet<string>
  readonly tags: ReadonlySet<string>
  readonly questions: ReadonlySet<string>
}

/** Sections, answer columns and questions. */
export function lintQuestions(pack: Pack, complain: Complain): void {
  const { audit } = pack
  complainOfDoubles(complain, FILE, 'section', audit.sections, ({ id }) => id)
  complainOfDoubles(complain, FILE, 'section code', audit.sections, ({ code }) => code)
  complainOfDoubles(complain, FILE, 'question', audit.questions, ({ code }) => code)
  const filled = new Set(audit.questions.map(({ section }) => section))
  for (const { id, title } of audit.sections) {
    complainOfEmpty(complain, FILE, `section ${id}`, 'title', title)
    if (!filled.has(id)) {
      complain('warning', FILE, `section ${id}`, 'No question belongs to this section.')
    }
  }
  lintColumns(pack, complain)
  const known = namesOf(pack)
  for (const question of audit.questions) lintQuestion(pack, question, known, complain)
}

function namesOf({ head, audit }: Pack): Known {
  return {
    sections: new Set(audit.sections.map(({ id }) => id)),
    scales: new Set(head.scales.map(({ id }) => id)),
    areas: new Set(head.evidenceAreas.map(({ id }) => id)),
    levels: new Set(head.levels.map(({ value }) => value)),
    editions: new Set(head.editions.map(({ id }) => id)),
    tags: new Set(head.establishmentTags.map(({ value }) => value)),
    questions: new Set(audit.questions.map(({ code }) => code)),
  }
}

function lintColumns({ audit: { answerColumns } }: Pack, complain: Complain): void {
  if (answerColumns === undefined) return
  complainOfDoubles(complain, FILE, 'answer column', answerColumns, ({ id }) => id)
  for (const { id, label } of answerColumns) {
    complainOfEmpty(complain, FILE, `answer column ${id}`, 'label', label)
  }
  if (!answerColumns.some(({ id }) => id === 'comment')) {
    const sentence =
      'There is no answer column “comment”, where the words of an answer go. Add one; its label is yours.'
    complain('error', FILE, 'answerColumns', sentence)
  }
}

function lintQuestion(pack: Pack, question: PackQuestion, known: Known, complain: Complain): void {
  const place = `question ${question.code}`
  const unknown = (kind: string, named: readonly string[], names: ReadonlySet<string>): void =>
    complainOfUnknown(complain, FILE, place, kind, named, names)
  complainOfEmpty(complain, FILE, place, 'text', question.text)
  unknown('section', [question.section], known.sections)
  unknown('scale', question.scale === undefined ? [] : [question.scale], known.scales)
  unknown('evidence area', [question.evidenceArea ?? []].flat(), known.areas)
  unknown(
    'level',
    [question.level, ...(question.levelBy ?? []).map(({ level }) => level)],
    known.levels,
  )
  const references = question.references ?? []
  unknown(
    'edition',
    references.map(({ edition }) => edition),
    known.editions,
  )
  unknown('tag', tagsNamedBy(question), known.tags)
  unknown('question', [question.splitFrom ?? []].flat(), known.questions)
  lintParts(question, place, complain)
  lintRetirement(question, place, complain)
  lintWhoIsAsked(question, place, complain)
  lintDemands(pack, question, place, complain)
}

function tagsNamedBy(question: PackQuestion): readonly string[] {
  return [
    ...question.appliesTo,
    ...Object.keys(question.phaseWording ?? {}),
    ...(question.levelBy ?? []).flatMap(({ appliesTo }) => appliesTo),
    ...(question.references ?? []).flatMap(({ appliesTo }) => appliesTo ?? []),
  ]
}

function lintParts({ code, parts }: PackQuestion, place: string, complain: Complain): void {
  if (parts === undefined) return
  complainOfDoubles(complain, FILE, `line of question ${code},`, parts, ({ id }) => id)
  for (const { id, label } of parts) {
    complainOfEmpty(complain, FILE, `${place}, line ${id}`, 'label', label)
  }
}

function lintRetirement(question: PackQuestion, place: string, complain: Complain): void {
  const { status, retiredIn, retiredReason, core } = question
  if (status !== 'retired') {
    if (retiredIn === undefined && retiredReason === undefined) return
    const sentence = 'It says since when or why it is retired, but its status is not “retired”.'
    complain('error', FILE, place, sentence)
    return
  }
  if ((retiredReason ?? '').trim() === '') {
    const sentence = 'It is retired without a reason. Schools will ask why, so write one sentence.'
    complain('error', FILE, place, sentence)
  }
  if ((retiredIn ?? '').trim() === '') {
    const sentence = 'It is retired, but not since which version. Add “retiredIn”.'
    complain('error', FILE, place, sentence)
  }
  if (core) complain('warning', FILE, place, 'It is retired and still marked as core.')
}
