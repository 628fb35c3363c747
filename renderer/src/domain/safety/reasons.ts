import type { Instant } from '../shared/dates.ts'
import { momentWords } from './age.ts'
import { newestSnapshot } from './copies.ts'
import type { Circumstances, SafetyFacts, TroubleFacts } from './facts.ts'
import { missingFiles } from './missing-files.ts'
import { noPlace, sameDisk, staleBackup } from './place-reasons.ts'
import type { Mend, Reason } from './reason.ts'
import { lowSpace, noSpaceBytes } from './space.ts'
import { staleCopy } from './stale-copy.ts'
import { troubleSentence, troubleTitle } from './trouble-words.ts'
import { troublesNow } from './troubles-now.ts'

type Found = Reason | null | readonly Reason[]

/** Everything that there is to say, in the order of its weight among equals. */
export function reasonsNow(facts: SafetyFacts, around: Circumstances): readonly Reason[] {
  const found: readonly Found[] =
    around.use === 'look'
      ? [takenOver(facts, around), missingWhereNoneWrites(facts)]
      : ofWriting(facts, around)
  return found.flat().filter((reason) => reason !== null)
}

function ofWriting(facts: SafetyFacts, around: Circumstances): readonly Found[] {
  return [
    notSaved(around),
    takenOver(facts, around),
    missingFiles(facts),
    shrunk(facts),
    troublesNow(facts).map((trouble) => ofTrouble(trouble, around.now)),
    failedDrill(facts, around.now),
    staleCopy(facts, around.now),
    staleBackup(facts, around.now),
    space(facts),
    ...(around.use === 'work' ? [sameDisk(facts), noPlace(facts, around.now)] : []),
  ]
}

/** What is only looked at is mended where it is worked on: here it is said, and no more. */
function missingWhereNoneWrites(facts: SafetyFacts): Found {
  if (facts.missingFiles === 0) return null
  const found = missingFiles(facts)
  return (
    found && { ...found, level: 'amber', sentence: 'Everything else is here to see.', mends: [] }
  )
}

function notSaved({ saving }: Circumstances): Found {
  if (saving === 'saved' || saving === 'saving') return null
  return {
    what: 'not-saved',
    level: 'red',
    title: 'Your last changes are not on the disk yet',
    sentence: 'They are kept in this window and tried again by themselves. Keep it open.',
    mends: saving === 'waiting-for-space' ? ['free-space'] : [],
  }
}

function takenOver({ holder }: SafetyFacts, { device, now }: Circumstances): Found {
  if (holder === null || holder.deviceId === device) return null
  const who = holder.name === '' ? 'Another computer' : holder.name
  return {
    what: 'taken-over',
    level: 'red',
    title: `${who} took over this desk${momentWords(holder.at, now)}`,
    sentence:
      'What is here is whole. Before you write on here, agree with them which of the two desks goes on.',
    mends: ['see-holder'],
  }
}

function shrunk({ snapshots, backups }: SafetyFacts): Found {
  if (!newestSnapshot(snapshots)?.shrunk && !backups[0]?.shrunk) return null
  return {
    what: 'shrunk',
    level: 'red',
    title: 'Many records have gone since the snapshot or backup before',
    sentence:
      'No older snapshot or backup is removed until you say that they were meant to go. If they were not, open an earlier backup and bring them back.',
    mends: ['open-earlier', 'accept-shrink'],
  }
}

function ofTrouble(trouble: TroubleFacts, now: Instant): Reason {
  return {
    what: 'trouble',
    level: 'red',
    title: troubleTitle(trouble, now),
    sentence: troubleSentence(trouble),
    mends: mendsOf(trouble),
  }
}

function mendsOf({ what, reason }: TroubleFacts): readonly Mend[] {
  if (what === 'journal') return ['open-again']
  const again: Mend =
    what === 'drill'
      ? 'rehearse'
      : what === 'backup' || what === 'place'
        ? 'back-up-now'
        : 'make-snapshot'
  if (what === 'drill') return ['make-snapshot', again]
  const elsewhere: readonly Mend[] = again === 'back-up-now' ? ['choose-place'] : []
  return reason === 'disk-full' ? ['free-space', again, ...elsewhere] : [again, ...elsewhere]
}

function failedDrill({ lastDrill, troubles }: SafetyFacts, now: Instant): Found {
  if (lastDrill === null || lastDrill.ok) return null
  if (troubles.some(({ what }) => what === 'drill')) return null
  return ofTrouble(
    { what: 'drill', since: lastDrill.at, reason: '', about: null, bytes: null },
    now,
  )
}

function space({ freeBytes }: SafetyFacts): Found {
  const low = lowSpace(freeBytes)
  if (low === null) return null
  // To the same digit as the banner tells it.
  const free = `${(low / 1e6).toFixed(1)} MB`
  return {
    what: 'space',
    level: low < noSpaceBytes ? 'red' : 'amber',
    title: `Only ${free} are free on this computer’s disk`,
    sentence:
      'Nothing is lost. Empty the bin or move large files away, so that snapshots can be made.',
    mends: ['free-space'],
  }
}
