import { lastProven, lastProvenBackup } from './copies.ts'
import type { Circumstances, DeskUse, SafetyFacts } from './facts.ts'
import type { Level, Reason } from './reason.ts'
import { reasonsNow } from './reasons.ts'
import { isLostTogether } from './same-disk.ts'

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
    level: worst?.level ?? (hasOwnWork(facts, circumstances.use) ? 'good' : 'none'),
    headline: worst?.title ?? goodHeadline(facts, circumstances.use),
    reasons,
  }
}

/** Of a sample only what was backed up all the same has anything to be proud of. */
function hasOwnWork(facts: SafetyFacts, use: DeskUse): boolean {
  return use === 'work' || (use === 'sample' && isInTwoPlaces(facts))
}

function isInTwoPlaces(facts: SafetyFacts): boolean {
  return facts.place !== null && !isLostTogether(facts) && lastProvenBackup(facts) !== null
}

function goodHeadline(facts: SafetyFacts, use: DeskUse): string {
  if (use === 'look') return 'This desk is only there to look at'
  if (use === 'sample') return sampleHeadline(facts)
  if (isInTwoPlaces(facts)) return 'Your work is safe, in two places'
  return lastProven(facts) === null && facts.lastSeq > 0
    ? 'Your work is saved'
    : 'Your work is safe'
}

function sampleHeadline(facts: SafetyFacts): string {
  if (isInTwoPlaces(facts)) return 'The sample is kept in two places'
  return lastProvenBackup(facts) === null
    ? 'This is a sample: none of your own work is in it'
    : 'The sample is on this disk twice'
}
