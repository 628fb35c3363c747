/**
 * A short check sum of a text, to tell texts apart in a key without keeping their words.
 *
 * FNV-1a over code units, 32 bits twice with different starts. Not for proofs: SHA-256 is.
 */
export function checkSum(text: string): string {
  return `${fnv(text, 0x811c9dc5)}${fnv(text, 0x01000193)}`
}

function fnv(text: string, start: number): string {
  let hash = start
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  }
  return (hash >>> 0).toString(16).padStart(8, '0')
}
