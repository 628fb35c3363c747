/**
 * Signs of codes that are read off paper and typed: none that looks like another, and no vowels,
 * so that no code is a word.
 *
 * There are 23, a prime: that is what makes the check below notice every slip of one kind.
 */
const SIGNS = '23456789CDFGHJKMNPRTWXY'
const SHEET_SIGNS = 3
const PLACE_SIGNS = 2

/** More people than this go onto a second sheet. */
export const MOST_LINES = SIGNS.length ** PLACE_SIGNS

/** What looks alike in handwriting or on a keyboard, and is not a sign itself. */
const LOOKS_LIKE: Readonly<Record<string, string>> = { S: '5', Z: '2', B: '8' }

/** `K7P3DF`: the sheet, the place on it and a check sign. */
export function lineCode(sheetId: string, place: number): string {
  if (place < 0 || place >= MOST_LINES) throw new Error(`no line ${place} on a sheet`)
  const body = `${sheetId}${signAt(Math.floor(place / SIGNS.length))}${signAt(place % SIGNS.length)}`
  return `${body}${checkSign(body)}`
}

/** What is printed beside a line of a sheet that has its own sign on top: `3DF`. */
export function shortCode(sheetId: string, place: number): string {
  return lineCode(sheetId, place).slice(SHEET_SIGNS)
}

export type CodeReading =
  | { readonly ok: true; readonly sheetId: string; readonly place: number }
  | { readonly ok: false; readonly why: 'length' | 'sign' | 'check' }

/**
 * Reads a code as typed: any case, with or without spaces and hyphens.
 *
 * One wrong sign, or two that changed places, never gives another line: the check tells.
 *
 * @param sheetId of the sheet at hand, where only the short code is typed
 */
export function readLineCode(typed: string, sheetId: string | null = null): CodeReading {
  const plain = plainCode(typed)
  const isShort = plain.length === PLACE_SIGNS + 1
  const code = isShort && sheetId !== null ? `${sheetId}${plain}` : plain
  if (code.length !== SHEET_SIGNS + PLACE_SIGNS + 1) return { ok: false, why: 'length' }
  if ([...code].some((sign) => !SIGNS.includes(sign))) return { ok: false, why: 'sign' }
  if (checkSign(code.slice(0, -1)) !== code.at(-1)) return { ok: false, why: 'check' }
  const [high, low] = [code[SHEET_SIGNS], code[SHEET_SIGNS + 1]].map((sign) =>
    SIGNS.indexOf(sign ?? ''),
  )
  return {
    ok: true,
    sheetId: code.slice(0, SHEET_SIGNS),
    place: (high ?? 0) * SIGNS.length + (low ?? 0),
  }
}

/** In capitals, without what parts it, and with look-alikes taken for what was printed. */
export function plainCode(typed: string): string {
  return [...typed.toUpperCase().replace(/[\s.\-–]+/g, '')]
    .map((sign) => LOOKS_LIKE[sign] ?? sign)
    .join('')
}

/**
 * The sign of a new sheet, such as `K7P`, that no other has.
 *
 * @param random from 0 to below 1
 */
export function newSheetId(random: () => number, taken: ReadonlySet<string>): string {
  const many = SIGNS.length ** SHEET_SIGNS
  const first = Math.floor(random() * many)
  for (let step = 0; step < many; step += 1) {
    const id = sheetIdOf((first + step) % many)
    if (!taken.has(id)) return id
  }
  throw new Error('every sign of a sheet is taken')
}

function sheetIdOf(number: number): string {
  const base = SIGNS.length
  return [base * base, base, 1].map((unit) => signAt(Math.floor(number / unit) % base)).join('')
}

function signAt(number: number): string {
  return SIGNS[number] ?? ''
}

/** Makes the sum of signs, each times its place, divisible by 23. */
function checkSign(body: string): string {
  const sum = [...body].reduce((total, sign, at) => total + SIGNS.indexOf(sign) * (at + 2), 0)
  // The check sign itself counts once.
  return signAt((SIGNS.length - (sum % SIGNS.length)) % SIGNS.length)
}
