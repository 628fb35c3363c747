import type { PackageManifest, PackedFile } from '../../returns/return-package.ts'
import type { Sha256 } from '../../shared/ids.ts'
import { counted } from '../../shared/text.ts'
import type { PlannedPart } from './plan-parts.ts'

/** What a part says of itself: of which whole it is, which number it has, and what lies in it. */
export interface PartLabel {
  readonly kind: 'safeguarding-return-part'
  readonly format: { readonly major: 1; readonly minor: number }
  readonly sealing: 'none'
  readonly returnId: string
  readonly revision: number
  readonly draft: boolean
  readonly schoolYear: string
  readonly school: { readonly name: string; readonly urn: string | null }
  readonly number: number
  readonly of: number
  readonly tooBigToMail: boolean
  /** The package that was divided. */
  readonly package: { readonly name: string; readonly sha256: Sha256; readonly size: number }
  /** SHA-256 of the `manifest.json` of the whole, which lies in part 1. */
  readonly manifest: Sha256
  readonly files: readonly PackedFile[]
}

/** The package that is divided: what it is called, and the list that lies in it. */
export interface DividedPackage {
  readonly name: string
  readonly sha256: Sha256
  readonly size: number
  readonly manifest: PackageManifest
  readonly manifestSha256: Sha256
}

export function labelOfPart(
  { name, sha256, size, manifest, manifestSha256 }: DividedPackage,
  { number, of, tooBigToMail, files }: PlannedPart,
): PartLabel {
  const { returnId, revision, draft, schoolYear, school } = manifest
  return {
    kind: 'safeguarding-return-part',
    format: { major: 1, minor: 0 },
    sealing: 'none',
    returnId,
    revision,
    draft,
    schoolYear,
    school: { name: school.name, urn: school.urn },
    number,
    of,
    tooBigToMail,
    package: { name, sha256, size },
    manifest: manifestSha256,
    files: files.map((file) => ({ path: file.path, sha256: file.sha256, size: file.size })),
  }
}

/** Longest beginning of a part's name: a host cuts longer names, and the number stands at the end. */
const LONGEST_STEM = 90

/** `999901_2026-27_r1_part1of3.zip`; numbers of one length, so that names sort as the parts do. */
export function partFileName(packageName: string, number: number, of: number): string {
  const stem = packageName.replace(/\.zip$/i, '').replace(/ \(\d+\)$/, '')
  const short = [...stem].slice(0, LONGEST_STEM).join('').trim()
  return `${short}_${partMark(number, of)}.zip`
}

/**
 * Names of a part's own texts, each its own.
 *
 * So all parts can be extracted into one folder by hand, and no file asks to replace another.
 */
export function partTextPaths(number: number, of: number) {
  const mark = partMark(number, of)
  return { label: `${mark}.json`, readme: `README_${mark}.txt` } as const
}

/** Whether a path in a zip is that of a part's own texts, not of the return. */
export function isPartText(path: string): boolean {
  return /^(?:part\d+of\d+\.json|README_part\d+of\d+\.txt)$/.test(path)
}

function partMark(number: number, of: number): string {
  return `part${String(number).padStart(String(of).length, '0')}of${of}`
}

/** The text for somebody who opens one part without the app. Lines end as Windows wants them. */
export function partReadme({ number, of, files, tooBigToMail, ...label }: PartLabel): string {
  const { school, schoolYear, revision, draft } = label
  return [
    `Part ${number} of ${of} of a safeguarding return ${schoolYear}`,
    `${school.name}${school.urn === null ? '' : ` (URN ${school.urn})`}, revision ${revision}`,
    // A draft is never divided: what is unsigned here is sent as incomplete.
    ...(draft ? ['', 'It has not been signed.'] : []),
    '',
    `The return was divided into ${of} parts, so that each can go with one email.`,
    'To put it together by hand: save all parts, then extract all of them into one and the',
    'same empty folder. No file asks to replace another. Then open return.pdf, of part 1.',
    'In Safeguarding Desk: bring in all parts together, in any order.',
    '',
    `In this part: ${counted(files.length, 'file')}`,
    ...(tooBigToMail ? ['It is too large for most mailboxes and comes in another way.'] : []),
    ...files.map(({ path }) => `  ${path}`),
    '',
    `Check sums are in ${partTextPaths(number, of).label}. The whole is ${label.package.name},`,
    `SHA-256 ${label.package.sha256}`,
    '',
  ].join('\r\n')
}
