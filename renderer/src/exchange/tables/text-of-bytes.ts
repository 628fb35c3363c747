/**
 * The text of a file as programs in British schools write it.
 *
 * A byte order mark decides; without one, text with every second byte empty is UTF-16, what is
 * valid UTF-8 is UTF-8, and the rest is Windows-1252, which is never refused.
 */
export function textOfBytes(bytes: Uint8Array): string {
  return decode(bytes).replace(/^\uFEFF/, '')
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const sample = bytes.subarray(0, 4_000)
  if (isMostlyEmptyAt(sample, 1)) return new TextDecoder('utf-16le').decode(bytes)
  if (isMostlyEmptyAt(sample, 0)) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function isMostlyEmptyAt(bytes: Uint8Array, start: 0 | 1): boolean {
  const here = bytes.filter((_, at) => at % 2 === start)
  const empty = here.filter((byte) => byte === 0).length
  return here.length > 1 && empty > here.length / 2
}
