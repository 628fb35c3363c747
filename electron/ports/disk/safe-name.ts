import { extname } from 'node:path'

const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?$/i
const LONGEST = 120

/** A name that every system takes, as near to the wanted one as can be. */
export function safeName(wanted: string, fallback = 'file'): string {
  const plain = wanted
    .normalize('NFC')
    // What Windows forbids, and marks that turn the direction of a name to hide its ending.
    .replace(/[<>:"/\\|?*\p{Cc}\p{Surrogate}\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, '-')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  const named = plain === '' ? fallback : RESERVED.test(plain) ? `_${plain}` : plain
  const extension = extname(named).slice(0, 20)
  const stem = [...named.slice(0, named.length - extname(named).length)]
  return `${stem.slice(0, LONGEST - extension.length).join('')}${extension}`
}

/** `name.zip`, `name (2).zip`, `name (3).zip` ... */
export function numbered(name: string, count: number): string {
  if (count === 1) return name
  const extension = extname(name)
  return `${name.slice(0, name.length - extension.length)} (${count})${extension}`
}
