import type { Receipt, SignHere } from '../../domain/receipts/receipt.ts'
import type { DeskDatabase } from '../database.ts'
import type { Desk } from '../desk.ts'
import { writeLog } from './log-rows.ts'

/** The morning of signing that has not been ended; asked at each start, so that it survives a reload. */
export function readSignHere(db: DeskDatabase): PromiseLike<SignHere | undefined> {
  return db.rows.signHere.get('sign-here')
}

/**
 * From now on nothing but signing can be reached.
 *
 * It is quiet: Undo, which others may press at this laptop, must neither end it nor begin it again.
 */
export function startSignHere(desk: Desk, signHere: SignHere) {
  const what = { kind: 'sign-here', label: 'Beginning of signing here', quiet: true } as const
  return desk.change(what, (rows) => rows.signHere.put(signHere))
}

/** Once the PIN was given. */
export function endSignHere(desk: Desk) {
  const what = { kind: 'sign-here', label: 'End of signing here', quiet: true } as const
  return desk.change(what, (rows) => rows.signHere.delete('sign-here'))
}

/**
 * One person has signed for what she was shown.
 *
 * @throws when signing was ended meanwhile, so that nothing is added behind the lead's back
 */
export function signHere(
  desk: Desk,
  label: string,
  gathering: string,
  receipts: readonly Receipt[],
) {
  return writeLog(desk, { kind: 'receipts', label }, { receipts }, async (rows) => {
    const running = await rows.signHere.get('sign-here')
    if (running?.gathering !== gathering) throw new Error('signing here was ended')
  })
}
