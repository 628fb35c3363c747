import { create } from 'zustand'
import type { Sha256 } from '../../../domain/shared/ids.ts'

/** What most pictures of a camera come to at 2,000 pixels. */
const USUAL_COPY_BYTES = 700_000

/** How large the copies came out that were made in this session; null where a picture goes as it is. */
export const useCopySizes = create<ReadonlyMap<Sha256, number | null>>(() => new Map())

export function noteCopySize(sha256: Sha256, size: number | null): void {
  useCopySizes.setState((known) => new Map(known).set(sha256, size), true)
}

/** About how large a picture will be in the package, until its copy was made. */
export function copySizeOf(
  known: ReadonlyMap<Sha256, number | null>,
  { sha256, size }: { readonly sha256: Sha256; readonly size: number },
): number {
  const made = known.get(sha256)
  if (made === null) return size
  return made ?? Math.min(size, USUAL_COPY_BYTES)
}
