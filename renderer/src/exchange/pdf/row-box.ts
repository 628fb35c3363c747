import { type Box, KEPT_SHARE, later, type Spot } from './flow.ts'
import { BODY_HEIGHT } from './look.ts'
import type { Tag } from './model.ts'

export interface Placed {
  readonly x: number
  readonly box: Box
  readonly tag?: Tag
}

interface RowOptions {
  readonly tag?: Tag
  /** Space above and below. */
  readonly edge?: number
  readonly keep?: boolean
}

/** Boxes side by side; each runs on by itself where one is longer than the page. */
export function rowBox(cells: readonly Placed[], { tag, edge = 0, keep = false }: RowOptions): Box {
  const most = (of: 'height' | 'first') =>
    2 * edge + cells.reduce((highest, { box }) => Math.max(highest, box[of]), 0)
  const height = most('height')
  return {
    height,
    first: keep && height <= BODY_HEIGHT * KEPT_SHARE ? height : most('first'),
    stay: false,
    place: (flow, x, at, parent) => {
      const { tags } = flow.book
      const row = parent === null || tag === undefined ? parent : tags.under(parent, tag)
      const start: Spot = { ...at, y: at.y + edge }
      const end = cells.reduce((latest, cell) => {
        const element = row === null || cell.tag === undefined ? row : tags.under(row, cell.tag)
        return later(latest, cell.box.place(flow, x + cell.x, start, element))
      }, start)
      return { ...end, y: end.y + edge }
    },
  }
}
