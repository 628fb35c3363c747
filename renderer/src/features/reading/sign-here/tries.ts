import type { Instant } from '../../../domain/shared/dates.ts'

/** Wrong PINs of one gathering. Kept in the browser, so that reloading the page is no way round the pause. */
export interface Tries {
  readonly gathering: string
  readonly wrong: number
  readonly lastAt: Instant | null
  /** When somebody said that the PIN is forgotten. */
  readonly forgottenAt: Instant | null
}

export const noTries = (gathering: string): Tries => ({
  gathering,
  wrong: 0,
  lastAt: null,
  forgottenAt: null,
})

const FREE_TRIES = 3
const FIRST_PAUSE_S = 30
const LONGEST_PAUSE_S = 300
/** Long enough that nobody does it unseen while others wait to sign; short enough for a lead who is alone with it. */
export const FORGOTTEN_WAIT_S = 600

export function afterWrong(tries: Tries, now: Instant): Tries {
  return { ...tries, wrong: tries.wrong + 1, lastAt: now }
}

/** Seconds until a PIN may be tried again: none for three tries, then 30, doubled up to five minutes. */
export function pauseLeft({ wrong, lastAt }: Tries, now: Instant): number {
  if (wrong < FREE_TRIES || lastAt === null) return 0
  const pause = Math.min(FIRST_PAUSE_S * 2 ** (wrong - FREE_TRIES), LONGEST_PAUSE_S)
  return left(lastAt, now, pause)
}

/** Seconds until a forgotten PIN is no longer asked for; null when nobody said so. */
export function forgottenLeft({ forgottenAt }: Tries, now: Instant): number | null {
  return forgottenAt === null ? null : left(forgottenAt, now, FORGOTTEN_WAIT_S)
}

/** A clock that was put back must not make the wait longer than it is. */
function left(since: Instant, now: Instant, wait: number): number {
  const gone = (Date.parse(now) - Date.parse(since)) / 1000
  return gone < 0 ? wait : Math.max(0, Math.ceil(wait - gone))
}

/** "9:05", or "42 seconds" when there is less than a minute. */
export function inMinutes(seconds: number): string {
  if (seconds < 60) return seconds === 1 ? '1 second' : `${seconds} seconds`
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

const KEY = 'safeguarding-desk-sign-here'

export function readTries(gathering: string): Tries {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null')
    return isTries(kept) && kept.gathering === gathering ? kept : noTries(gathering)
  } catch {
    return noTries(gathering)
  }
}

export function keepTries(tries: Tries): void {
  localStorage.setItem(KEY, JSON.stringify(tries))
}

export function forgetTries(): void {
  localStorage.removeItem(KEY)
}

function isTries(kept: unknown): kept is Tries {
  if (typeof kept !== 'object' || kept === null) return false
  const { gathering, wrong, lastAt, forgottenAt } = kept as Partial<Record<keyof Tries, unknown>>
  const isMoment = (value: unknown) =>
    value === null || (typeof value === 'string' && !Number.isNaN(Date.parse(value)))
  return (
    typeof gathering === 'string' &&
    typeof wrong === 'number' &&
    isMoment(lastAt) &&
    isMoment(forgottenAt)
  )
}
