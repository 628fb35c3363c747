import type { ReturnDocument } from '../domain/returns/return-document.ts'
import { answers } from './pdf/answers.ts'
import { closing } from './pdf/closing.ts'
import { cover } from './pdf/cover.ts'
import { drawPdf } from './pdf/draw.ts'
import type { PdfFonts } from './pdf/fonts.ts'
import { pageFrame } from './pdf/frame.ts'
import { actionList, evidenceIndex, figures } from './pdf/lists.ts'
import { INK, SIZE } from './pdf/look.ts'
import type { PdfDefinition } from './pdf/model.ts'
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

function definition(document: ReturnDocument, fonts: PdfFonts): PdfDefinition {
  const type = createTypesetter(fonts)
  return {
    title: type.plain(`Safeguarding audit return ${document.schoolYear} - ${document.school.name}`),
    subject: `Return ${document.returnId}, revision ${document.revision}${document.draft ? ', DRAFT' : ''}`,
    author: type.plain(document.school.name),
    made: new Date(document.asAt),
    base: { size: SIZE.body, bold: false, color: INK },
    lines: 1,
    frame: pageFrame(document, type),
    content: [
      ...cover(document, type),
      ...summary(document, type),
      ...answers(document, type),
      ...actionList(document, type),
      ...evidenceIndex(document, type),
      ...figures(document, type),
      ...closing(document, type),
    ],
  }
}
