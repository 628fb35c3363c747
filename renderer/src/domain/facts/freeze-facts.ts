import type { Audit } from '../audit/audit.ts'
import type { SlotDocument } from '../returns/slot-document.ts'
import type { LocalDate } from '../shared/dates.ts'
import type { FrozenFact, LiveFact } from './fact.ts'

interface ToFreeze {
  readonly audit: Pick<Audit, 'id' | 'revision'>
  /** The moment of the lock. */
  readonly at: string
  readonly facts: readonly LiveFact[]
  readonly papers: readonly SlotDocument[]
  readonly asAt: LocalDate
}

const PAPER = 'paper:'

/**
 * What the staff log says at the sign-off, with the list behind each number and with its papers.
 *
 * Each revision has its own, under an id that no other revision takes: unlocking and signing
 * again adds new ones and changes nothing of the old.
 */
export function freezeFacts({ audit, at, facts, papers, asAt }: ToFreeze): readonly FrozenFact[] {
  const key = { auditId: audit.id, revision: audit.revision, frozenAt: at }
  const idOf = (factId: string) => `${audit.id}:${audit.revision}:${factId}`
  return [
    ...facts.map((fact): FrozenFact => {
      const { codes, slots, sentence, share, lines } = fact
      const said = { codes, slots, sentence, share, lines, asAt: fact.asAt }
      return { ...key, ...said, id: idOf(fact.id), factId: fact.id }
    }),
    ...papers.map(
      (document): FrozenFact => ({
        ...key,
        id: idOf(`${PAPER}${document.slot}`),
        factId: `${PAPER}${document.slot}`,
        codes: [],
        slots: [document.slot],
        sentence: `${document.title}: ${document.lead}`,
        asAt,
        share: null,
        lines: [],
        document,
      }),
    ),
  ]
}

/** The facts of one revision, without its papers. */
export function frozenOf(frozen: readonly FrozenFact[], revision: number): readonly FrozenFact[] {
  return frozen.filter((fact) => fact.revision === revision && fact.document === undefined)
}

/** The papers of one revision as they were signed. */
export function frozenPapers(
  frozen: readonly FrozenFact[],
  revision: number,
): readonly SlotDocument[] {
  return frozen.flatMap((fact) =>
    fact.revision === revision && fact.document !== undefined ? [fact.document] : [],
  )
}
