import {
  SLOT_ENDINGS,
  type SlotEnding,
  slotDocumentPath,
} from '../../domain/returns/package-names.ts'
import type { ReturnDocument } from '../../domain/returns/return-document.ts'
import type { SlotDocument } from '../../domain/returns/slot-document.ts'
import type { PdfFonts } from '../pdf/fonts.ts'
import { writeSlotPdf } from './slot-pdf.ts'
import { writeSlotWorkbook } from './slot-workbook.ts'

/** A paper that built itself, by its place in the package. */
export interface SlotFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** Every paper of a return, each as a PDF and as a workbook. `onProgress` gets 0 to 1. */
export async function makeSlotFiles(
  document: ReturnDocument,
  fonts: PdfFonts,
  onProgress: (done: number) => void = () => undefined,
): Promise<readonly SlotFile[]> {
  const papers = document.slotDocuments ?? []
  const files: SlotFile[] = []
  for (const paper of papers) {
    for (const ending of SLOT_ENDINGS) {
      const bytes = await makeSlotFile(paper, ending, document, fonts)
      files.push({ path: slotDocumentPath(paper, ending), bytes })
      onProgress(files.length / (papers.length * SLOT_ENDINGS.length))
    }
  }
  return files
}

/** One of them, to look at. */
export function makeSlotFile(
  paper: SlotDocument,
  ending: SlotEnding,
  document: ReturnDocument,
  fonts: PdfFonts,
): Promise<Uint8Array> {
  return ending === 'pdf'
    ? writeSlotPdf(paper, document, fonts)
    : writeSlotWorkbook(paper, document)
}
