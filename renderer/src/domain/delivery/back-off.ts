/** When it is worth trying again by itself, as the host says of each trouble. */
export type Retry = 'later' | 'after-change' | 'never'

const FIRST_SECONDS = 5
const LONGEST_SECONDS = 30 * 60
const TRIES_A_DAY = 20
const DAY_SECONDS = 24 * 60 * 60

/**
 * Seconds until the next try by itself, after so many that did not succeed; null for none.
 *
 * The pauses double from 5 seconds to half an hour. Twenty tries make a day: the last one's pause
 * lasts until that day is over, and the next begins anew. What a server asks for is never cut
 * short.
 */
export function nextTry(tries: number, retry: Retry, retryAfterSeconds = 0): number | null {
  if (retry !== 'later') return null
  const ofDay = (Math.max(1, tries) - 1) % TRIES_A_DAY
  const pause = ofDay === TRIES_A_DAY - 1 ? DAY_SECONDS - spentBy(ofDay) : pauseAfter(ofDay)
  return Math.max(pause, Math.min(retryAfterSeconds, DAY_SECONDS))
}

function pauseAfter(ofDay: number): number {
  return Math.min(FIRST_SECONDS * 2 ** ofDay, LONGEST_SECONDS)
}

/** How much of the day the pauses before this one took. */
function spentBy(ofDay: number): number {
  let spent = 0
  for (let each = 0; each < ofDay; each += 1) spent += pauseAfter(each)
  return spent
}
