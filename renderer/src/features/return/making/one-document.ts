import type { ReturnDocument } from '../../../domain/returns/return-document.ts'
import {
  describeMakeReturnFailure,
  type PaperOrder,
} from '../../../exchange/return-worker-client.ts'
import { download } from './download.ts'
import { type Making, makeDocuments, type Outcome } from './make-package.ts'

export type DocumentKind = 'pdf' | 'xlsx'

export const MEDIA_TYPES: Readonly<Record<DocumentKind, string>> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** One document of the return, saved by the browser; before the sign-off it is a draft. */
export async function makeOneDocument(
  making: Making,
  document: ReturnDocument,
  kind: DocumentKind,
  packageName: string,
): Promise<Outcome<string>> {
  // Its papers go with the package; here nobody would see them.
  const made = await makeDocuments(making, { ...document, slotDocuments: [] })
  if (made.type !== 'made') return made
  const fileName = packageName.replace(/\.zip$/, `.${kind}`)
  download(new Blob([made.value[kind] as BlobPart], { type: MEDIA_TYPES[kind] }), fileName)
  return { type: 'made', value: fileName }
}

/** One paper that builds itself, drawn off the screen's thread. */
export async function drawPaper(
  { worker, signal }: Making,
  order: PaperOrder,
): Promise<Outcome<Uint8Array>> {
  const made = await worker.makePaper(order, { signal })
  if (made.ok) return { type: 'made', value: made.value }
  if (made.error.type === 'cancelled') return { type: 'stopped' }
  return { type: 'failed', sentence: describeMakeReturnFailure(made.error) }
}
