import type { ReturnDocument } from '../../../domain/returns/return-document.ts'
import { evidenceFilesOf } from '../../../domain/returns/return-package.ts'
import {
  largePictures,
  type SmallerCopy,
  withSmallerCopies,
} from '../../../domain/returns/smaller-pictures.ts'
import type { Sha256 } from '../../../domain/shared/ids.ts'
import { ended, type Making, type Outcome } from '../making/make-package.ts'
import type { StagedFile } from '../making/package-entries.ts'
import { smallerCopyOf } from './smaller-copy.ts'

/** A return with its smaller copies, which lie at the host and nowhere else. */
export interface WithCopies {
  readonly document: ReturnDocument
  readonly copies: readonly StagedFile[]
}

type StagedCopy = SmallerCopy & { readonly stagedId: string }

/**
 * Makes the smaller copies that go into a package and hands them to the host.
 *
 * A picture of which there is no smaller copy goes as it is. Copies are never kept in the vault: what
 * is evidence there is the picture. `stagedIds` gets each id, so that whoever asked can discard them.
 */
export async function makeCopies(
  making: Making,
  document: ReturnDocument,
  chosen: ReadonlySet<Sha256>,
  stagedIds: string[],
): Promise<Outcome<WithCopies>> {
  const sums = [
    ...new Set(
      largePictures(document).flatMap(({ source }) =>
        source.type === 'file' && chosen.has(source.sha256) ? [source.sha256] : [],
      ),
    ),
  ]
  const copies = new Map<Sha256, StagedCopy>()
  for (const [at, sha256] of sums.entries()) {
    making.onStep({ step: 'pictures', done: at, total: sums.length })
    const made = await stageCopy(making, sha256)
    if (made.type !== 'made') return made
    if (made.value === null) continue
    stagedIds.push(made.value.stagedId)
    copies.set(sha256, made.value)
  }
  const smaller = withSmallerCopies(document, copies)
  return { type: 'made', value: { document: smaller, copies: stagedFilesOf(smaller, copies) } }
}

async function stageCopy(making: Making, sha256: Sha256): Promise<Outcome<StagedCopy | null>> {
  const { desk, signal } = making
  const made = await smallerCopyOf(making, sha256)
  switch (made.type) {
    case 'as-it-is':
      return { type: 'made', value: null }
    case 'lost':
      return { type: 'lost', files: new Set([sha256]) }
    case 'failed':
    case 'stopped':
      return made
    case 'copy': {
      const body = made.copy.bytes
      const request = { fileName: 'smaller.jpg', size: body.size }
      const sent = await desk.bridge.sendFile('staged:put', request, body, { signal })
      return sent.ok ? { type: 'made', value: sent.value } : ended(sent.failure)
    }
  }
}

/** Where each copy lies in the package, as the return says it. */
function stagedFilesOf(
  document: ReturnDocument,
  copies: ReadonlyMap<Sha256, StagedCopy>,
): readonly StagedFile[] {
  return evidenceFilesOf(document).flatMap((file) => {
    const copy = file.madeSmallerFrom === undefined ? undefined : copies.get(file.madeSmallerFrom)
    return copy === undefined ? [] : [{ ...file, stagedId: copy.stagedId }]
  })
}
