const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** When a desk is cared for without being asked. */
export const every = {
  /** While changes come. */
  witness: 15 * MINUTE,
  snapshot: 15 * MINUTE,
  /** After the last change of a stretch of work. */
  quiet: 10 * MINUTE,
  look: 15 * MINUTE,
  firstLook: MINUTE,
  dailySnapshot: DAY,
  dailyBackup: DAY,
  /** When work ends and the last backup is older than this. */
  releaseBackup: 20 * HOUR,
  drill: 7 * DAY,
  /** As long as a host that ends waits for what runs. */
  patience: 3000,
} as const

/** A moment that lies ahead was told by a clock that was wrong, so it is no excuse to wait. */
export function isDue(last: string | null, now: Date, milliseconds: number): boolean {
  if (last === null) return true
  const age = now.getTime() - Date.parse(last)
  return !(age >= 0 && age < milliseconds)
}
