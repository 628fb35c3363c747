import { type Box, type Flow, type Spot, sheetOf, startOf } from './flow.ts'
import { HAIRLINE } from './look.ts'
import type { Element } from './tags.ts'

interface TableParts {
  readonly head: Box | null
  readonly rows: readonly Box[]
  readonly width: number
}

const LINE = 0.5

/** Rows with lines between them, below a head that stands again on each further page. */
export function tableBox({ head, rows, width }: TableParts): Box {
  const headHeight = head?.height ?? 0
  const [firstRow] = rows
  return {
    height: rows.reduce((sum, row) => sum + row.height + LINE, headHeight),
    first: headHeight + LINE + (firstRow?.first ?? 0),
    stay: false,
    place: (flow, x, at, parent) => {
      const table = parent === null ? null : flow.book.tags.under(parent, { role: 'Table' })
      const below = head === null ? flow : belowHead(flow, head, x, width)
      let end = head === null ? at : head.place(flow, x, at, table)
      rows.forEach((row, index) => {
        const begin = startOf(below, end, row.first + LINE)
        // Below a head that is repeated, its line stands already.
        const lined = begin === end && (head !== null || index > 0) && !below.isTop(begin)
        if (lined) line(flow, x, begin, width)
        end = row.place(below, x, lined ? { ...begin, y: begin.y + LINE } : begin, table)
      })
      return end
    },
  }
}

function line({ book }: Flow, x: number, { page, y }: Spot, width: number): void {
  const shapes = [{ x: 0, y: 0, width, height: LINE, fill: HAIRLINE }]
  sheetOf(book, page).under.push({
    ...{ kind: 'shapes', shapes, x, y, width, height: LINE, element: null as Element | null },
  } as const)
}

/** The flow within a table: whichever cell comes first to a page, the head is there already. */
function belowHead(flow: Flow, head: Box, x: number, width: number): Flow {
  const tops = new Map<number, number>()
  const topOf = (page: number, at: Spot): number => {
    const known = tops.get(page)
    if (known !== undefined) return known
    // Said again it would only interrupt, so it is decoration here.
    const end = head.place(flow, x, at, null)
    line(flow, x, end, width)
    tops.set(page, end.y + LINE)
    return end.y + LINE
  }
  return {
    ...flow,
    room: flow.room - head.height - LINE,
    isTop: (at) => {
      const top = tops.get(at.page)
      return top === undefined ? flow.isTop(at) : at.y <= top + 0.01
    },
    next: (at) => {
      const fresh = flow.next(at)
      return { page: fresh.page, y: topOf(fresh.page, fresh) }
    },
  }
}
