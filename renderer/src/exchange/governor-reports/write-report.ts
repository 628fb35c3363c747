import type { ReportFormat } from '../../domain/governors/report.ts'
import type { ReportDocument } from '../../domain/governors/report-document.ts'
import type { PdfFonts } from '../pdf/fonts.ts'
import { writeReportDocx } from './report-docx.ts'
import { writeReportPdf } from './report-pdf.ts'

/** A report to governors as one file. Fonts are asked for only where a PDF draws them. */
export async function writeReport(
  document: ReportDocument,
  format: ReportFormat,
  fonts: () => Promise<PdfFonts>,
): Promise<Uint8Array> {
  return format === 'docx'
    ? await writeReportDocx(document)
    : await writeReportPdf(document, await fonts())
}
