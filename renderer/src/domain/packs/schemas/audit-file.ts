import { z } from 'zod'
import { meaning } from './head.ts'
import { belonging, code, codes, type ObjectMaker, provenance, words } from './object-maker.ts'

const meanings = z.array(meaning).max(5)

const demand = (object: ObjectMaker) =>
  object({ what: code, when: meanings, strength: z.enum(['require', 'invite']) })

const reference = (object: ObjectMaker) =>
  object({
    edition: code,
    part: words.nullable().optional(),
    heading: words.nullable().optional(),
    paragraph: words.nullable().optional(),
    verified: z.boolean(),
    note: words.nullable().optional(),
    appliesTo: codes.optional(),
    sources: codes.optional(),
  })

const question = (object: ObjectMaker) =>
  object({
    code,
    section: code,
    text: words,
    phaseWording: z.record(code, words).optional(),
    answerKind: z.enum(['judgement', 'narrative', 'from-actions']),
    scale: code.optional(),
    core: z.boolean(),
    level: code,
    levelBy: z.array(object({ appliesTo: codes, level: code })).optional(),
    evidenceArea: code.nullable().optional(),
    why: words.nullable().optional(),
    help: words.nullable().optional(),
    naHint: words.nullable().optional(),
    goodEvidence: z.array(words).optional(),
    references: z.array(reference(object)).optional(),
    appliesTo: codes,
    appliesNote: words.nullable().optional(),
    parts: z.array(object({ id: code, label: words })).optional(),
    splitFrom: code.optional(),
    supersedes: codes.optional(),
    status: z.enum(['in-use', 'retired']).optional(),
    retiredIn: code.optional(),
    retiredReason: words.optional(),
    requireCommentWhen: meanings.optional(),
    inviteCommentWhen: meanings.optional(),
    requireEvidenceWhen: meanings.optional(),
    inviteEvidenceWhen: meanings.optional(),
    requireActionWhen: meanings.optional(),
    inviteActionWhen: meanings.optional(),
    demands: z.array(demand(object)).optional(),
    sources: codes.optional(),
  })

/** `audit.json`: sections, questions, and what an answer consists of. */
export const auditFile = (object: ObjectMaker) =>
  object({
    ...belonging,
    ...provenance,
    commentRule: object({ text: words, sources: codes.optional() }).optional(),
    answerColumns: z
      .array(
        object({
          id: code,
          label: words,
          hint: words.optional(),
          kind: z.enum(['text', 'date']).optional(),
          private: z.boolean().optional(),
        }),
      )
      .max(20)
      .optional(),
    /** Asked of every judgement; a question may add its own. */
    demands: z.array(demand(object)).max(50).optional(),
    sections: z.array(object({ id: code, code, title: words, intro: words.optional() })).max(200),
    questions: z.array(question(object)).max(5_000),
  })

export type AuditFile = z.infer<ReturnType<typeof auditFile>>
export type PackQuestion = AuditFile['questions'][number]
export type PackReference = NonNullable<PackQuestion['references']>[number]
