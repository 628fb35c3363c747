import { COMMENT } from './default-columns.ts'
import type { AuditFile, PackQuestion } from './schemas/audit-file.ts'
import type { PackMeaning } from './schemas/head.ts'
import type { Demand, Meaning } from './template.ts'

/** The app's word for a pack's meaning: packs write `na` for short. */
export function meaningOf(meaning: PackMeaning): Meaning {
  return meaning === 'na' ? 'not-applicable' : meaning
}

type Strength = Demand['strength']

/**
 * What an answer to a question asks for, by meaning of its verdict.
 *
 * Packs may say it shortly (`requireCommentWhen`), at length (`demands`), or once for all
 * judgements. A narrative has no verdict and its text is the answer, so it demands nothing more.
 * Where the same thing is both required and invited, required wins.
 */
export function demandsOfQuestion(audit: AuditFile, question: PackQuestion): readonly Demand[] {
  if (question.answerKind !== 'judgement') return []
  const strengths = new Map<string, Map<Meaning, Strength>>()
  for (const demand of writtenDemands(audit, question)) {
    const byMeaning = strengths.get(demand.what) ?? new Map<Meaning, Strength>()
    strengths.set(demand.what, byMeaning)
    for (const meaning of demand.when) {
      if (byMeaning.get(meaning) !== 'require') byMeaning.set(meaning, demand.strength)
    }
  }
  return [...strengths].flatMap(([what, byMeaning]) => [
    ...demandOf(what, byMeaning, 'require'),
    ...demandOf(what, byMeaning, 'invite'),
  ])
}

function demandOf(
  what: string,
  byMeaning: ReadonlyMap<Meaning, Strength>,
  strength: Strength,
): readonly Demand[] {
  const when = [...byMeaning].filter(([, found]) => found === strength).map(([meaning]) => meaning)
  return when.length === 0 ? [] : [{ what, when, strength }]
}

/** All demands as the pack writes them, its general ones first. */
export function writtenDemands(audit: AuditFile, question: PackQuestion): readonly Demand[] {
  const short = (
    what: string,
    strength: Strength,
    when: readonly PackMeaning[] | undefined,
  ): readonly Demand[] =>
    when === undefined || when.length === 0 ? [] : [{ what, strength, when: when.map(meaningOf) }]
  return [
    ...(audit.demands ?? []).map(({ what, strength, when }) => ({
      what,
      strength,
      when: when.map(meaningOf),
    })),
    ...ownDemands(question),
    ...short(COMMENT, 'require', question.requireCommentWhen),
    ...short(COMMENT, 'invite', question.inviteCommentWhen),
    ...short('evidence', 'require', question.requireEvidenceWhen),
    ...short('evidence', 'invite', question.inviteEvidenceWhen),
    ...short('action', 'require', question.requireActionWhen),
    ...short('action', 'invite', question.inviteActionWhen),
  ]
}

function ownDemands(question: PackQuestion): readonly Demand[] {
  return (question.demands ?? []).map(({ what, strength, when }) => ({
    what,
    strength,
    when: when.map(meaningOf),
  }))
}
