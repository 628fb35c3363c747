import { lastProvenBackup } from './copies.ts'
import { numberInWords } from './count-words.ts'
import type { SafetyFacts } from './facts.ts'
import type { Reason } from './reason.ts'

/** "1 file", "12 files". */
export function filesInWords(count: number): string {
  return count === 1 ? '1 file' : `${numberInWords(count)} files`
}

/** Files of the evidence that are not where they must be: here first, then in the second place. */
export function missingFiles(facts: SafetyFacts): Reason | null {
  return facts.missingFiles > 0 ? missingHere(facts) : missingThere(facts)
}

/** How many files the backup is without that she would get back first. */
export function filesMissingIn(backup: SafetyFacts['backups'][number]): number {
  return backup.files?.missing ?? 0
}

function missingHere(facts: SafetyFacts): Reason {
  const { missingFiles: count, missingInBackups } = facts
  return {
    what: 'missing-files',
    // What a backup has can be fetched, and is not lost yet.
    level: missingInBackups < count ? 'red' : 'amber',
    title: `${filesInWords(count)} of the evidence ${count === 1 ? 'is' : 'are'} missing on this computer`,
    sentence: [
      'All other files and every answer are untouched.',
      sinceLastBackup(facts),
      whereTheyAre(facts),
    ]
      .filter(Boolean)
      .join(' '),
    mends: ['find-files'],
  }
}

/** How many went since the last backup was made, which had them or missed fewer. */
function sinceLastBackup(facts: SafetyFacts): string {
  const backup = facts.place === null ? null : lastProvenBackup(facts)
  const more = backup === null ? 0 : facts.missingFiles - filesMissingIn(backup)
  if (more <= 0) return ''
  if (more === facts.missingFiles) {
    return `${more === 1 ? 'It was' : 'They were'} there when the last backup was made.`
  }
  return `${numberInWords(more)} of them ${more === 1 ? 'was' : 'were'} there when the last backup was made.`
}

function whereTheyAre({ missingFiles: count, missingInBackups: held, place }: SafetyFacts): string {
  const them = count === 1 ? 'it' : 'them'
  if (held === count) return `A backup in the second place has ${them}: fetch ${them} from there.`
  if (place?.reachable === false) {
    return `A backup in the second place, which cannot be seen at the moment, may still have ${them}.`
  }
  const elsewhere = `If you have ${held > 0 ? 'the others' : them} elsewhere, add ${held > 0 || count > 1 ? 'them' : 'it'} again as a new version of the piece.`
  if (held > 0) {
    return `Backups in the second place have ${numberInWords(held)} of them: fetch ${held === 1 ? 'it' : 'them'} from there. ${elsewhere}`
  }
  return place === null ? elsewhere : `No backup in the second place has ${them}. ${elsewhere}`
}

function missingThere(facts: SafetyFacts): Reason | null {
  const backup = facts.place === null ? null : lastProvenBackup(facts)
  const count = backup === null ? 0 : filesMissingIn(backup)
  if (count === 0) return null
  const [were, are] = count === 1 ? ['It was', 'is'] : ['They were', 'are']
  return {
    what: 'missing-files',
    level: 'red',
    title: `The last backup is whole, but without ${filesInWords(count)} of the evidence`,
    sentence: `${were} missing here when it was made, and ${are} here now. The next backup has ${count === 1 ? 'it' : 'them'}.`,
    mends: ['back-up-now'],
  }
}
