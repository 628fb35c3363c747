import type { Style } from 'exceljs'
import type { WorkbookColumn } from '../../domain/workbook/answers-workbook.ts'
import { COLOURS, FONT, FONT_SIZE, HAIRLINE } from '../workbook/look.ts'
import { solid } from '../workbook/sheet.ts'

const READ_ONLY = 'FFF4F3EF'
const DAY_FORMAT = 'd mmm yyyy'
const LINE = { style: 'thin', color: { argb: 'FFBDB9AF' } } as const

/** Text, whatever it looks like. */
export const TEXT_STYLE: Partial<Style> = { numFmt: '@' }

const made = new Map<string, Partial<Style>>()

/** How a cell looks. One object for all alike: ExcelJS compares each new one with all that it has seen. */
export function cellStyle(
  { id, kind }: WorkbookColumn,
  isOpen: boolean,
  isPart: boolean,
): Partial<Style> {
  const isIndented = isPart && id === 'question'
  const key = `${kind} ${isOpen} ${isPart} ${isIndented}`
  const style = made.get(key) ?? styleOf(kind, isOpen, isPart, isIndented)
  made.set(key, style)
  return style
}

function styleOf(
  kind: WorkbookColumn['kind'],
  isOpen: boolean,
  isPart: boolean,
  isIndented: boolean,
): Partial<Style> {
  const isMuted = !isOpen && kind === 'read'
  return {
    numFmt: kind === 'date' ? DAY_FORMAT : '@',
    protection: { locked: !isOpen },
    font: {
      name: FONT,
      size: FONT_SIZE,
      bold: kind === 'code' && !isPart,
      color: { argb: isMuted ? COLOURS.muted : COLOURS.ink },
    },
    alignment: {
      vertical: 'top',
      horizontal: 'left',
      wrapText: true,
      indent: isIndented ? 2 : 0,
    },
    border: isOpen
      ? { top: LINE, bottom: LINE, left: LINE, right: LINE }
      : { bottom: { style: 'thin', color: { argb: HAIRLINE } } },
    ...(isOpen ? {} : { fill: solid(READ_ONLY) }),
  }
}
