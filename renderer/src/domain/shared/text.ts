/** Letters that Unicode does not take apart into a plain letter and a mark. */
const UNDIVIDED: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
}

/** Text without case and accents, so that `Zielinski` finds `Zieliński`. For looking up, never for showing. */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[łøđðþßæœıħ]/g, (letter) => UNDIVIDED[letter] ?? letter)
    .replace(/[‘’ʼ]/g, "'")
    .normalize('NFC')
}

/** Whether a text contains what was typed, whatever the case or the accents. */
export function containsText(text: string, sought: string): boolean {
  return foldText(text).includes(foldText(sought.trim()))
}

/** Whether nothing can be read in it. */
export function isBlank(text: string | null | undefined): boolean {
  return text === null || text === undefined || text.trim() === ''
}

/** One form for comparing wording: composed letters, single spaces, straight quotes, no ends. */
export function plainWording(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Whether two wordings say the same: spaces and the shape of quotes do not matter, letters do. */
export function sameWording(a: string, b: string): boolean {
  return plainWording(a) === plainWording(b)
}

/**
 * Orders names and codes as a person would: `TRN2` before `TRN10`, accents beside their letter.
 *
 * Ties are broken by code unit, so that the order is the same on every machine.
 */
export function compareText(a: string, b: string): number {
  const left = foldText(a)
  const right = foldText(b)
  if (left !== right) return compareNatural(left, right)
  return a < b ? -1 : a > b ? 1 : 0
}

function compareNatural(a: string, b: string): number {
  const left = a.match(/\d+|\D+/g) ?? []
  const right = b.match(/\d+|\D+/g) ?? []
  for (let at = 0; at < Math.min(left.length, right.length); at += 1) {
    const order = compareChunk(left[at] ?? '', right[at] ?? '')
    if (order !== 0) return order
  }
  if (left.length !== right.length) return left.length - right.length
  return a < b ? -1 : a > b ? 1 : 0
}

function compareChunk(a: string, b: string): number {
  if (a === b) return 0
  const bothNumbers = /^\d/.test(a) && /^\d/.test(b)
  if (bothNumbers && BigInt(a) !== BigInt(b)) return BigInt(a) < BigInt(b) ? -1 : 1
  return a < b ? -1 : 1
}

/**
 * Replaces halves of a character by the sign for "unreadable".
 *
 * A half cannot be written as UTF-8, so a file that carries one would differ from what was hashed.
 */
export function wellFormed(text: string): string {
  return text.replace(
    /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
    '\uFFFD',
  )
}

/** `1 question`, `27 questions`; an irregular plural is given as the third argument. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

/** `a, b and c`. */
export function listed(words: readonly string[]): string {
  if (words.length <= 1) return words[0] ?? ''
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** Lower-case ASCII with hyphens, at most `longest` characters, for a file's name. May be empty. */
export function slugOf(text: string, longest: number): string {
  return foldText(text)
    .replace(/'/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '')
}
