import type { Sha256 } from '../shared/ids.ts'
import type { ReturnDocument, ReturnEvidence } from './return-document.ts'

/** A picture below this goes as it is: nothing is won by changing it. */
const SMALLER_FROM_BYTES = 500_000
/** A copy that saves less is not worth a changed picture. */
const LEAST_SAVED = 0.1

/** A smaller copy of a picture, as it will lie in the package. */
export interface SmallerCopy {
  readonly sha256: Sha256
  readonly size: number
}

/** Whether a file is a picture of which a smaller copy can be made. */
export function isPicture(name: string): boolean {
  return /\.(?:png|jpe?g)$/i.test(name)
}

/** Evidence that is packed as a large picture. */
export function largePictures({ evidence }: ReturnDocument): readonly ReturnEvidence[] {
  return evidence.filter(
    ({ source }) =>
      source.type === 'file' &&
      source.path !== null &&
      source.size >= SMALLER_FROM_BYTES &&
      isPicture(source.originalName),
  )
}

/** Whether a copy saves enough to go instead of the picture. */
export function isWorthSending(originalBytes: number, copyBytes: number): boolean {
  return copyBytes <= originalBytes * (1 - LEAST_SAVED)
}

/**
 * The return with smaller copies in place of pictures.
 *
 * Path, sum and size are the copy's, so that the package proves itself; beside them stands the sum of
 * the picture that was signed. The fingerprint is of that picture and holds: it is taken over the
 * audit and not over the package.
 *
 * @param copies by the sum of the picture
 */
export function withSmallerCopies(
  document: ReturnDocument,
  copies: ReadonlyMap<Sha256, SmallerCopy>,
): ReturnDocument {
  if (copies.size === 0) return document
  return { ...document, evidence: document.evidence.map((piece) => withCopy(piece, copies)) }
}

function withCopy(piece: ReturnEvidence, copies: ReadonlyMap<Sha256, SmallerCopy>): ReturnEvidence {
  const { source } = piece
  if (source.type !== 'file' || source.path === null) return piece
  const copy = copies.get(source.sha256)
  if (copy === undefined) return piece
  return {
    ...piece,
    source: {
      ...source,
      // A copy is always a JPEG.
      path: source.path.replace(/\.(?:png|jpe?g)$/i, '.jpg'),
      sha256: copy.sha256,
      size: copy.size,
      madeSmallerFrom: { sha256: source.sha256, size: source.size },
    },
  }
}
