import type { Instant } from '../shared/dates.ts'
import { daysSince } from './age.ts'
import { lastProvenBackup } from './copies.ts'
import { numberInWords } from './count-words.ts'
import type { SafetyFacts } from './facts.ts'
import type { Reason } from './reason.ts'
import { isLostTogether } from './same-disk.ts'
import { lacksWords, levelOfAge, redAfterDays } from './staleness.ts'
import { troublesNow } from './troubles-now.ts'

const mends = ['back-up-now', 'choose-place'] as const

/** Whether what lies in the second place keeps up with the work. */
export function staleBackup(facts: SafetyFacts, now: Instant): Reason | null {
  const { place, lastSeq } = facts
  if (place === null || lastSeq === 0) return null
  // Said already, with its cause.
  if (troublesNow(facts).some(({ what }) => what === 'place' || what === 'backup')) return null
  const away = place.reachable
    ? ''
    : `“${place.label}” is not there at the moment: plug it in or connect. `
  const backup = lastProvenBackup(facts)
  if (backup === null) return place.reachable ? noBackup(facts) : placeAway(away)
  const lacking = lastSeq - backup.seq
  if (lacking <= 0) return null
  const age = daysSince(backup.at, now)
  return age === null ? ageUnknown(away, lacking) : oldBackup(away, lacking, age)
}

function placeAway(away: string): Reason {
  return {
    what: 'place-away',
    level: 'amber',
    title: 'The second place is not there at the moment',
    sentence: `${away}What lies there cannot be seen until then. What you do is saved on this computer.`,
    mends,
  }
}

/** There may be backups all the same: of what a restore has replaced, or never read back. */
function noBackup({ backups }: SafetyFacts): Reason {
  const isReplaced = backups.some((backup) => backup.isReplaced)
  const [title, sentence] = isReplaced
    ? [
        'The last backup is from before this restore',
        'It is kept, and holds what was here until then. What is here now is saved on this computer. Back up now, and it is in the second place too.',
      ]
    : backups.length > 0
      ? [
          'No backup in the second place was read back by this computer yet',
          'What you do is saved on this computer. Back up now, and there is one that is proven.',
        ]
      : ['There is no backup in the second place yet', 'What you do is saved on this computer.']
  return { what: 'no-backup', level: 'amber', title, sentence, mends }
}

/** Twice on one disk helps against a mistake, and against nothing else. */
export function sameDisk(facts: SafetyFacts): Reason | null {
  if (facts.lastSeq === 0 || !isLostTogether(facts)) return null
  return {
    what: 'same-disk',
    level: 'amber',
    title: 'Your work is on this disk twice, and nowhere else',
    sentence:
      'If this computer were lost, nothing would be left. A stick or a folder on the school’s network keeps it safe from that.',
    mends: ['choose-place'],
  }
}

function ageUnknown(away: string, lacking: number): Reason {
  return {
    what: 'clock',
    level: 'amber',
    title: 'How old the last backup is cannot be told',
    sentence: `${away}The clock of this computer was wrong, then or now. ${lacksWords(lacking)}`,
    mends,
  }
}

function oldBackup(away: string, lacking: number, age: number): Reason | null {
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
        ? `For ${numberInWords(age)} days everything has been on this one computer only`
        : 'Your work is saved, on this computer only',
    sentence:
      'A stick or a folder on the school’s network keeps it safe from theft, loss and a broken disk. Once you have chosen one, backups go there by themselves.',
    mends: ['choose-place'],
  }
}
