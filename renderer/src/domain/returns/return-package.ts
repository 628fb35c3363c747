import { dateInWords, londonDateOf } from '../shared/calendar.ts'
import type { Instant } from '../shared/dates.ts'
import type { Sha256 } from '../shared/ids.ts'
import { counted } from '../shared/text.ts'
import type { ReturnDocument } from './return-document.ts'

/** A file of the package, by its content. */
export interface PackedFile {
  readonly path: string
  readonly sha256: Sha256
  readonly size: number
  /** Sum of the file of which this is a smaller copy; absent where it is the file itself. */
  readonly madeSmallerFrom?: Sha256 | undefined
}

/** What `manifest.json` says: every file but itself, and which return this is. */
export interface PackageManifest {
  readonly kind: 'safeguarding-return-manifest'
  readonly format: { readonly major: 1; readonly minor: number }
  readonly sealing: 'none'
  readonly returnId: string
  readonly revision: number
  readonly supersedes: Sha256 | null
  readonly draft: boolean
  /** Only of a dip sample, which is not the return. Since 1.1. */
  readonly sample?: true
  readonly schoolYear: string
  readonly asAt: Instant
  readonly school: { readonly name: string; readonly urn: string | null }
  readonly template: {
    readonly packId: string
    readonly version: string
    readonly hash: Sha256
  }
  readonly files: readonly PackedFile[]
}

/** Files of evidence to pack: each content once, in the order of their numbers. */
export function evidenceFilesOf({ evidence }: ReturnDocument): readonly PackedFile[] {
  const byPath = new Map<string, PackedFile>()
  for (const { source } of evidence) {
    if (source.type !== 'file' || source.path === null || byPath.has(source.path)) continue
    const { path, sha256, size, madeSmallerFrom } = source
    const from = madeSmallerFrom === undefined ? {} : { madeSmallerFrom: madeSmallerFrom.sha256 }
    byPath.set(path, { path, sha256, size, ...from })
  }
  return [...byPath.values()]
}

/** Says what is in a package, so that the receiver can tell whether all of it arrived whole. */
export function buildManifest(
  document: ReturnDocument,
  files: readonly PackedFile[],
): PackageManifest {
  const { returnId, revision, supersedes, draft, schoolYear, asAt, school, template } = document
  return {
    kind: 'safeguarding-return-manifest',
    format: { major: 1, minor: minorOf(document) },
    sealing: 'none',
    ...(document.sample === undefined ? {} : { sample: true }),
    returnId,
    revision,
    supersedes,
    draft,
    schoolYear,
    asAt,
    school: { name: school.name, urn: school.urn },
    template: { packId: template.packId, version: template.version, hash: template.hash },
    files: files
      .map(({ path, sha256, size, madeSmallerFrom }) => ({
        path,
        sha256,
        size,
        ...(madeSmallerFrom === undefined ? {} : { madeSmallerFrom }),
      }))
      .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)),
  }
}

/** The least that knows all that is in it: 1 since there are samples, 2 since there are smaller copies. */
function minorOf(document: ReturnDocument): number {
  const smaller = evidenceFilesOf(document).some((file) => file.madeSmallerFrom !== undefined)
  return smaller ? 2 : document.sample === undefined ? 0 : 1
}

/** The text for somebody who opens the package without the app. Lines end as Windows wants them. */
export function readmeText(document: ReturnDocument): string {
  const { school, schoolYear, revision, returnId, template, asAt, draft } = document
  const papers = document.slotDocuments?.length ?? 0
  const lines = [
    `Safeguarding return ${schoolYear}`,
    `${school.name}${school.urn === null ? '' : ` (URN ${school.urn})`}`,
    `Revision ${revision}, as at ${dateInWords(londonDateOf(asAt))}`,
    `Return ${returnId}`,
    `Questions: ${template.title}, version ${template.version}`,
    ...(draft ? ['', unsignedLine(document)] : []),
    ...sampleLines(document),
    ...incompleteLines(document),
    '',
    'What is in here:',
    '  return.pdf     to read and to print',
    '  return.xlsx    the same as a workbook',
    '  return.json    the same for programs',
    `  evidence/      ${evidenceInWords(document)}`,
    ...(papers === 0 ? [] : [`  documents/     ${papersInWords(papers)}`]),
    '  manifest.json  every file with its size and check sum (SHA-256)',
    '',
    'The number at the start of a file in evidence/ is its number in the return.',
    'Nothing needs to be installed to read this.',
    '',
  ]
  return lines.join('\r\n')
}

/** `7 papers from the staff log, each as pdf and xlsx`. */
export function papersInWords(papers: number): string {
  return `${counted(papers, 'paper')} from the school's staff log, each as pdf and xlsx`
}

/** What is sent as incomplete may be unsigned, and is no draft. */
function unsignedLine({ incomplete }: ReturnDocument): string {
  return incomplete === null
    ? 'THIS IS A DRAFT. It has not been signed.'
    : 'It has not been signed.'
}

function sampleLines({ sample }: ReturnDocument): readonly string[] {
  if (sample === undefined) return []
  return [
    '',
    'THIS IS A DIP SAMPLE, NOT THE WHOLE RETURN.',
    `${sample.askedBy} asked on ${dateInWords(sample.askedOn)} to look at: ${[...sample.questions, ...sample.slots].join(', ')}.`,
  ]
}

function incompleteLines({ incomplete }: ReturnDocument): readonly string[] {
  if (incomplete === null) return []
  const { open, reason, promisedOn } = incomplete
  return [
    '',
    `It is sent incomplete: ${counted(open.length, 'question')} open.`,
    `Reason: ${reason}`,
    `The rest is promised for ${dateInWords(promisedOn)}.`,
  ]
}

/** How many files, and how many pieces are only named. */
export function evidenceInWords(document: ReturnDocument): string {
  const files = evidenceFilesOf(document).length
  const pointers = document.evidence.filter(({ source }) => source.type === 'pointer').length
  const leftOut = document.evidence.filter(
    ({ source }) => source.type === 'file' && source.path === null,
  ).length
  const smaller = evidenceFilesOf(document).filter((file) => file.madeSmallerFrom).length
  return [
    counted(files, 'file'),
    ...(pointers === 0 ? [] : [`${counted(pointers, 'piece')} kept at the school`]),
    ...(leftOut === 0 ? [] : [`${leftOut} left out with a reason`]),
    ...(smaller === 0 ? [] : [`${counted(smaller, 'picture')} as a smaller copy`]),
  ].join(', ')
}
