import type { SignHere } from '../../../domain/receipts/receipt.ts'

type Pin = SignHere['pin']

const ROUNDS = 210_000
const SALT_BYTES = 16
const BITS = 256

/** Four to eight digits: quickly typed with people waiting, and not told by the keys alone. */
export function pinProblem(pin: string): string | undefined {
  if (/^\d{4,8}$/.test(pin)) return undefined
  return 'Choose four to eight digits.'
}

/** What is kept of a PIN. It cannot be read back from it. */
export async function hashPin(pin: string): Promise<Pin> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES))
  return { salt: toHex(salt), hash: await derive(pin, salt, ROUNDS), rounds: ROUNDS }
}

export async function isPin(pin: string, kept: Pin): Promise<boolean> {
  const salt = fromHex(kept.salt)
  return salt !== null && (await derive(pin, salt, kept.rounds)) === kept.hash
}

async function derive(
  pin: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<string> {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, [
    'deriveBits',
  ])
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    key,
    BITS,
  )
  return toHex(new Uint8Array(bits))
}

function toHex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

function fromHex(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^([0-9a-f]{2})+$/.test(text)) return null
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}
