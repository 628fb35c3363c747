import { Unzip, UnzipInflate } from 'fflate'

export interface Unpacked {
  readonly bytes: number
  readonly names: readonly string[]
}

/** Enough sheets, styles and pictures for any export. */
const MOST_FILES = 2_000

/**
 * Unpacks a zip for counting only, so that what blows up is met before a library holds it.
 *
 * @returns null when it is more than `most`, or cannot be unpacked
 */
export function measureZip(bytes: Uint8Array, most: number): Unpacked | null {
  const names: string[] = []
  let total = 0
  let broken = false
  const unzip = new Unzip((file) => {
    names.push(file.name)
    if (names.length > MOST_FILES) broken = true
    file.ondata = (error, chunk) => {
      if (error !== null) broken = true
      else total += chunk.length
      if (total > most) file.terminate()
    }
    if (!broken && total <= most) file.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length && total <= most && !broken; at += CHUNK) {
      unzip.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length)
    }
  } catch {
    // What fflate cannot unpack is damaged, whatever it says of it.
    return null
  }
  return broken || total > most ? null : { bytes: total, names }
}

const CHUNK = 65_536
