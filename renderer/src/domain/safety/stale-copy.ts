import type { Instant } from '../shared/dates.ts'
import { daysSince } from './age.ts'
import { lastProven } from './copies.ts'
import { numberInWords } from './count-words.ts'
import type { SafetyFacts } from './facts.ts'
import type { Reason } from './reason.ts'
import { lacksWords, levelOfAge } from './staleness.ts'

/** Work that no proven copy holds, once it has waited for days. */
export function staleCopy(facts: SafetyFacts, now: Instant): Reason | null {
  const proven = lastProven(facts)
  const lacking = facts.lastSeq - (proven?.seq ?? 0)
  if (lacking <= 0) return null
  const lacks = proven === null ? '' : `${lacksWords(lacking)} `
  const age = daysSince(proven?.at ?? facts.createdAt, now)
  if (age === null) {
    return {
      what: 'clock',
      level: 'amber',
      title: `How old the last proven ${proven?.of ?? 'snapshot'} is cannot be told`,
      sentence: `The clock of this computer was wrong, then or now. ${lacks}Make a snapshot now and it is certain again.`,
      mends: ['make-snapshot'],
    }
  }
  const level = levelOfAge(age)
  if (level === null) return null
  return {
    what: 'stale-copy',
    level,
    title:
      proven === null
        ? `There is no proven snapshot of ${numberInWords(age)} days of work`
        : `The last proven ${proven.of} is ${numberInWords(age)} days old`,
    sentence:
      proven === null
        ? 'All of it is saved on this computer, and only once. Make a snapshot now.'
        : `${lacks}Make a snapshot now.`,
    mends: ['make-snapshot'],
  }
}
