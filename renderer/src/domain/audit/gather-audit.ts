import type { Evidence, EvidenceLink, SlotDecision } from '../evidence/evidence.ts'
import { countsAsProof } from '../evidence/evidence-state.ts'
import type { Meaning, Question, Scale } from '../packs/template.ts'
import type { OfferedDocument } from '../returns/slot-document.ts'
import type { LocalDate } from '../shared/dates.ts'
import type { EvidenceId, QuestionCode, Sha256 } from '../shared/ids.ts'
import { type AnswerState, stateOfAnswer } from './answer-state.ts'
import type {
  Action,
  Answer,
  Audit,
  ContextFigure,
  PreviousAnswer,
  PreviousAudit,
  SignOff,
} from './audit.ts'
import { auditActionsOf } from './audit-actions.ts'
import { type MissingPart, missingFor } from './missing.ts'
import { meaningOfVerdict } from './scales.ts'
import type { School } from './school.ts'
import { type AskedQuestion, type HiddenQuestion, visibleQuestions } from './visible-questions.ts'

/** All that belongs to one audit, as storage holds it. */
export interface AuditParts {
  readonly audit: Audit
  readonly school: School
  readonly answers: readonly Answer[]
  readonly actions: readonly Action[]
  readonly figures: readonly ContextFigure[]
  readonly evidence: readonly Evidence[]
  readonly evidenceLinks: readonly EvidenceLink[]
  readonly slotDecisions: readonly SlotDecision[]
  readonly signOffs: readonly SignOff[]
  readonly previous: PreviousAudit | null
  /** Files that the vault does not hold any more. */
  readonly missingFiles: ReadonlySet<Sha256>
  /** Papers that the staff log writes for lines of the return; absent where nobody looked. */
  readonly slotDocuments?: readonly OfferedDocument[]
  /** In London. */
  readonly today: LocalDate
}

/** One asked question with everything that hangs on it. */
export interface QuestionLine extends AskedQuestion {
  readonly code: QuestionCode
  readonly scale: Scale
  readonly answer: Answer | null
  /** What the verdict says; null without one, and for questions that take none. */
  readonly meaning: Meaning | null
  readonly state: AnswerState
  readonly missing: readonly MissingPart[]
  readonly actions: readonly Action[]
  readonly evidence: readonly Evidence[]
  /** Last year's answer to it, or to the question that it supersedes. */
  readonly lastYear: PreviousAnswer | null
}

/** An audit put in order once, so that every rule after it is one walk over the questions. */
export interface GatheredAudit extends AuditParts {
  readonly tags: ReadonlySet<string>
  readonly lines: readonly QuestionLine[]
  readonly lineByCode: ReadonlyMap<QuestionCode, QuestionLine>
  readonly hidden: readonly HiddenQuestion[]
  readonly evidenceById: ReadonlyMap<EvidenceId, Evidence>
}

/**
 * Puts an audit in order: one line for each asked question, hidden ones apart.
 *
 * Progress, result, filters, readiness, fingerprint and return all start from here, so they
 * cannot disagree about what is asked and what counts.
 */
export function gatherAudit(parts: AuditParts): GatheredAudit {
  const { audit, school } = parts
  const { tags, asked, hidden } = visibleQuestions(audit.template, school, audit.scope)
  const evidenceById = new Map(parts.evidence.map((piece) => [piece.id, piece]))
  const toLine = lineMaker(parts, evidenceById)
  const lines = asked.map(toLine)
  const lineByCode = new Map(lines.map((line) => [line.code, line]))
  return { ...parts, tags, lines, lineByCode, hidden, evidenceById }
}

function lineMaker(
  parts: AuditParts,
  evidenceById: ReadonlyMap<EvidenceId, Evidence>,
): (asked: AskedQuestion) => QuestionLine {
  const { template } = parts.audit
  const scales = new Map(template.scales.map((scale) => [scale.id, scale]))
  const answers = new Map(parts.answers.map((answer) => [answer.code, answer]))
  const actions = actionsByCode(parts.actions)
  const evidence = evidenceByCode(parts.evidenceLinks, evidenceById)
  const previous = new Map((parts.previous?.answers ?? []).map((answer) => [answer.code, answer]))
  const auditActions = auditActionsOf(parts.actions, parts.previous)
  const proves = (piece: Evidence): boolean => countsAsProof(piece, parts.today, parts.missingFiles)
  // Written out field by field: spreading 1,000 lines costs more than all the rules together.
  return ({ question, text, level }) => {
    const { code } = question
    const scale = scales.get(question.scaleId) ?? { id: question.scaleId, title: '', points: [] }
    const answer = answers.get(code) ?? null
    const linked = { actions: actions.get(code) ?? [], evidence: evidence.get(code) ?? [] }
    const evidenceCount = linked.evidence.filter(proves).length
    const { columns } = template
    const support = { scale, columns, actions: linked.actions, evidenceCount, auditActions }
    const missing = missingFor(question, answer, support)
    return {
      question,
      text,
      level,
      code,
      scale,
      answer,
      meaning: meaningOfAnswer(question.answerKind === 'judgement', scale, answer),
      state: stateOfAnswer(question, answer, support, missing),
      missing,
      actions: linked.actions,
      evidence: linked.evidence,
      lastYear: previousFor(question, previous),
    }
  }
}

function meaningOfAnswer(judged: boolean, scale: Scale, answer: Answer | null): Meaning | null {
  return judged && answer !== null ? meaningOfVerdict(scale, answer.verdict) : null
}

function previousFor(
  question: Question,
  previous: ReadonlyMap<QuestionCode, PreviousAnswer>,
): PreviousAnswer | null {
  const own = previous.get(question.code)
  if (own !== undefined) return own
  for (const code of question.supersedes) {
    const answer = previous.get(code)
    if (answer !== undefined) return answer
  }
  return null
}

function actionsByCode(actions: readonly Action[]): ReadonlyMap<QuestionCode, readonly Action[]> {
  const byCode = new Map<QuestionCode, Action[]>()
  for (const action of actions) {
    for (const code of action.codes) push(byCode, code, action)
  }
  return byCode
}

function evidenceByCode(
  links: readonly EvidenceLink[],
  evidenceById: ReadonlyMap<EvidenceId, Evidence>,
): ReadonlyMap<QuestionCode, readonly Evidence[]> {
  const byCode = new Map<QuestionCode, Evidence[]>()
  for (const { target, evidenceId } of links) {
    const piece = evidenceById.get(evidenceId)
    if (target.type === 'question' && piece !== undefined) push(byCode, target.code, piece)
  }
  return byCode
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}
