import { seqInWords } from '../../domain/safety/count-words.ts'
import { dateInWords, londonDateOf, londonTimeOf } from '../../domain/shared/calendar.ts'
import { counted } from '../../domain/shared/text.ts'
import type { Desk } from '../desk.ts'
import { latestChanges } from '../history.ts'

/**
 * Writes down who goes on with the desk from here, at which computer. Nothing before it is undone.
 *
 * @param name empty where nobody is named
 */
export function recordTakeOver(desk: Desk, name: string) {
  return desk.note({
    kind: 'take-over',
    label: name === '' ? 'Going on from a backup' : `Taking over the desk, by ${name}`,
    about: ['desk'],
    final: true,
  })
}

export interface Switched {
  /** A backup was restored, or what a restore had replaced was brought back. */
  readonly what: 'restored' | 'brought-back'
  /** Changes that are here no more; null where nobody could count them. */
  readonly setAside: number | null
}

/** Writes down that the desk is in another state since: a restore takes its entries out. */
export async function recordRestore(desk: Desk, switched: Switched) {
  const [last] = await latestChanges(desk.db, 1)
  return desk.note({
    kind: 'restore',
    label: restoreLabel(switched, last ?? null),
    about: ['desk'],
    final: true,
  })
}

/** "Restored a backup of 24 November 2026, 10:46, change 14 (2 changes set aside)". */
export function restoreLabel(
  { what, setAside }: Switched,
  last: { readonly seq: number; readonly at: string } | null,
): string {
  const name = what === 'restored' ? 'Restored a backup' : 'Undid a restore, back to the state'
  const day = last && `${dateInWords(londonDateOf(last.at))}, ${londonTimeOf(last.at)}`
  const reach = last ? ` of ${day}, ${seqInWords(last.seq)}` : ' without any change'
  if (setAside === null) return `${name}${reach}`
  const aside = setAside === 0 ? 'nothing' : counted(setAside, 'change')
  return `${name}${reach} (${aside} set aside)`
}
