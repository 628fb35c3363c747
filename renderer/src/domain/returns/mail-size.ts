import { mailBytes } from '../delivery/mail-bytes.ts'
import type { ReturnDocument } from './return-document.ts'
import { evidenceFilesOf } from './return-package.ts'
import { isPicture } from './smaller-pictures.ts'

const BYTES_PER_MB = 1_000_000

/** A file that makes the mail large, and what could be done about it. */
export interface LargeFile {
  readonly number: number
  readonly title: string
  readonly size: number
  /** A picture can be made smaller; anything else can only be left out. */
  readonly canShrink: boolean
}

export interface MailSize {
  readonly packageBytes: number
  /** Once it is attached to an email. */
  readonly mailBytes: number
  readonly limitBytes: number
  readonly fits: boolean
  /** The fewest files, largest first, without which it would fit. Empty when it fits. */
  readonly leaveOutFirst: readonly LargeFile[]
  /** False when even the return without any evidence is too large. */
  readonly canFit: boolean
}

/**
 * How large the package will be as an email, and what to leave out or shrink first.
 *
 * The limit is for the package itself, as the pack states it. Zips hardly shrink pictures and
 * PDFs, so file sizes are taken as they are.
 */
export function mailSizeOf(
  document: ReturnDocument,
  documentsBytes: number,
  partMaxMb: number,
): MailSize {
  const limitBytes = partMaxMb * BYTES_PER_MB
  const files = evidenceFilesOf(document)
  const packageBytes = files.reduce((sum, { size }) => sum + size, documentsBytes)
  const leaveOutFirst = filesToLeaveOut(document, packageBytes - limitBytes)
  return {
    packageBytes,
    mailBytes: mailBytes(packageBytes),
    limitBytes,
    fits: packageBytes <= limitBytes,
    leaveOutFirst,
    canFit: documentsBytes <= limitBytes,
  }
}

function filesToLeaveOut(document: ReturnDocument, excess: number): readonly LargeFile[] {
  const largestFirst = [...largeFilesOf(document)].sort(
    (a, b) => b.size - a.size || a.number - b.number,
  )
  const chosen: LargeFile[] = []
  let open = excess
  for (const file of largestFirst) {
    if (open <= 0) break
    chosen.push(file)
    open -= file.size
  }
  return chosen
}

/** Each packed content once, with the first piece that it belongs to. */
function largeFilesOf({ evidence }: ReturnDocument): readonly LargeFile[] {
  const byPath = new Map<string, LargeFile>()
  for (const { number, title, source } of evidence) {
    if (source.type !== 'file' || source.path === null || byPath.has(source.path)) continue
    const canShrink = isPicture(source.originalName)
    byPath.set(source.path, { number, title, size: source.size, canShrink })
  }
  return [...byPath.values()]
}
