import { addAnchor, type Box, type Flow, type Spot, sheetOf } from './flow.ts'
import { breakIntoLines, type Line, type Setting } from './lines.ts'
import type { Tag, TextBlock } from './model.ts'
import type { Element } from './tags.ts'

/** Fewer lines than these of a paragraph do not stand alone at a page's foot or head. */
const ALONE = 2

/** @param bare true where the text is its parent's own, as in most cells of a table */
export function textBox(block: TextBlock, width: number, setting: Setting, bare: boolean): Box {
  const runs = block.runs.map((run) => ({ ...lookOf(block), ...run }))
  const lines = breakIntoLines(runs, width, setting)
  const whole = heightOf(lines)
  return {
    height: whole,
    first: lines.length <= ALONE + 1 ? whole : heightOf(lines.slice(0, ALONE)),
    stay: block.stay ?? false,
    place: (flow, x, at, parent) => {
      const elementOf = elements(flow, block, parent, bare)
      return placeLines(flow, lines, at, (some, spot, start) => {
        if (start) announce(flow, block, spot, x)
        for (const { inIt, y } of byParagraph(some, spot.y)) {
          sheetOf(flow.book, spot.page).items.push({
            kind: 'text',
            lines: inIt,
            x,
            y,
            width,
            right: block.align === 'right',
            element: elementOf(inIt, spot.page),
          })
        }
      })
    },
  }
}

function lookOf({ size, bold, color }: TextBlock): object {
  return {
    ...(size === undefined ? {} : { size }),
    ...(bold === undefined ? {} : { bold }),
    ...(color === undefined ? {} : { color }),
  }
}

const heightOf = (lines: readonly Line[]): number =>
  lines.reduce((sum, { height }) => sum + height, 0)

function announce({ book }: Flow, { anchor, outline }: TextBlock, at: Spot, x: number): void {
  if (anchor !== undefined) addAnchor(book, anchor, at, x)
  if (outline !== undefined) book.outlines.push({ ...outline, ...at, anchor })
}

/** The element of some lines: given, the parent's own, or a paragraph for each written line. */
function elements(flow: Flow, { tag }: TextBlock, parent: Element | null, bare: boolean) {
  const paragraphs = new Map<number, Tag>()
  return (lines: readonly Line[], page: number): Element | null => {
    // An empty line is a space between paragraphs, and none itself.
    if (parent === null || lines.every(({ pieces }) => pieces.length === 0)) return null
    const element = bare ? parent : flow.book.tags.under(parent, tag ?? ownTag(paragraphs, lines))
    if (element.top !== null) element.top.lastPage = Math.max(element.top.lastPage, page)
    return element
  }
}

function ownTag(paragraphs: Map<number, Tag>, [line]: readonly Line[]): Tag {
  const paragraph = line?.paragraph ?? 0
  const tag = paragraphs.get(paragraph) ?? { role: 'P' }
  paragraphs.set(paragraph, tag)
  return tag
}

function byParagraph(lines: readonly Line[], top: number) {
  const groups: { readonly inIt: Line[]; readonly y: number }[] = []
  let y = top
  for (const line of lines) {
    const last = groups.at(-1)
    if (last?.inIt[0]?.paragraph === line.paragraph) last.inIt.push(line)
    else groups.push({ inIt: [line], y })
    y += line.height
  }
  return groups
}

type Put = (lines: readonly Line[], at: Spot, start: boolean) => void

function placeLines(flow: Flow, lines: readonly Line[], start: Spot, put: Put): Spot {
  let at = start
  let from = 0
  while (from < lines.length) {
    const rest = lines.slice(from)
    const count = linesThatFit(flow, rest, at)
    if (count === 0) {
      at = flow.next(at)
      continue
    }
    const some = rest.slice(0, count)
    put(some, at, from === 0)
    at = { page: at.page, y: at.y + heightOf(some) }
    from += count
    if (from < lines.length) at = flow.next(at)
  }
  return at
}

/** How many lines go here; none means that they begin on the next page. */
function linesThatFit(flow: Flow, lines: readonly Line[], at: Spot): number {
  let count = 0
  let height = 0
  for (const line of lines) {
    height += line.height
    if (!flow.fits(at, height)) break
    count += 1
  }
  if (count === lines.length) return count
  const kept = Math.min(count, Math.max(lines.length - ALONE, 0))
  if (kept >= ALONE) return kept
  // On a whole page something has to be set, or it would never end.
  return flow.isTop(at) ? Math.max(count, 1) : 0
}
