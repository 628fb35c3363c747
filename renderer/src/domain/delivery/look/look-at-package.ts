import type { PackageManifest } from '../../returns/return-package.ts'
import type { Sha256 } from '../../shared/ids.ts'
import { ok, type Result, refused } from '../../shared/result.ts'
import { checkParts, joinParts, type PartsTrouble } from '../parts/join-parts.ts'
import { isPartText, type PartLabel } from '../parts/part-label.ts'
import { readPartLabel } from '../parts/read-part-label.ts'
import { readManifest } from './read-manifest.ts'

/** A zip as it really is: every file in it summed, and the lists that it brings. */
export interface OpenedZip {
  readonly name: string
  readonly sha256: Sha256
  readonly size: number
  readonly isProtected: boolean
  readonly entries: readonly SummedFile[]
  readonly texts: readonly { readonly path: string; readonly text: string }[]
}

export interface SummedFile {
  readonly path: string
  readonly size: number
  readonly sha256: Sha256
}

/** A file that the list names, or that lies there without being named. */
export interface CheckedFile extends SummedFile {
  readonly state: 'as-listed' | 'altered' | 'missing' | 'not-listed'
}

/** What a package holds, held against its own list. */
export interface PackageLook {
  readonly manifest: PackageManifest
  /** The zips that it came in. */
  readonly zips: readonly OpenedZip[]
  readonly inParts: boolean
  /** In the order of their paths. */
  readonly files: readonly CheckedFile[]
  /** Every file is there as its list says, and nothing else. */
  readonly isWhole: boolean
}

export type LookTrouble =
  /** Zips of other things, or of packages without a list. */
  | { readonly type: 'no-package'; readonly name: string }
  /** Several packages, or a package and parts: one is looked at at a time. */
  | { readonly type: 'several' }
  | { readonly type: 'parts'; readonly trouble: PartsTrouble }

/**
 * Says what a package holds and whether all of it is as its list says.
 *
 * It may have come whole or in its numbered parts, in any order; whether these were protected is
 * no longer seen here. Nothing is believed of a file but the sum of its bytes.
 */
export function lookAtPackage(zips: readonly OpenedZip[]): Result<PackageLook, LookTrouble> {
  const parts = zips.map((zip) => ({ zip, label: labelIn(zip) }))
  const labels = parts.flatMap(({ label }) => (label === null ? [] : [label]))
  if (labels.length === 0) return lookAtWhole(zips)
  const stranger = parts.find(({ label }) => label === null)
  if (stranger !== undefined) return refused({ type: 'no-package', name: stranger.zip.name })
  return lookAtParts(zips, labels)
}

function lookAtWhole(zips: readonly OpenedZip[]): Result<PackageLook, LookTrouble> {
  const [zip, ...others] = zips
  if (zip === undefined) return refused({ type: 'parts', trouble: { type: 'none' } })
  if (others.length > 0) return refused({ type: 'several' })
  const list = zip.texts.find(({ path }) => path === 'manifest.json')
  const manifest = list === undefined ? null : readManifest(list.text)
  if (manifest === null) return refused({ type: 'no-package', name: zip.name })
  return ok(lookOf(manifest, zips, false))
}

function lookAtParts(
  zips: readonly OpenedZip[],
  labels: readonly PartLabel[],
): Result<PackageLook, LookTrouble> {
  const whole = checkParts(labels)
  if (!whole.ok) return refused({ type: 'parts', trouble: whole.error })
  const [found] = zips.flatMap(({ texts, entries }) =>
    texts.flatMap(({ path, text }) => {
      const file = entries.find((entry) => entry.path === path)
      const isList = path === 'manifest.json' && file?.sha256 === whole.value.manifest
      return isList ? [{ file, manifest: readManifest(text) }] : []
    }),
  )
  if (found === undefined || found.manifest === null) {
    return refused({ type: 'parts', trouble: { type: 'not-as-listed', path: 'manifest.json' } })
  }
  const joined = joinParts(whole.value, found.manifest, found.file)
  if (!joined.ok) return refused({ type: 'parts', trouble: joined.error })
  return ok(lookOf(found.manifest, zips, true))
}

function lookOf(
  manifest: PackageManifest,
  zips: readonly OpenedZip[],
  inParts: boolean,
): PackageLook {
  const listed = new Map(manifest.files.map((file) => [file.path, file]))
  const there = zips
    .flatMap(({ entries }) => entries)
    // Its own list cannot name itself; the texts of a part belong to the way, not to the return.
    .filter(({ path }) => path !== 'manifest.json' && !(inParts && isPartText(path)))
  const found = there.map((file, at): CheckedFile => {
    const want = listed.get(file.path)
    const isTwice = there.findIndex(({ path }) => path === file.path) !== at
    if (want === undefined || isTwice) return { ...file, state: 'not-listed' }
    const isSame = want.sha256 === file.sha256 && want.size === file.size
    return { ...file, state: isSame ? 'as-listed' : 'altered' }
  })
  const paths = new Set(there.map(({ path }) => path))
  const missing = manifest.files
    .filter(({ path }) => !paths.has(path))
    .map(({ path, size, sha256 }): CheckedFile => ({ path, size, sha256, state: 'missing' }))
  const files = [...found, ...missing].sort((a, b) => (a.path < b.path ? -1 : 1))
  const isWhole = files.every(({ state }) => state === 'as-listed')
  return { manifest, zips, inParts, files, isWhole }
}

/** What a zip says of itself where it is a part; its name in the mail says nothing. */
function labelIn({ texts }: OpenedZip): PartLabel | null {
  const own = texts.find(({ path }) => isPartText(path))
  const read = own === undefined ? null : readPartLabel(own.text)
  return read?.ok ? read.value : null
}
