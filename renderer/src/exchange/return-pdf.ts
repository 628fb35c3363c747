import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import type { ReturnDocument } from '../domain/returns/return-document.ts'
import { answers } from './pdf/answers.ts'
import { closing } from './pdf/closing.ts'
import { cover } from './pdf/cover.ts'
import { drawPdf } from './pdf/draw.ts'
import type { PdfFonts } from './pdf/fonts.ts'
import { pageFooter, pageHeader } from './pdf/frame.ts'
import { actionList, evidenceIndex, figures } from './pdf/lists.ts'
import { INK, PAGE, SIZE } from './pdf/look.ts'
import { summary } from './pdf/summary.ts'
import { createTypesetter } from './pdf/typesetter.ts'

/** A return as `return.pdf`, to lay before governors. `onProgress` gets 0 to 1. */
export function writeReturnPdf(
  document: ReturnDocument,
  fonts: PdfFonts,
  onProgress: (done: number) => void = () => undefined,
): Promise<Uint8Array> {
  return drawPdf(definition(document, fonts), fonts, onProgress)
}

/** Built anew for each document, since pdfmake writes into what it is given. */
function definition(document: ReturnDocument, fonts: PdfFonts): TDocumentDefinitions {
  const type = createTypesetter(fonts)
  return {
    pageSize: 'A4',
    pageMargins: [PAGE.side, PAGE.top, PAGE.side, PAGE.bottom],
    defaultStyle: { font: 'Sans', fontSize: SIZE.body, color: INK },
    header: pageHeader(document, type),
    footer: pageFooter(document, type),
    content: [
      ...cover(document, type),
      ...summary(document, type),
      ...answers(document, type),
      ...actionList(document, type),
      ...evidenceIndex(document, type),
      ...figures(document, type),
      ...closing(document, type),
    ],
    language: 'en-GB',
    displayTitle: true,
    version: '1.7',
    info: {
      title: type.plain(
        `Safeguarding audit return ${document.schoolYear} - ${document.school.name}`,
      ),
      subject: `Return ${document.returnId}, revision ${document.revision}${document.draft ? ', DRAFT' : ''}`,
      author: type.plain(document.school.name),
      creator: 'Safeguarding Desk',
      producer: 'Safeguarding Desk',
      creationDate: new Date(document.asAt),
      modDate: new Date(document.asAt),
    },
  }
}
