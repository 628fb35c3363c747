import type { Instant } from '../shared/dates.ts'
import { daysSince } from './age.ts'
import { lastProvenBackup } from './copies.ts'
import { numberInWords } from './count-words.ts'
import type { SafetyFacts } from './facts.ts'
import type { Reason } from './reason.ts'
import { lacksWords, levelOfAge, redAfterDays } from './staleness.ts'

/** Whether what lies in the second place keeps up with the work. */
export function staleBackup(facts: SafetyFacts, now: Instant): Reason | null {
  const { place, lastSeq, troubles } = facts
  if (place === null || lastSeq === 0) return null
  // Said already, with its cause.
  if (troubles.some(({ what }) => what === 'place' || what === 'backup')) return null
  const mends = ['back-up-now', 'choose-place'] as const
  const away = place.reachable
    ? ''
    : `“${place.label}” is not there at the moment: plug it in or connect. `
  const backup = lastProvenBackup(facts)
  if (backup === null && !place.reachable) {
    return {
      what: 'place-away',
      level: 'amber',
      title: 'The second place is not there at the moment',
      sentence: `${away}What lies there cannot be seen until then. What you do is saved on this computer.`,
      mends,
    }
  }
  if (backup === null) {
    return {
      what: 'no-backup',
      level: 'amber',
      title: 'There is no backup in the second place yet',
      sentence: 'What you do is saved on this computer.',
      mends,
    }
  }
  const lacking = lastSeq - backup.seq
  if (lacking <= 0) return null
  const age = daysSince(backup.at, now)
  if (age === null) {
    return {
      what: 'clock',
      level: 'amber',
      title: 'How old the last backup is cannot be told',
      sentence: `${away}The clock of this computer was wrong, then or now. ${lacksWords(lacking)}`,
      mends,
    }
  }
  const level = levelOfAge(age)
  if (level === null) return null
  return {
    what: 'stale-backup',
    level,
    title: `The last backup is ${numberInWords(age)} days old`,
    sentence: `${away}${lacksWords(lacking)}`,
    mends,
  }
}

/** Advice, however long it is not taken: what she has is saved and proven all the same. */
export function noPlace({ createdAt, lastSeq, place }: SafetyFacts, now: Instant): Reason | null {
  if (place !== null || lastSeq === 0) return null
  const age = daysSince(createdAt, now)
  return {
    what: 'no-place',
    level: 'amber',
    title:
      age !== null && age >= redAfterDays
        ? `For ${numberInWords(age)} days all copies have been on this one computer`
        : 'Your work is saved, on this computer only',
    sentence:
      'A stick or a folder on the school’s network keeps it safe from theft, loss and a broken disk. Once you have chosen one, backups go there by themselves.',
    mends: ['choose-place'],
  }
}
