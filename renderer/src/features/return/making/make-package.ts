import type { JobResponse } from '../../../../../electron/contract/channels.ts'
import type { PortFailure, PortResult } from '../../../../../electron/contract/failure.ts'
import { describeFailure } from '../../../bridge/failure-words.ts'
import type { ReturnDocument } from '../../../domain/returns/return-document.ts'
import type { Sha256 } from '../../../domain/shared/ids.ts'
import type { ReturnFiles } from '../../../exchange/make-return-documents.ts'
import type { PictureWorkerClient } from '../../../exchange/pictures/picture-worker-client.ts'
import {
  describeMakeReturnFailure,
  type ReturnWorkerClient,
} from '../../../exchange/return-worker-client.ts'
import type { Desk } from '../../../storage/desk.ts'
import { checkFiles } from './check-files.ts'
import { type PackageFile, packageEntries, type StagedFile } from './package-entries.ts'

/** How far the making is; each step has its own measure. */
export type MakingStep =
  | { readonly step: 'pictures'; readonly done: number; readonly total: number }
  | { readonly step: 'checking'; readonly done: number; readonly total: number }
  | { readonly step: 'documents'; readonly done: number }
  | { readonly step: 'writing' | 'verifying'; readonly done: number; readonly total: number }

export type Outcome<T> =
  | { readonly type: 'made'; readonly value: T }
  | { readonly type: 'stopped' }
  | { readonly type: 'lost'; readonly files: ReadonlySet<Sha256> }
  /** One sentence: what happened and what to do. */
  | { readonly type: 'failed'; readonly sentence: string }

export interface Making {
  readonly desk: Desk
  readonly worker: ReturnWorkerClient
  readonly pictures: PictureWorkerClient
  readonly signal: AbortSignal
  readonly onStep: (step: MakingStep) => void
}

export type WrittenPackage = JobResponse<'archive:write'>

/** The documents and papers alone, drawn off the screen's thread. */
export async function makeDocuments(
  { worker, signal, onStep }: Making,
  document: ReturnDocument,
): Promise<Outcome<ReturnFiles>> {
  const made = await worker.makeReturnFiles(document, {
    signal,
    onProgress: ({ done }) => onStep({ step: 'documents', done }),
  })
  if (made.ok) return { type: 'made', value: made.value }
  if (made.error.type === 'cancelled') return { type: 'stopped' }
  return { type: 'failed', sentence: describeMakeReturnFailure(made.error) }
}

export interface PackageOrder {
  readonly document: ReturnDocument
  readonly fileName: string
  /** Of the vault. */
  readonly evidence: readonly PackageFile[]
  /** Smaller copies of pictures, which lie at the host already. */
  readonly copies: readonly StagedFile[]
  readonly readme: string
  /** Written last, from the size and hash of every other file. */
  readonly writeManifest: (files: readonly PackageFile[]) => string
}

/**
 * Makes a package: checks the evidence, draws the documents, hands them to the host, which
 * writes the zip and reads every byte of it back.
 *
 * However it ends, nothing half written is left, and nothing of hers was touched.
 */
export async function makePackage(
  making: Making,
  order: PackageOrder,
): Promise<Outcome<WrittenPackage>> {
  const { desk, signal, onStep } = making
  const files = [...new Set(order.evidence.map(({ sha256 }) => sha256))]
  const report = (done: number) => onStep({ step: 'checking', done, total: files.length })
  report(0)
  const checked = await checkFiles(desk, files, { signal, onChecked: report })
  if (checked.type === 'lost') return checked
  if (checked.type === 'failed') return ended(checked.failure)
  const documents = await makeDocuments(making, order.document)
  if (documents.type !== 'made') return documents
  return await writePackage(making, order, documents.value)
}

async function writePackage(
  making: Making,
  order: PackageOrder,
  files: ReturnFiles,
): Promise<Outcome<WrittenPackage>> {
  const staged: StagedFile[] = []
  try {
    const failure = await stageFiles(making, order, files, staged)
    if (failure !== null) return ended(failure)
    const written = await writeArchive(making, order, staged)
    return written.ok ? { type: 'made', value: written.value } : ended(written.failure)
  } finally {
    const stagedIds = staged.map(({ stagedId }) => stagedId)
    if (stagedIds.length > 0) await making.desk.bridge.ask('staged:discard', { stagedIds })
  }
}

/** Sends the documents to the host, the manifest last; `staged` holds what has arrived there. */
async function stageFiles(
  { desk, signal }: Making,
  order: PackageOrder,
  { json, xlsx, pdf, papers }: ReturnFiles,
  staged: StagedFile[],
): Promise<PortFailure | null> {
  const stage = async (path: string, bytes: BlobPart): Promise<PortFailure | null> => {
    const body = new Blob([bytes])
    const request = { fileName: path.slice(path.lastIndexOf('/') + 1), size: body.size }
    const sent = await desk.bridge.sendFile('staged:put', request, body, { signal })
    if (!sent.ok) return sent.failure
    staged.push({ path, ...sent.value })
    return null
  }
  const files: readonly (readonly [string, BlobPart])[] = [
    ['return.json', json as BlobPart],
    ['return.xlsx', xlsx as BlobPart],
    ['return.pdf', pdf as BlobPart],
    ...papers.map(({ path, bytes }) => [path, bytes as BlobPart] as const),
    ['README.txt', order.readme],
  ]
  for (const [path, bytes] of files) {
    const failure = await stage(path, bytes)
    if (failure !== null) return failure
  }
  return await stage(
    'manifest.json',
    order.writeManifest([...staged, ...order.copies, ...order.evidence]),
  )
}

function writeArchive(
  { desk, signal, onStep }: Making,
  { document, fileName, evidence, copies }: PackageOrder,
  staged: readonly StagedFile[],
): Promise<PortResult<WrittenPackage>> {
  return desk.bridge.run(
    'archive:write',
    {
      deskId: desk.card.id,
      fileName,
      modified: document.asAt,
      entries: [...packageEntries([...staged, ...copies], evidence)],
    },
    {
      signal,
      onProgress: ({ phase, doneBytes, totalBytes }) =>
        onStep({ step: phase, done: doneBytes, total: totalBytes }),
    },
  )
}

/** A failure as it is told: stopping is what she asked for, not a failure. */
export function ended(failure: PortFailure): Outcome<never> {
  if (failure.reason === 'cancelled') return { type: 'stopped' }
  const sentence = describeFailure(failure)
  return {
    type: 'failed',
    sentence: failure.reason === 'disk-full' ? `${sentence} Then make it again.` : sentence,
  }
}
