import { ACCENT, BOX, HAIRLINE, INK, MUTED, ROW_EDGE, SIZE, TEXT_WIDTH } from './look.ts'
import type {
  Block,
  Cell,
  ColumnsBlock,
  Role,
  Run,
  ShapesBlock,
  TableBlock,
  TextBlock,
} from './model.ts'

type TextLook = Omit<TextBlock, 'kind' | 'runs'>

/** A paragraph of our own words, which stand in our own font. */
export function plain(text: string, look: TextLook = {}): TextBlock {
  return { kind: 'text', ...look, runs: [{ text, font: 'Sans' }] }
}

/** A paragraph of runs. */
export function paragraph(runs: readonly Run[], look: TextLook = {}): TextBlock {
  return { kind: 'text', ...look, runs }
}

/** A new chapter: on a new page, in the outline, with a line below. */
export function chapter(title: string, id: string): Block[] {
  return [
    { kind: 'page-break' },
    plain(title, {
      anchor: id,
      outline: { title, open: true },
      tag: { role: 'H2' },
      stay: true,
      size: SIZE.title,
      bold: true,
      color: ACCENT,
    }),
    rule({ color: ACCENT, thick: 1, before: 4, after: 10 }),
  ]
}

export function heading(title: string, anchor: Pick<TextLook, 'anchor' | 'outline'> = {}): Block {
  return headingOf('H2', plain(title, { ...anchor, color: INK }))
}

/** The look of a heading below a chapter's, whatever it counts as. */
export function headingOf(role: Role, text: TextBlock): TextBlock {
  const look = { size: SIZE.section, bold: true, before: 14, after: 6, stay: true }
  return { ...look, ...text, tag: { role } }
}

interface RuleLook {
  readonly color?: string
  readonly thick?: number
  readonly before?: number
  readonly after?: number
}

/** A line across the page, above what it belongs to. */
export function rule({
  color = HAIRLINE,
  thick = 0.5,
  before = 0,
  after = 0,
}: RuleLook = {}): ShapesBlock {
  const line = { x: 0, y: -thick / 2, width: TEXT_WIDTH, height: thick, fill: color }
  return { kind: 'shapes', shapes: [line], width: TEXT_WIDTH, height: 0, before, after, stay: true }
}

export function box(tint: string, inside: Block[]): Block {
  return { kind: 'stack', of: inside, fill: { color: tint, ...BOX }, keep: true, after: 10 }
}

export function headCell(text: string, align?: 'right'): Cell {
  const side = align === undefined ? {} : { align }
  return { block: plain(text, { ...side, bold: true, size: SIZE.small, color: MUTED }) }
}

/** A table whose heading repeats on every page. */
export function register(
  widths: readonly number[],
  headings: readonly (string | Cell)[],
  rows: readonly (readonly Cell[])[],
): TableBlock {
  const head = headings.map((each) => (typeof each === 'string' ? headCell(each) : each))
  return { kind: 'table', widths, head, rows, edge: ROW_EDGE.register }
}

/** What is known, each with its name before it; a short one is not torn. */
export function facts(
  widths: readonly [number, number],
  rows: readonly (readonly [Block, Block])[],
  around: { readonly before?: number; readonly after?: number } = {},
): Block {
  const cells = rows.map(([name, value]) => [{ block: name, heads: true }, { block: value }])
  const table: Block = { kind: 'table', widths, head: null, rows: cells, edge: ROW_EDGE.dense }
  return { kind: 'stack', of: [table], keep: true, ...around }
}

export function columns(
  gap: number,
  of: ColumnsBlock['of'],
  rest: Omit<ColumnsBlock, 'kind' | 'of' | 'gap'> = {},
): ColumnsBlock {
  return { kind: 'columns', of, gap, ...rest }
}

export function stack(of: readonly Block[]): Block {
  return { kind: 'stack', of }
}

const SPACE: Run = { text: ' ', font: 'Sans' }

/** A name and what it is, side by side and read as one. */
export function pair(
  width: number,
  [nameWidth, name]: readonly [number, TextBlock],
  value: TextBlock,
  rest: Omit<ColumnsBlock, 'kind' | 'of' | 'gap'> = {},
): ColumnsBlock {
  const tag = { role: 'P' } as const
  return columns(
    0,
    [
      // With a space at its end, so that no voice makes one word of both.
      { width: nameWidth, block: { ...name, runs: [...name.runs, SPACE], tag } },
      { width: width - nameWidth, block: { ...value, tag } },
    ],
    rest,
  )
}
