import type { Line } from './lines.ts'
import type { Outline, Shape } from './model.ts'
import type { Element, Tags } from './tags.ts'

/** A height on a page, from its upper edge. */
export interface Spot {
  readonly page: number
  readonly y: number
}

/** Lines of one paragraph that stand together on one page. */
export interface PlacedText {
  readonly kind: 'text'
  readonly lines: readonly Line[]
  readonly x: number
  readonly y: number
  readonly width: number
  readonly right: boolean
  /** null: decoration. */
  readonly element: Element | null
}

export interface PlacedShapes {
  readonly kind: 'shapes'
  readonly shapes: readonly Shape[]
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly element: Element | null
}

export interface Sheet {
  /** Grounds, below everything. */
  readonly under: PlacedShapes[]
  readonly items: (PlacedText | PlacedShapes)[]
}

interface Anchor extends Spot {
  readonly x: number
  /** The name in the file: names of digits are in order by any way of comparing. */
  readonly name: string
}

interface PlacedOutline extends Spot, Outline {
  readonly anchor: string | undefined
}

/** All pages of a document, as they will be drawn. */
export interface Book {
  readonly tags: Tags
  readonly sheets: Sheet[]
  readonly anchors: Map<string, Anchor>
  readonly outlines: PlacedOutline[]
}

export function createBook(tags: Tags): Book {
  return { tags, sheets: [], anchors: new Map(), outlines: [] }
}

export function sheetOf({ sheets }: Book, page: number): Sheet {
  for (let next = sheets.length; next <= page; next += 1) sheets.push({ under: [], items: [] })
  return sheets[page] as Sheet
}

export function addAnchor({ anchors }: Book, id: string, at: Spot, x: number): void {
  if (anchors.has(id)) return
  anchors.set(id, { ...at, x, name: String(anchors.size + 1).padStart(6, '0') })
}

/** Where text goes, page after page. A table has one of its own, below its repeated head. */
export interface Flow {
  readonly book: Book
  /** The height that a page has for text, below what stands on top of each. */
  readonly room: number
  readonly fits: (at: Spot, height: number) => boolean
  readonly isTop: (at: Spot) => boolean
  readonly next: (at: Spot) => Spot
}

export function createFlow(book: Book, top: number, bottom: number): Flow {
  return {
    book,
    room: bottom - top,
    fits: ({ y }, height) => y + height <= bottom + HAIR,
    isTop: ({ y }) => y <= top + HAIR,
    next: ({ page }) => ({ page: page + 1, y: top }),
  }
}

/** Against sums that are a rounding error too high. */
const HAIR = 0.01

/** A block with its width known: what it needs, and how it is set down. */
export interface Box {
  /** In one piece. */
  readonly height: number
  /** What must stand together at its beginning. */
  readonly first: number
  /** Never parted from what follows. */
  readonly stay: boolean
  /** @returns where it ended. `parent` null: decoration, that no tag is made for. */
  readonly place: (flow: Flow, x: number, at: Spot, parent: Element | null) => Spot
}

/**
 * A part up to this share of a page goes to the next one in one piece. A longer one would
 * leave too much of the page empty, and runs on.
 */
export const KEPT_SHARE = 0.4

/** Where a part begins that needs a height at its beginning: here or on the next page. */
export function startOf(flow: Flow, at: Spot, needed: number): Spot {
  return flow.fits(at, Math.min(needed, flow.room)) || flow.isTop(at) ? at : flow.next(at)
}

export function later(a: Spot, b: Spot): Spot {
  if (a.page !== b.page) return a.page > b.page ? a : b
  return a.y >= b.y ? a : b
}
