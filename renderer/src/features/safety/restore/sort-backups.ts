import type { BackupCard } from '../../../../../electron/contract/safety-values.ts'

/** Those of this desk and those of others, each with the one that goes furthest first. */
export function sortBackups(
  backups: readonly BackupCard[],
  deskId: string | null,
): { readonly own: readonly BackupCard[]; readonly others: readonly BackupCard[] } {
  const sorted = [...backups].sort(
    (a, b) =>
      a.desk.label.localeCompare(b.desk.label, 'en') ||
      a.desk.id.localeCompare(b.desk.id) ||
      b.seq - a.seq ||
      b.at.localeCompare(a.at),
  )
  if (deskId === null) return { own: sorted, others: [] }
  return {
    own: sorted.filter(({ desk }) => desk.id === deskId),
    others: sorted.filter(({ desk }) => desk.id !== deskId),
  }
}

/**
 * The backup to try after one that could not be opened: the next older one of the same desk.
 *
 * Of a file of which nothing is known, the newest one of the desk that is open.
 */
export function nextOlder(
  backups: readonly BackupCard[],
  refused: BackupCard | null,
  deskId: string | null,
): BackupCard | null {
  const wanted = refused?.desk.id ?? deskId
  const candidates = backups.filter(
    ({ desk, seq, backupId }) =>
      (wanted === null || desk.id === wanted) &&
      backupId !== refused?.backupId &&
      (refused === null || seq <= refused.seq),
  )
  return candidates.reduce<BackupCard | null>(
    (best, one) => (best === null || one.seq > best.seq ? one : best),
    null,
  )
}

/** Backups in one folder, which is named once above them. */
export interface FoundFolder {
  readonly place: string
  /** The first three; what is older is on demand. */
  readonly newest: readonly BackupCard[]
  readonly older: readonly BackupCard[]
}

const shownAtOnce = 3

/** By folder, in the order in which each first comes up. */
export function byFolder(sorted: readonly BackupCard[]): readonly FoundFolder[] {
  const places = [...new Set(sorted.map(folderOf))]
  return places.map((place) => {
    const backups = sorted.filter((backup) => folderOf(backup) === place)
    return { place, newest: backups.slice(0, shownAtOnce), older: backups.slice(shownAtOnce) }
  })
}

/** The host names the file with its whole path; its folder is what several have in common. */
function folderOf({ place, fileName }: BackupCard): string {
  return place.endsWith(fileName) ? place.slice(0, -fileName.length).replace(/[\\/]+$/, '') : place
}
