import type { PackedFile } from '../../returns/return-package.ts'

/** A file of a package, and what it takes there. */
export interface FileToMail extends PackedFile {
  /** Bytes in the zip, after packing. */
  readonly packedSize: number
}

export interface PlannedPart {
  /** From 1. */
  readonly number: number
  readonly of: number
  /** In the order of their paths. */
  readonly files: readonly FileToMail[]
  /** It holds one file that is above the limit by itself. */
  readonly tooBigToMail: boolean
}

/** What a part's own two texts take at most, and the end of a zip. */
const LABEL_BYTES = 6_000
/** At most what a protected zip adds around one file: headers, salt and check, and its name twice. */
export const PROTECTION_BYTES = 2_000
/** Two headers of a zip and a line in each text, all four with the path in letters of up to three bytes. */
const BYTES_PER_FILE = 320
const BYTES_PER_LETTER = 12

/**
 * Divides a package into parts of which none is larger than a mail may be.
 *
 * Part 1 takes the documents and the list of all. The rest goes, the largest first, into the first
 * part that still has room. A file that is too large by itself gets a part of its own, the last
 * ones, so that the others can go in any case. Equal files give equal parts.
 */
export function planParts(
  files: readonly FileToMail[],
  limitBytes: number,
): readonly PlannedPart[] {
  const room = limitBytes - LABEL_BYTES
  const small = files.filter((file) => bytesInPart(file) <= room)
  const large = files.filter((file) => bytesInPart(file) > room)
  const first = fillFirst(small, room)
  const others = firstFit(
    small.filter((file) => !first.files.includes(file)),
    first,
    room,
  )
  const bins = [
    ...others.map((bin) => ({ files: bin.files, tooBigToMail: false })),
    ...largestFirst(large).map((file) => ({ files: [file], tooBigToMail: true })),
  ]
  return bins
    .filter((bin) => bin.files.length > 0)
    .map((bin, at, all) => ({
      number: at + 1,
      of: all.length,
      files: [...bin.files].sort(comparePaths),
      tooBigToMail: bin.tooBigToMail,
    }))
}

/** At most what a file adds to a part. */
export function bytesInPart({ path, packedSize }: FileToMail): number {
  return packedSize + BYTES_PER_FILE + BYTES_PER_LETTER * path.length
}

/** At most what a part takes as a zip, before it is written. */
export function mostBytesOf({ files }: Pick<PlannedPart, 'files'>): number {
  return files.reduce((sum, file) => sum + bytesInPart(file), LABEL_BYTES)
}

interface Bin {
  readonly files: FileToMail[]
  bytes: number
}

/** The list of all goes first, so that it is in part 1 whatever else fits beside it. */
function fillFirst(files: readonly FileToMail[], room: number): Bin {
  const documents = files.filter(({ path }) => !path.startsWith('evidence/')).sort(comparePaths)
  const ordered = [
    ...documents.filter(({ path }) => path === 'manifest.json'),
    ...documents.filter(({ path }) => path !== 'manifest.json'),
  ]
  const first: Bin = { files: [], bytes: 0 }
  for (const file of ordered) addIfRoom(first, file, room)
  return first
}

function firstFit(files: readonly FileToMail[], first: Bin, room: number): readonly Bin[] {
  const bins: Bin[] = [first]
  for (const file of largestFirst(files)) {
    if (bins.some((bin) => addIfRoom(bin, file, room))) continue
    bins.push({ files: [file], bytes: bytesInPart(file) })
  }
  return bins
}

function addIfRoom(bin: Bin, file: FileToMail, room: number): boolean {
  const bytes = bytesInPart(file)
  if (bin.bytes + bytes > room) return false
  bin.files.push(file)
  bin.bytes += bytes
  return true
}

function largestFirst(files: readonly FileToMail[]): readonly FileToMail[] {
  return [...files].sort((a, b) => bytesInPart(b) - bytesInPart(a) || comparePaths(a, b))
}

/** By code unit, the same on every machine. */
function comparePaths(
  { path: a }: { readonly path: string },
  { path: b }: { readonly path: string },
): number {
  return a < b ? -1 : a > b ? 1 : 0
}
