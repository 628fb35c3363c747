import { type Box, sheetOf } from './flow.ts'
import type { Setting } from './lines.ts'
import type { Block, Cell, ColumnsBlock, ShapesBlock, TableBlock, Tag } from './model.ts'
import { type Placed, rowBox } from './row-box.ts'
import { type Child, stackBox } from './stack-box.ts'
import { tableBox } from './table-box.ts'
import { textBox } from './text-box.ts'

/** Measures a block for a width. `bare`: its text is its parent's own. */
export function boxOf(
  block: Exclude<Block, { kind: 'page-break' }>,
  width: number,
  setting: Setting,
  bare = false,
): Box {
  switch (block.kind) {
    case 'text':
      return textBox(block, width, setting, bare)
    case 'shapes':
      return shapesBox(block)
    case 'stack':
      return stackBox(
        block,
        childrenOf(block.of, width - 2 * (block.fill?.side ?? 0), setting),
        width,
      )
    case 'columns':
      return columnsBox(block, setting)
    case 'table':
      return tableOf(block, width, setting)
  }
}

export function childrenOf(
  blocks: readonly Block[],
  width: number,
  setting: Setting,
): readonly Child[] {
  return blocks.map((block) =>
    block.kind === 'page-break'
      ? { box: null, before: 0, after: 0 }
      : {
          box: boxOf(block, width, setting),
          before: block.before ?? 0,
          after: block.after ?? 0,
        },
  )
}

/** A block that stands by itself, its own margins with it. */
function alone(block: Block, width: number, setting: Setting, bare = false): Box {
  const margins = block.kind !== 'page-break' && (block.before ?? block.after) !== undefined
  if (margins || block.kind === 'page-break') {
    return boxOf({ kind: 'stack', of: [block] }, width, setting)
  }
  return boxOf(block, width, setting, bare)
}

function columnsBox({ of, gap, tag }: ColumnsBlock, setting: Setting): Box {
  let x = 0
  const cells = of.map(({ width, block }): Placed => {
    const cell = { x, box: alone(block, width, setting) }
    x += width + gap
    return cell
  })
  return rowBox(cells, tag === undefined ? {} : { tag })
}

/** Between the texts of two neighbouring columns of a table. */
const BETWEEN = 10

function tableOf({ widths, head, rows, edge }: TableBlock, width: number, setting: Setting): Box {
  const rowOf = (cells: readonly Cell[], inHead: boolean): Box => {
    let x = 0
    const placed = cells.map((cell, column): Placed => {
      const inside = widths[column] ?? 0
      const box = alone(cell.block, inside, setting, true)
      const one = { x, box, tag: tagOf(cell, inHead) }
      x += inside + BETWEEN
      return one
    })
    return rowBox(placed, { tag: { role: 'TR' }, edge, keep: true })
  }
  return tableBox({
    head: head === null ? null : rowOf(head, true),
    rows: rows.map((cells) => rowOf(cells, false)),
    width,
  })
}

function tagOf({ heads }: Cell, inHead: boolean): Tag {
  if (inHead) return { role: 'TH', scope: 'Column' }
  return heads ? { role: 'TH', scope: 'Row' } : { role: 'TD' }
}

function shapesBox({ shapes, width, height, alt, stay }: ShapesBlock): Box {
  return {
    height,
    first: height,
    stay: stay ?? false,
    place: (flow, x, at, parent) => {
      const { book } = flow
      const element =
        parent === null || alt === undefined
          ? null
          : book.tags.under(parent, { role: 'Figure', alt })
      const sheet = sheetOf(book, at.page)
      const place = element === null ? sheet.under : sheet.items
      place.push({ kind: 'shapes', shapes, x, y: at.y, width, height, element })
      if (element?.top) element.top.lastPage = Math.max(element.top.lastPage, at.page)
      return { ...at, y: at.y + height }
    },
  }
}
