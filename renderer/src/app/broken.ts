import type { Desk } from '../storage/desk.ts'
import type { AlteredRow } from '../storage/opening.ts'

const brokenKey = 'safeguarding-desk-broken'

/** Something went wrong in the page: the next opening reads every row before it shows anything. */
export function noteBroken(): void {
  sessionStorage.setItem(brokenKey, 'yes')
}

export function wasBroken(): boolean {
  const noted = sessionStorage.getItem(brokenKey) !== null
  sessionStorage.removeItem(brokenKey)
  return noted
}

/** Reads every row; null where all are as they were written, or nobody can say so now. */
export async function alteredNow(desk: Desk): Promise<readonly AlteredRow[] | null> {
  const found = await desk.checkNow()
  if (found.type === 'found') return found.rows
  // Chromium closes a store when it meets what is spoilt in it.
  return found.type === 'closed' ? [] : null
}

let current: Desk | null = null

export function isOpenNow(desk: Desk | null): void {
  current = desk
}

/**
 * The screens have fallen: over a row that was altered, perhaps, which has no error of its own.
 *
 * @returns whether the app is opened again, which makes the desk anew from the vault
 */
export async function mendAfterFall(): Promise<boolean> {
  const desk = current
  if (desk === null || (await alteredNow(desk)) === null) return false
  // What waits in memory would go with the page.
  if (desk.safety.current().type.startsWith('waiting')) return false
  await desk.close()
  openAgain()
  return true
}

export function openAgain(): void {
  noteBroken()
  location.reload()
}
