import type { TypedCode } from '../../../domain/receipts/typed-codes.ts'
import type { StateKind, Tone } from '../../../ui/states.ts'

interface Marks {
  readonly shape: StateKind
  readonly tone: Tone
}

/** How a typed code is marked: taken, harmless, or wrong. */
export function codeMarks({ kind }: TypedCode): Marks {
  if (kind === 'sign') return { shape: 'met', tone: 'success' }
  if (kind === 'already-signed' || kind === 'typed-twice') return { shape: 'carried', tone: 'info' }
  return { shape: 'not', tone: 'danger' }
}

/** In "all but these" a good code names somebody who has not signed. */
export function codeWords({ kind, sentence, person }: TypedCode, isAllBut: boolean, name: string) {
  return isAllBut && kind === 'sign' && person !== null ? `${name} has not signed.` : sentence
}
