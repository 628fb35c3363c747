/** What a file is by its first bytes; its name only parts texts from lists. */
export type AttachmentKind = 'pdf' | 'zip' | 'old-office' | 'picture' | 'list' | 'text' | 'other'

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)

export function kindOfAttachment(bytes: Uint8Array, fileName: string): AttachmentKind {
  const start = latin(bytes.subarray(0, 1_024))
  if (start.includes('%PDF-')) return 'pdf'
  if (start.startsWith('PK\u0003\u0004')) return 'zip'
  if (start.startsWith('ÐÏ\u0011à')) return 'old-office'
  if (isPicture(start)) return 'picture'
  // Their words lie between signs that would have to be understood first.
  if (/^\s*(?:\{\\rtf|<!doctype html|<html|<\?xml)/i.test(start)) return 'other'
  if (!isText(bytes.subarray(0, 65_536))) return 'other'
  return /\.(?:csv|tsv)$/i.test(fileName) ? 'list' : 'text'
}

/** Where a kind of picture says its name. */
const MARKS: readonly (readonly [at: number, mark: string])[] = [
  [1, 'PNG\r\n'],
  [0, 'ÿØÿ'],
  [0, 'GIF8'],
  [0, 'BM'],
  [0, 'II*\u0000'],
  [0, 'MM\u0000*'],
  [8, 'WEBP'],
  [4, 'ftyphei'],
  [4, 'ftyphev'],
  [4, 'ftypmif'],
  [4, 'ftypavif'],
]

const isPicture = (start: string): boolean =>
  MARKS.some(
    ([at, mark]) => start.startsWith(mark, at) && (mark !== 'BM' || start.includes('\u0000')),
  )

/** Text in two-byte letters has noughts in every other place, and nowhere in both. */
function isText(bytes: Uint8Array): boolean {
  let strange = 0
  const noughts = [0, 0]
  for (const [at, byte] of bytes.entries()) {
    if (byte === 0) noughts[at % 2] = (noughts[at % 2] ?? 0) + 1
    else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12) strange += 1
  }
  const [even = 0, odd = 0] = noughts
  return strange <= bytes.length / 200 && Math.min(even, odd) <= bytes.length / 200
}
