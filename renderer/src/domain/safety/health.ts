import { lastProven, lastProvenBackup } from './copies.ts'
import type { Circumstances, SafetyFacts } from './facts.ts'
import type { Level, Reason } from './reason.ts'
import { reasonsNow } from './reasons.ts'

export interface Health {
  readonly level: Level
  readonly headline: string
  /** What there is to do, the worst first. */
  readonly reasons: readonly Reason[]
}

/** Whether her work is safe, in one line, and what to do where it is not quite. */
export function healthOf(facts: SafetyFacts, circumstances: Circumstances): Health {
  const found = reasonsNow(facts, circumstances)
  const reasons = [
    ...found.filter(({ level }) => level === 'red'),
    ...found.filter(({ level }) => level === 'amber'),
  ]
  const worst = reasons[0]
  return {
    level: worst?.level ?? 'good',
    headline: worst?.title ?? goodHeadline(facts),
    reasons,
  }
}

function goodHeadline(facts: SafetyFacts): string {
  if (facts.place !== null && lastProvenBackup(facts) !== null)
    return 'Your work is safe, in two places'
  return lastProven(facts) === null && facts.lastSeq > 0
    ? 'Your work is saved'
    : 'Your work is safe'
}
