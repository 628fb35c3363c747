import { meaningOf } from '../packs/demands-of-question.ts'
import type { PackQuestion } from '../packs/schemas/audit-file.ts'
import type { HeadFile, PackMeaning } from '../packs/schemas/head.ts'
import type { QuestionCode } from '../shared/ids.ts'
import { sameWording } from '../shared/text.ts'
import type { ForeignQuestion } from './foreign-list.ts'
import { asksForWords } from './numbering.ts'
import { LEVEL, type PackMaking } from './pack-making.ts'
import { presetScale } from './scales.ts'

interface QuestionsOfPack {
  readonly asked: readonly PackQuestion[]
  readonly retired: readonly PackQuestion[]
  /** Of each question that got another code: which. */
  readonly codeNow: ReadonlyMap<QuestionCode, QuestionCode>
}

/** The list's questions, and those that it does not ask any more. */
export function questionsOfPack(
  making: PackMaking,
  sectionOf: ReadonlyMap<string, string>,
): QuestionsOfPack {
  const { list, base, codes, matched, wishes } = making
  const held = new Map(base.audit.questions.map((question) => [question.code, question]))
  const codeNow = new Map<QuestionCode, QuestionCode>()
  const asked = list.questions.map((question) => {
    const code = codes.get(question.key)
    const section = sectionOf.get(question.sectionKey)
    if (code === undefined || section === undefined) throw new Error(`no code for ${question.key}`)
    const was = matched.get(question.key)
    if (was !== undefined && was !== code) codeNow.set(was, code)
    return questionOf(question, code, section, was, held, making)
  })
  const now = new Set(asked.map(({ code }) => code))
  const retired = base.audit.questions
    .filter(({ code }) => !now.has(code))
    .map((question) =>
      retire(question, codeNow.get(question.code), wishes.partnership, wishes.version),
    )
  return { asked, retired, codeNow }
}

function questionOf(
  { text, guidance, needsEvidence }: ForeignQuestion,
  code: QuestionCode,
  section: string,
  was: QuestionCode | undefined,
  held: ReadonlyMap<QuestionCode, PackQuestion>,
  { wishes, base }: PackMaking,
): PackQuestion {
  const known = was === undefined ? undefined : held.get(was)
  const isWords = asksForWords(text) || known?.answerKind === 'narrative'
  const supersedes = [
    ...new Set([...(was === undefined || was === code ? [] : [was]), ...(known?.supersedes ?? [])]),
  ].filter((one) => one !== code)
  const help = guidance === '' ? (known?.help ?? null) : guidance.slice(0, 10_000)
  return {
    code,
    section,
    text: text.slice(0, 10_000),
    answerKind: isWords ? 'narrative' : 'judgement',
    core: true,
    level: known?.level ?? LEVEL.value,
    appliesTo: ['all'],
    ...(help === null ? {} : { help }),
    ...(supersedes.length === 0 ? {} : { supersedes }),
    ...(known === undefined ? {} : whatStays(known, text)),
    ...(isWords ? {} : demandsFor(meaningsOn(base.head, wishes.scaleId), needsEvidence, wishes)),
  }
}

/** Where it is written and why it is asked stay true of a question in other words. */
function whatStays(known: PackQuestion, text: string): Partial<PackQuestion> {
  const { evidenceArea, why, goodEvidence, references, naHint, parts, sources } = known
  return {
    ...(evidenceArea === undefined ? {} : { evidenceArea }),
    ...(why === undefined ? {} : { why }),
    ...(goodEvidence === undefined ? {} : { goodEvidence }),
    ...(references === undefined ? {} : { references }),
    ...(naHint === undefined ? {} : { naHint }),
    ...(sources === undefined ? {} : { sources }),
    ...(parts !== undefined && sameWording(known.text, text) ? { parts } : {}),
  }
}

/** An answer that is not plainly met says why, and what is done about it. */
function demandsFor(
  on: ReadonlySet<PackMeaning>,
  needsEvidence: boolean,
  { evidence }: PackMaking['wishes'],
): Partial<PackQuestion> {
  const only = (...meanings: PackMeaning[]) => meanings.filter((meaning) => on.has(meaning))
  const proved = evidence === 'all' || (evidence === 'marked' && needsEvidence)
  return {
    requireCommentWhen: only('partly', 'not', 'na'),
    inviteActionWhen: only('partly'),
    requireActionWhen: only('not'),
    ...(proved ? { requireEvidenceWhen: only('met', 'partly') } : {}),
  }
}

function meaningsOn({ scales }: HeadFile, chosen: string): ReadonlySet<PackMeaning> {
  const scale = scales.find(({ id }) => id === chosen) ?? presetScale(chosen)
  const all = (scale?.points ?? []).map(({ meaning }) => meaning)
  return new Set(all.map((meaning) => (meaningOf(meaning) === 'not-applicable' ? 'na' : meaning)))
}

function retire(
  question: PackQuestion,
  now: QuestionCode | undefined,
  partnership: string,
  version: string,
): PackQuestion {
  const retired = {
    ...plain(question),
    core: false,
    status: 'retired' as const,
    retiredIn: question.retiredIn ?? version.trim(),
    retiredReason: question.retiredReason ?? `Not in the list of ${partnership.trim()}.`,
  }
  return now === undefined
    ? retired
    : { ...retired, retiredIn: version.trim(), retiredReason: `Asked as ${now} now.` }
}

/** A question that is not asked demands nothing, also of columns that are gone. */
function plain(question: PackQuestion): PackQuestion {
  const {
    requireCommentWhen: _c,
    inviteCommentWhen: _ic,
    requireEvidenceWhen: _e,
    inviteEvidenceWhen: _ie,
    requireActionWhen: _a,
    inviteActionWhen: _ia,
    demands: _d,
    splitFrom: _s,
    ...kept
  } = question
  return kept
}
