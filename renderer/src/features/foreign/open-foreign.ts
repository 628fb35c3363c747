import { create } from 'zustand'
import type { ForeignUse } from '../../domain/foreign/columns.ts'
import type { RowKey, RowSaid } from '../../domain/foreign/foreign-list.ts'
import type { Layout } from '../../domain/foreign/layout.ts'
import { guessLayout, headingsOf } from '../../domain/foreign/layout.ts'
import type { MatchChoice } from '../../domain/foreign/match-questions.ts'
import type { TemplateWishes } from '../../domain/foreign/pack-making.ts'
import type { SchoolYear } from '../../domain/shared/dates.ts'
import type { Table } from '../../domain/tables/table.ts'
import type { Change } from '../../storage/change.ts'

export type Purpose = 'questions' | 'last-year'

/** A file or a pasted list that was read and not yet brought in. Held by the page alone. */
export interface OpenForeign {
  /** At which desk; another may be opened in the same page. */
  readonly deskId: string
  readonly purpose: Purpose
  /** "audit.xlsx", "the pasted list". */
  readonly name: string
  readonly tables: readonly Table[]
  readonly layouts: readonly Layout[]
  /** Which sheet's columns are shown. */
  readonly shown: number
  readonly isRemembered: boolean
  readonly said: ReadonlyMap<RowKey, RowSaid>
  /** What their words for verdicts mean, by word. */
  readonly words: Readonly<Record<string, string>>
  readonly choices: ReadonlyMap<string, MatchChoice>
  readonly wishes: TemplateWishes
  /** Of which year an audit is. */
  readonly schoolYear: SchoolYear
}

/** What other questions for this year did, for the last page and its way back. */
export interface BroughtEdition {
  readonly deskId: string
  readonly title: string
  readonly questions: number
  readonly stay: number
  readonly toConfirm: number
  /** Why no copy of the desk could be made before it; empty when it was. */
  readonly withoutCopy: string
  readonly change: Change | null
}

interface Held {
  readonly open: OpenForeign | null
  readonly brought: BroughtEdition | null
}

export const useOpenForeign = create<Held>(() => ({ open: null, brought: null }))

export function openForeign(open: OpenForeign | null): void {
  useOpenForeign.setState({ open, brought: null })
}

export function showBroughtEdition(brought: BroughtEdition | null): void {
  useOpenForeign.setState({ open: null, brought })
}

export function changeForeign(change: Partial<OpenForeign>): void {
  useOpenForeign.setState(({ open }) => (open === null ? {} : { open: { ...open, ...change } }))
}

export function wish(change: Partial<TemplateWishes>): void {
  useOpenForeign.setState(({ open }) =>
    open === null ? {} : { open: { ...open, wishes: { ...open.wishes, ...change } } },
  )
}

export function chooseMatches(chosen: readonly (readonly [string, MatchChoice])[]): void {
  useOpenForeign.setState(({ open }) =>
    open === null ? {} : { open: { ...open, choices: new Map([...open.choices, ...chosen]) } },
  )
}

export function sayOfRow(key: RowKey, said: RowSaid): void {
  useOpenForeign.setState(({ open }) =>
    open === null ? {} : { open: { ...open, said: new Map([...open.said, [key, said]]) } },
  )
}

export function sayOfWords(words: Readonly<Record<string, string>>): void {
  useOpenForeign.setState(({ open }) =>
    open === null ? {} : { open: { ...open, words: { ...open.words, ...words } } },
  )
}

/** What one sheet's column holds; sheets with the same headings are read alike. */
export function readColumnAs(open: OpenForeign, at: number, column: number, use: ForeignUse): void {
  const layout = open.layouts[at]
  const table = open.tables[at]
  if (layout === undefined || table === undefined) return
  const headings = headingsOf(table, layout)
  const uses = headings.map((_, place) =>
    place === column ? use : (layout.uses[place] ?? 'ignore'),
  )
  const same = (other: Layout) => {
    const there = open.tables[other.at]
    return there !== undefined && headingsOf(there, other).join('\n') === headings.join('\n')
  }
  const isNamed = headings.some((heading) => heading !== '')
  changeForeign({
    layouts: open.layouts.map((other) =>
      other.at === at || (isNamed && same(other)) ? { ...other, uses } : other,
    ),
    choices: new Map(),
    isRemembered: false,
  })
}

/** Columns of their own that she wants to have with the comment. */
export function keepColumns(
  open: OpenForeign,
  columns: readonly { readonly at: number; readonly column: number }[],
): void {
  const kept = new Set(columns.map(({ at, column }) => `${at}:${column}`))
  changeForeign({
    layouts: open.layouts.map((layout) => {
      const { at, uses } = layout
      const width = Math.max(uses.length, ...columns.map(({ column }) => column + 1))
      const all = Array.from({ length: width }, (_, column) =>
        kept.has(`${at}:${column}`) ? 'extra' : (uses[column] ?? 'ignore'),
      )
      return columns.some((column) => column.at === at) ? { ...layout, uses: all } : layout
    }),
    isRemembered: false,
  })
}

export function includeSheet(open: OpenForeign, at: number, isIncluded: boolean): void {
  changeForeign({
    layouts: open.layouts.map((layout) => (layout.at === at ? { ...layout, isIncluded } : layout)),
    ...(isIncluded ? { shown: at } : {}),
  })
}

/** @param row counted from 0; -1 where the list has no headings */
export function moveHeadings(open: OpenForeign, at: number, row: number): void {
  const table = open.tables[at]
  if (table === undefined) return
  const { isIncluded = true } = open.layouts[at] ?? {}
  changeForeign({
    layouts: open.layouts.map((layout) =>
      layout.at === at ? { ...guessLayout(table, at, row), isIncluded } : layout,
    ),
    choices: new Map(),
    isRemembered: false,
  })
}
