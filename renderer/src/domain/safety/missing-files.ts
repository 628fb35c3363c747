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

function missingHere({ missingFiles: count, backups, place }: SafetyFacts): Reason {
  const [are, them] = count === 1 ? ['is', 'it'] : ['are', 'them']
  const rest = 'All other files and every answer are untouched.'
  const mayBeThere = place?.reachable === false || backups.some((one) => filesMissingIn(one) === 0)
  const way = mayBeThere
    ? `A backup that was made while all files were there may still have ${them}.`
    : `If you have ${them} elsewhere, add ${them} again as a new version of the piece.`
  return {
    what: 'missing-files',
    level: 'red',
    title: `${filesInWords(count)} of the evidence ${are} missing on this computer`,
    sentence: `${rest} ${way}`,
    mends: ['find-files'],
  }
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
