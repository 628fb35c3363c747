import type { SafetyFacts } from './facts.ts'

/** Folders under which systems show sticks, other disks and shares. */
const mounts = /^\/(media|mnt|run\/media|Volumes)\/[^/]+/

/**
 * Whether a folder lies on the disk that holds the work already, as far as its name tells.
 *
 * A backup there helps against a mistake, not against a stolen laptop. `null` where the name
 * tells nothing.
 */
export function isOnSameDisk(folder: string, vault: string): boolean | null {
  const [there, here] = [driveOf(folder), driveOf(vault)]
  return there === null || here === null ? null : there === here
}

/** Whether the second place would be lost together with the work. Not known is not claimed. */
export function isLostTogether({ place, vaultPlace }: Pick<SafetyFacts, 'place' | 'vaultPlace'>) {
  if (place === null) return false
  return place.isSameDisk ?? isOnSameDisk(place.path, vaultPlace) === true
}

function driveOf(path: string): string | null {
  const letter = /^([A-Za-z]):/.exec(path)?.[1]
  if (letter !== undefined) return letter.toUpperCase()
  const share = /^[\\/]{2}([^\\/]+)[\\/]+([^\\/]+)/.exec(path)
  if (share !== null) return `${share[1]}/${share[2]}`.toLowerCase()
  if (!path.startsWith('/')) return null
  return mounts.exec(path)?.[0] ?? '/'
}
