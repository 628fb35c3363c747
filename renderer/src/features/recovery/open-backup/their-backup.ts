import type { BackupCard, HolderCard } from '../../../../../electron/contract/safety-values.ts'

/** Whose work is to come here: the desk, and who has taken it over. */
export interface Theirs {
  readonly deskId: string
  readonly holder: HolderCard
}

/**
 * The newest backup that was made on the computer which took over, and no other.
 *
 * Her own backups of the same minute reach a higher number perhaps, and would bring nothing of
 * what was done there.
 */
export function theirNewest(
  backups: readonly BackupCard[],
  { deskId, holder }: Theirs,
): BackupCard | null {
  const theirs = backups.filter(
    ({ desk, madeBy }) => desk.id === deskId && madeBy?.deviceId === holder.deviceId,
  )
  return theirs.reduce<BackupCard | null>(
    (best, one) => (best === null || isNewer(one, best) ? one : best),
    null,
  )
}

/** On one computer the numbers only go up, whatever its clock says. */
const isNewer = (one: BackupCard, other: BackupCard): boolean =>
  one.seq > other.seq || (one.seq === other.seq && one.at > other.at)
