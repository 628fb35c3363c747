import { useMemo } from 'react'
import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import type { Feedback } from '../../../domain/feedback/feedback.ts'
import type { GuardFinding } from '../../../domain/returns/guard-finding.ts'
import type { ReturnDocument } from '../../../domain/returns/return-document.ts'
import { notInReturn, sampleOf } from '../../../domain/returns/sample-document.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { leftOutOf } from '../../../storage/repositories/returns.ts'
import type { GuardDecision } from '../../../storage/tables.ts'
import { useDecisions, useGuard } from '../guard/use-guard.ts'
import { type Packing, packingOf } from '../packing/packing.ts'

export interface Sample {
  readonly packing: Packing
  /** Places that go along and may point at a child, still to be looked at. */
  readonly findings: readonly GuardFinding[]
  readonly decisions: ReadonlyMap<string, GuardDecision>
  /** Asked for, and not in this school's return. */
  readonly missing: readonly string[]
}

/** What the package of a dip sample would hold. @returns undefined until the guard has looked */
export function useSample(gathered: GatheredAudit, word: Feedback): Sample | undefined {
  const { context, card } = useDesk()
  const decisions = useDecisions(gathered)
  const { open } = useGuard(gathered, decisions)
  return useMemo(() => {
    if (decisions === undefined) return undefined
    const whole = packingOf({
      gathered,
      now: context.now(),
      supersedes: null,
      leftOut: leftOutOf(decisions),
      sample: card.kind === 'sample',
    })
    const packing = sampleOfPacking(whole, word)
    return {
      packing,
      findings: open.filter((finding) => isInSample(finding, packing, gathered)),
      decisions,
      missing: notInReturn(whole.document, word),
    }
  }, [gathered, word, decisions, open, context, card])
}

export function sampleOfPacking({ document, pieces, fileName }: Packing, word: Feedback): Packing {
  const sample = sampleOf(document, {
    askedBy: word.from.trim() || 'The partnership',
    askedOn: word.receivedOn,
    questions: word.questions,
    slots: word.slots,
  })
  const numbers = new Set(sample.evidence.map(({ number }) => number))
  return {
    document: sample,
    pieces: pieces.filter(({ listed }) => numbers.has(listed.number)),
    fileName: fileName.replace(/(_DRAFT|_INCOMPLETE)?\.zip$/, '_dip-sample$1.zip'),
  }
}

/** Only what goes along holds the sample up. */
function isInSample(
  { where: { link } }: GuardFinding,
  { document, pieces }: Packing,
  { actions }: GatheredAudit,
): boolean {
  switch (link.type) {
    case 'answer':
      return codesOf(document).has(link.code)
    case 'slot':
      return document.areas.some(({ slots }) => slots.some(({ code }) => code === link.slot))
    case 'evidence':
      return pieces.some(({ piece }) => piece.id === link.evidenceId)
    case 'action': {
      const codes = actions.find(({ id }) => id === link.actionId)?.codes ?? []
      return codes.some((code) => codesOf(document).has(code))
    }
    case 'figure':
      return false
    case 'incomplete':
      return document.incomplete !== null
  }
}

const codesOf = ({ sections }: ReturnDocument): ReadonlySet<string> =>
  new Set(sections.flatMap(({ answers }) => answers.map(({ code }) => code)))
