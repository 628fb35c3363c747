import type * as Docx from 'docx'

/** Width of the text of A4 between margins of 2 cm, in twentieths of a point. */
export const TEXT_TWIPS = 11906 - 2 * 1134

const INK = '1B1F24'
const ACCENT = '0B5A5E'
export const GREY = '444A52'
export const LINE = 'B8B4AA'
export const TINT = 'DFEFEF'

/** On every computer with Word or LibreOffice there is one of these or something of their width. */
const FONT = 'Calibri'

/** Styles with the names that Word itself uses, so that a school's own template can take over. */
export function documentStyles(docx: typeof Docx): Docx.IStylesOptions {
  const heading = (size: number, before: number, color: string) => ({
    run: { font: FONT, size, bold: true, color },
    paragraph: {
      spacing: { before, after: 80, line: 276, lineRule: docx.LineRuleType.AUTO },
      keepNext: true,
    },
  })
  return {
    default: {
      document: {
        run: { font: FONT, size: 22, color: INK, language: { value: 'en-GB' } },
        paragraph: { spacing: { line: 276 } },
      },
      title: heading(40, 0, ACCENT),
      heading1: heading(28, 320, ACCENT),
      heading2: heading(23, 200, INK),
    },
    paragraphStyles: [
      paragraph('Normal', { spacing: { after: 120 } }),
      paragraph('Subtitle', { spacing: { after: 40 } }, { size: 21, color: GREY }),
      paragraph('Note', { spacing: { before: 60, after: 120 } }, { size: 18, color: GREY }),
      paragraph('Cell', { spacing: { after: 0, line: 250 } }, { size: 20 }),
      paragraph('Gap', { spacing: { after: 0, line: 160, lineRule: docx.LineRuleType.EXACT } }),
      paragraph('Footer', {}, { size: 17, color: GREY }),
    ],
  }
}

function paragraph(
  id: string,
  look: Docx.IParagraphStyleOptions['paragraph'],
  run: Docx.IParagraphStyleOptions['run'] = {},
): Docx.IParagraphStyleOptions & { readonly id: string } {
  return {
    id,
    name: id,
    quickFormat: true,
    ...(id === 'Normal' ? {} : { basedOn: 'Normal' }),
    ...(look === undefined ? {} : { paragraph: look }),
    ...(run === undefined ? {} : { run }),
  }
}
