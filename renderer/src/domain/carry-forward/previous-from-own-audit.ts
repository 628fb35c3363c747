import { isUnconfirmedCarry } from '../audit/answer-state.ts'
import type {
  Action,
  Answer,
  Audit,
  PreviousAction,
  PreviousAnswer,
  PreviousAudit,
} from '../audit/audit.ts'
import { meaningOfVerdict, scaleOf } from '../audit/scales.ts'
import type { School } from '../audit/school.ts'
import { tagsOfSchool } from '../audit/school-tags.ts'
import { wordingFor } from '../audit/visible-questions.ts'
import type { Evidence, EvidenceLink } from '../evidence/evidence.ts'
import { countsAsProof } from '../evidence/evidence-state.ts'
import { COMMENT } from '../packs/default-columns.ts'
import type { Question } from '../packs/template.ts'
import type { Instant, LocalDate } from '../shared/dates.ts'
import type { AuditId, EvidenceLinkId, Sha256 } from '../shared/ids.ts'

/**
 * Turns an audit of this app into the source of next year's.
 *
 * The wording that the school was asked is kept with each answer, so that next year can tell
 * what was reworded. A carried answer that nobody confirmed is left out: it was never this
 * year's.
 */
export function previousFromOwnAudit(
  audit: Audit,
  school: School,
  answers: readonly Answer[],
  actions: readonly Action[],
  returnedOn: LocalDate | null,
): PreviousAudit {
  const questions = new Map(audit.template.questions.map((question) => [question.code, question]))
  const tags = tagsOfSchool(school)
  return {
    school: { name: school.name, urn: school.urn },
    schoolYear: audit.schoolYear,
    packId: audit.template.packId,
    packVersion: audit.template.version,
    returnedOn,
    answers: answers
      .filter((answer) => !isUnconfirmedCarry(answer))
      .flatMap((answer) => {
        const question = questions.get(answer.code)
        return question === undefined ? [] : [previousAnswer(audit, question, answer, tags)]
      }),
    actions: actions.map(previousAction),
  }
}

function previousAnswer(
  { template }: Audit,
  question: Question,
  answer: Answer,
  tags: ReadonlySet<string>,
): PreviousAnswer {
  const meaning = meaningOfVerdict(scaleOf(template, question), answer.verdict)
  return {
    code: answer.code,
    verdict: answer.verdict,
    ...(meaning === null ? {} : { meaning }),
    comment: answer.texts[COMMENT] ?? '',
    texts: answer.texts,
    parts: answer.parts,
    text: wordingFor(question, tags),
    answerKind: question.answerKind,
  }
}

function previousAction(action: Action): PreviousAction {
  const { id, codes, what, owner, due, successMeasure, status, doneOn, outcome } = action
  return { id, codes, what, owner, due, successMeasure, status, doneOn, outcome }
}

/**
 * Last year's evidence links for this year's audit.
 *
 * Expired pieces and questions or slots that are gone stay behind; the pieces themselves are
 * not touched.
 */
export function carryEvidenceLinks(
  links: readonly EvidenceLink[],
  evidence: readonly Evidence[],
  target: {
    readonly from: AuditId
    readonly to: Audit
    readonly newLinkId: () => EvidenceLinkId
    readonly now: Instant
    readonly today: LocalDate
    readonly missingFiles: ReadonlySet<Sha256>
  },
): readonly EvidenceLink[] {
  const { template } = target.to
  const codes = new Set([
    ...template.questions.filter(({ retired }) => retired === null).map(({ code }) => code),
    ...template.slots.map(({ code }) => code),
  ])
  const sound = new Set(
    evidence
      .filter((piece) => countsAsProof(piece, target.today, target.missingFiles))
      .map(({ id }) => id),
  )
  return links
    .filter(
      (link) =>
        link.auditId === target.from && sound.has(link.evidenceId) && codes.has(link.target.code),
    )
    .map((link) => ({
      ...link,
      id: target.newLinkId(),
      auditId: target.to.id,
      addedAt: target.now,
    }))
}
