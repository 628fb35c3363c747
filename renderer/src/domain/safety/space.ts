/** Bytes free on the disk of the vault below which nothing more is written. */
export const noSpaceBytes = 100_000_000
/** Below which she is told while there is still time. */
export const lowSpaceBytes = 500_000_000

/** Free bytes, when they are worth a word; null when there is plenty, or nobody knows. */
export function lowSpace(freeBytes: number | null): number | null {
  return freeBytes !== null && freeBytes < lowSpaceBytes ? freeBytes : null
}
