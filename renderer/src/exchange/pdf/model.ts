import type { FontName } from './fonts.ts'

/// What a document is made of, before anything is measured. `draw.ts` makes a tagged PDF of it.

export interface Look {
  readonly size?: number
  readonly bold?: boolean
  readonly color?: string
}

/** A stretch of text in one font. */
export interface Run extends Look {
  readonly text: string
  readonly font: FontName
  /** Accents stand where they fall; the typesetter says why. */
  readonly loose?: boolean
  /** A sign that repeats what the words beside it say: seen, never read out. */
  readonly silent?: boolean
  /** The anchor to which it leads. */
  readonly to?: string
  /** Stands for the number of the page that holds this anchor. */
  readonly pageOf?: string
}

export type Role =
  | 'Document'
  | 'Sect'
  | 'Div'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'TOC'
  | 'TOCI'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Link'

/**
 * What a part is to whoever cannot see it.
 *
 * Two blocks with the very same tag object become one element, standing where the first
 * of them stands: a code in the margin and its question are one heading.
 */
export interface Tag {
  readonly role: Role
  /** Which cells a heading cell is for. */
  readonly scope?: 'Column' | 'Row'
  /** What a picture shows. */
  readonly alt?: string
  /** What a sign says. */
  readonly actual?: string
}

/** Space above and below, in points. */
interface Around {
  readonly before?: number
  readonly after?: number
}

export interface Outline {
  readonly title: string
  /** The anchor of the entry that it stands below. */
  readonly under?: string
  readonly open?: boolean
}

export interface TextBlock extends Look, Around {
  readonly kind: 'text'
  readonly runs: readonly Run[]
  readonly align?: 'right'
  /** A paragraph for each line of the text where nothing is said. */
  readonly tag?: Tag
  readonly anchor?: string
  readonly outline?: Outline
  /** Never parted from what follows: a heading. */
  readonly stay?: boolean
}

/** A rectangle, from the left upper corner of its block. */
export interface Shape {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly fill?: string
  readonly line?: string
}

export interface ShapesBlock extends Around {
  readonly kind: 'shapes'
  readonly shapes: readonly Shape[]
  readonly width: number
  readonly height: number
  /** What the picture says. Without it, it is decoration. */
  readonly alt?: string
  readonly stay?: boolean
}

export interface StackBlock extends Around {
  readonly kind: 'stack'
  readonly of: readonly Block[]
  readonly tag?: Tag
  /** Stays on one page, unless it takes up too much of one. */
  readonly keep?: boolean
  readonly fill?: Fill
  readonly stay?: boolean
}

export interface Fill {
  readonly color: string
  readonly side: number
  readonly edge: number
}

export interface ColumnsBlock extends Around {
  readonly kind: 'columns'
  readonly of: readonly { readonly width: number; readonly block: Block }[]
  readonly gap: number
  readonly tag?: Tag
}

export interface Cell {
  readonly block: Block
  /** Names its row. */
  readonly heads?: boolean
}

export interface TableBlock extends Around {
  readonly kind: 'table'
  readonly widths: readonly number[]
  /** Stands again on each further page. */
  readonly head: readonly Cell[] | null
  readonly rows: readonly (readonly Cell[])[]
  /** Space above and below each row's text. */
  readonly edge: number
}

export interface PageBreak {
  readonly kind: 'page-break'
}

export type Block = TextBlock | ShapesBlock | StackBlock | ColumnsBlock | TableBlock | PageBreak

/** Something that stands on each page at a fixed place, and is no part of the text. */
export interface Fixed {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly block: Block
}

export interface PdfDefinition {
  readonly title: string
  readonly subject: string
  readonly author: string
  readonly made: Date
  readonly base: Required<Look>
  /** Height of a line, of what the font wants. */
  readonly lines: number
  readonly frame: (page: number, pages: number) => readonly Fixed[]
  readonly content: readonly Block[]
}
