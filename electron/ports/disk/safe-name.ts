import { extname } from 'node:path'

/** Windows takes `con .txt` for the console too. */
const RESERVED = /^(con|conin\$|conout\$|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])\s*(\..*)?$/i
const LONGEST = 120
/** Linux counts bytes, and a letter of Gurmukhi takes three; a draft's mark must fit behind it. */
const LONGEST_BYTES = 220

/** A name that every system takes, as near to the wanted one as can be. */
export function safeName(wanted: string, fallback = 'file'): string {
  const plain = wanted
    .normalize('NFC')
    // What Windows forbids, and marks that turn the direction of a name to hide its ending.
    .replace(/[<>:"/\\|?*\p{Cc}\p{Surrogate}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, '-')
    // What nobody sees: two names would look the same.
    .replace(/[\u200b\u2060-\u2064\ufeff]/g, '')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  const named = plain === '' ? fallback : RESERVED.test(plain) ? `_${plain}` : plain
  const extension = extname(named).slice(0, 20)
  const stem = named.slice(0, named.length - extname(named).length)
  return `${shortened(stem, extension)}${extension}`
}

function shortened(stem: string, extension: string): string {
  const letters = [...stem].slice(0, LONGEST - extension.length)
  const room = LONGEST_BYTES - Buffer.byteLength(extension)
  while (Buffer.byteLength(letters.join('')) > room) letters.pop()
  // A cut may leave a space or a stop at the end, which Windows drops without a word.
  return letters.join('').replace(extension === '' ? /[\s.]+$/ : /$^/, '')
}

/** `name.zip`, `name (2).zip`, `name (3).zip` ... */
export function numbered(name: string, count: number): string {
  if (count === 1) return name
  const extension = extname(name)
  return `${name.slice(0, name.length - extension.length)} (${count})${extension}`
}
