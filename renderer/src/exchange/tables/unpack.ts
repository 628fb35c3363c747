import { Unzip, UnzipInflate } from 'fflate'

export type UnpackedFiles = Readonly<Record<string, Uint8Array>>

/** Enough sheets, styles and pictures for any export. */
const MOST_FILES = 2_000
const CHUNK = 65_536

const LIST_END = [0x50, 0x4b, 0x05, 0x06]
/** The mark of the end, its fields, and the longest remark that may follow. */
const END_FIELDS = 22
const LONGEST_END = END_FIELDS + 65_535

/** Whether a zip has its end, which a download that stopped has not. */
export function isWholeZip(bytes: Uint8Array): boolean {
  const first = Math.max(0, bytes.length - LONGEST_END)
  for (let at = bytes.length - END_FIELDS; at >= first; at -= 1) {
    if (LIST_END.every((byte, n) => bytes[at + n] === byte)) return true
  }
  return false
}

/**
 * Unpacks the wanted files of a zip, counting every byte as it comes.
 *
 * What a zip's own directory says is not asked: entries that overlap, or sizes that lie, are
 * how a small file blows up in the hands of whoever believes it.
 *
 * @returns null when all files together are more than `most`, or cannot be unpacked
 */
export function unpack(
  bytes: Uint8Array,
  most: number,
  isWanted: (name: string) => boolean,
): UnpackedFiles | null {
  const chunks = new Map<string, Uint8Array[]>()
  let [files, total, broken] = [0, 0, false]
  const unzip = new Unzip((file) => {
    files += 1
    const kept: Uint8Array[] = []
    // The first of a name counts: a second one would show something else than was looked at.
    if (isWanted(file.name) && !chunks.has(file.name)) chunks.set(file.name, kept)
    file.ondata = (error, chunk) => {
      total += chunk?.length ?? 0
      broken ||= error !== null || total > most || files > MOST_FILES
      if (broken) file.terminate()
      else if (chunks.get(file.name) === kept) kept.push(chunk)
    }
    if (!broken) file.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length && !broken; at += CHUNK) {
      unzip.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length)
    }
  } catch {
    // What cannot be unpacked is damaged, whatever the library says of it.
    return null
  }
  return broken
    ? null
    : Object.fromEntries([...chunks].map(([name, parts]) => [name, joined(parts)]))
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
