import type { PortFailure } from '../../../../../electron/contract/failure.ts'
import type { BackupCard, PlaceCard } from '../../../../../electron/contract/safety-values.ts'
import { describeFailure } from '../../../bridge/failure-words.ts'
import { isOnSameDisk } from '../../../domain/safety/same-disk.ts'
import { formatBytes } from '../../../ui/format-number.ts'
import type { PlaceTrouble } from './use-places.ts'

/** "12.3 GB free", or nothing where the disk does not say. */
export function freeWords(freeBytes: number | null): string {
  return freeBytes === null ? '' : `${formatBytes(freeBytes)} free`
}

export type Advice =
  | 'same-disk'
  /** A sync client carries finished backups well; only the living data must stay out of it. */
  | 'synced'
  | null

/** What to say of a folder before it is chosen. */
export function adviceOn(trail: readonly PlaceCard[], vaultPlace: string | null): Advice {
  const place = trail.at(-1)
  if (place === undefined) return null
  if (trail.some(({ kind }) => kind === 'synced')) return 'synced'
  return vaultPlace !== null && isOnSameDisk(place.path, vaultPlace) === true ? 'same-disk' : null
}

/** Why a place is refused before anything is written to it; null where there is room, or nobody knows. */
export function roomTrouble({ label, freeBytes }: PlaceCard, neededBytes: number): string | null {
  if (freeBytes === null || freeBytes >= neededBytes) return null
  return `There is too little room in “${label}”: a backup needs about ${formatBytes(neededBytes)}, and ${formatBytes(freeBytes)} are free. Make room there, or choose another folder. Nothing was changed.`
}

/** What the next backup takes, from the newest one or else from the files that go into it. */
export function neededBytes(backups: readonly BackupCard[], evidenceBytes: number): number {
  return Math.max(backups[0]?.size ?? 0, evidenceBytes) + recordsBytes
}

/** For the records and their history, which come to a few megabytes. */
const recordsBytes = 5_000_000

/** Why the chooser could not go there, in one sentence and the next step. */
export function walkTrouble({ step, failure }: PlaceTrouble): string {
  if (failure.reason === 'gone' && step === 'path')
    return 'There is no such folder, or it cannot be reached from here. Type it as it stands in the address line of the Explorer, such as \\\\server\\share\\safeguarding.'
  if (step === 'make')
    return `The folder was not made. ${describeFailure(failure)} You can choose another place.`
  return `This folder cannot be looked into. ${describeFailure(failure)}`
}

/**
 * Why a folder was not taken after a small file was tried in it.
 *
 * @param isThere it can be looked into; some folders call what may not be written "not found"
 */
export function probeTrouble(failure: PortFailure, label: string, isThere = false): string {
  const kept = 'Nothing was changed. Choose another folder.'
  switch (failure.reason) {
    case 'read-only':
      return failure.about === 'vault'
        ? `“${label}” lies inside the app’s own data and would be lost together with it. Choose a folder elsewhere.`
        : `A small test file could not be written to “${label}”: this account may not write there. ${kept}`
    case 'disk-full':
      return `The disk of “${label}” is full: there is no room even for a small test file. ${kept}`
    case 'gone':
      if (isThere) return `Nothing can be written to “${label}”. ${kept}`
      return `“${label}” is no longer there. Plug it in or connect again, or choose another folder. Nothing was changed.`
    case 'damaged':
      return `What was written to “${label}” for a test came back different, so it cannot be trusted. ${kept}`
    default:
      return `“${label}” could not be used. ${describeFailure(failure)} ${kept}`
  }
}
