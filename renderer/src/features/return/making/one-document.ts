import type { ReturnDocument } from '../../../domain/returns/return-document.ts'
import { download } from './download.ts'
import { type Making, makeDocuments, type Outcome } from './make-package.ts'

export type DocumentKind = 'pdf' | 'xlsx'

const MEDIA_TYPES: Readonly<Record<DocumentKind, string>> = {
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
