import { type Box, type Flow, KEPT_SHARE, type Spot, sheetOf, startOf } from './flow.ts'
import { BODY_HEIGHT, PAGE } from './look.ts'
import type { Fill, StackBlock } from './model.ts'
import type { Element } from './tags.ts'

export interface Child {
  /** null: what follows begins on a new page. */
  readonly box: Box | null
  readonly before: number
  readonly after: number
}

/** Blocks one below the other. */
export function stackBox(block: StackBlock, children: readonly Child[], width: number): Box {
  const { side, edge } = block.fill ?? { side: 0, edge: 0 }
  const height = children.reduce((sum, child) => sum + heightOf(child), 2 * edge)
  const kept = block.keep === true && height <= BODY_HEIGHT * KEPT_SHARE
  return {
    height,
    first: kept ? height : Math.min(2 * edge + neededFrom(children, 0), height),
    stay: block.stay ?? false,
    place: (flow, x, at, parent) => {
      const element =
        parent === null || block.tag === undefined
          ? parent
          : flow.book.tags.under(parent, block.tag)
      const inside = { ...at, y: at.y + edge }
      const end = placeChildren(flow, children, x + side, inside, element)
      const done = { ...end, y: end.y + edge }
      if (block.fill !== undefined) ground(flow, block.fill, { from: at, to: done, x, width })
      return done
    },
  }
}

const heightOf = ({ box, before, after }: Child): number => before + (box?.height ?? 0) + after

/** What must stand together from one child on: a heading takes along what begins below it. */
function neededFrom(children: readonly Child[], index: number): number {
  const child = children[index]
  if (child === undefined || child.box === null) return 0
  if (!child.box.stay) return child.before + child.box.first
  return heightOf(child) + neededFrom(children, index + 1)
}

export function placeChildren(
  flow: Flow,
  children: readonly Child[],
  x: number,
  start: Spot,
  parent: Element | null,
): Spot {
  let at = start
  children.forEach(({ box, before, after }, index) => {
    if (box === null) {
      if (!flow.isTop(at)) at = flow.next(at)
      return
    }
    const begin = startOf(flow, at, neededFrom(children, index))
    // Space above belongs between two blocks, and not to the head of a page.
    const gap = begin === at ? before : 0
    const end = box.place(flow, x, { ...begin, y: begin.y + gap }, parent)
    at = { ...end, y: end.y + after }
  })
  return at
}

interface Stretch {
  readonly from: Spot
  readonly to: Spot
  readonly x: number
  readonly width: number
}

/** Below a part that may run over pages: a piece of it on each. */
function ground(flow: Flow, { color }: Fill, { from, to, x, width }: Stretch): void {
  for (let page = from.page; page <= to.page; page += 1) {
    const y = page === from.page ? from.y : PAGE.top
    const height = (page === to.page ? to.y : PAGE.height - PAGE.bottom) - y
    const shapes = [{ x: 0, y: 0, width, height, fill: color }]
    sheetOf(flow.book, page).under.push({
      kind: 'shapes',
      shapes,
      x,
      y,
      width,
      height,
      element: null,
    })
  }
}
