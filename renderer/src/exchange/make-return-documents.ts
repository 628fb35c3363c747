import type { ReturnDocument } from '../domain/returns/return-document.ts'
import type { PdfFonts } from './pdf/fonts.ts'
import { writeReturnJson } from './return-json.ts'
import { writeReturnPdf } from './return-pdf.ts'
import { writeReturnWorkbook } from './return-workbook.ts'
import { makeSlotFiles, type SlotFile } from './slot-documents/make-slot-files.ts'

export interface ReturnFiles {
  readonly json: Uint8Array
  readonly xlsx: Uint8Array
  readonly pdf: Uint8Array
  /** The papers that the staff log wrote for lines of the return. */
  readonly papers: readonly SlotFile[]
}

export interface ReturnProgress {
  readonly making: keyof ReturnFiles
  /** Of the whole, from 0 to 1. */
  readonly done: number
}

// Measured shares of the time, for 128 and for 300 answers.
const JSON_DONE = 0.02
const XLSX_DONE = 0.25
/** Each paper takes about a twentieth of the time of the three documents. */
const PAPER_TIME = 0.055

/**
 * The documents of a return and its papers, made from one value and from nothing else.
 *
 * They cannot disagree, and the same value gives the same bytes on every computer.
 */
export async function makeReturnFiles(
  document: ReturnDocument,
  fonts: PdfFonts,
  onProgress: (progress: ReturnProgress) => void = () => undefined,
): Promise<ReturnFiles> {
  const papers = document.slotDocuments?.length ?? 0
  const share = 1 / (1 + papers * PAPER_TIME)
  const report = (making: ReturnProgress['making'], done: number) =>
    onProgress({ making, done: done * share })
  report('json', 0)
  const json = writeReturnJson(document)
  report('xlsx', JSON_DONE)
  const xlsx = await writeReturnWorkbook(document)
  report('pdf', XLSX_DONE)
  const pdf = await writeReturnPdf(document, fonts, (drawn) =>
    report('pdf', XLSX_DONE + drawn * (1 - XLSX_DONE)),
  )
  const made = await makeSlotFiles(document, fonts, (done) =>
    onProgress({ making: 'papers', done: share + done * (1 - share) }),
  )
  return { json, xlsx, pdf, papers: made }
}
