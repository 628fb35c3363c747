import { create } from 'zustand'
import {
  type ColumnUse,
  findHeaderRow,
  guessColumns,
} from '../../../domain/people/importing/columns.ts'
import type { ImportChoices, LineChoice } from '../../../domain/people/importing/plan-import.ts'
import type { PersonId } from '../../../domain/shared/ids.ts'
import { headersAt } from '../../../domain/tables/headings.ts'
import type { Table } from '../../../domain/tables/table.ts'

/** A list that was read and not yet brought in. Held by the page alone: nothing of it is written. */
export interface OpenList {
  readonly fileName: string
  readonly tables: readonly Table[]
  /** Which of them. */
  readonly at: number
  /** Row of the headings, counted from 0. */
  readonly headerRow: number
  readonly uses: readonly ColumnUse[]
  /** The columns were told by her at an earlier import of the same headings. */
  readonly remembered: boolean
  readonly choices: ImportChoices
}

export const useOpenList = create<{ readonly list: OpenList | null }>(() => ({ list: null }))

export function openList(list: OpenList | null): void {
  useOpenList.setState({ list })
}

export function changeList(change: Partial<OpenList>): void {
  useOpenList.setState(({ list }) => (list === null ? {} : { list: { ...list, ...change } }))
}

export function choose(key: number, choice: LineChoice): void {
  chooseAll([key], choice)
}

export function chooseAll(keys: readonly number[], choice: LineChoice): void {
  changeChoices(({ lines }) => ({
    lines: new Map([...lines, ...keys.map((key) => [key, choice] as const)]),
  }))
}

export function chooseLeft(id: PersonId, hasLeft: boolean): void {
  changeChoices(({ left }) => {
    const others = [...left].filter((one) => one !== id)
    return { left: new Set(hasLeft ? [...others, id] : others) }
  })
}

export function changeChoices(change: (choices: ImportChoices) => Partial<ImportChoices>): void {
  useOpenList.setState(({ list }) =>
    list === null
      ? {}
      : { list: { ...list, choices: { ...list.choices, ...change(list.choices) } } },
  )
}

/** Another sheet, or other headings: what the columns hold is guessed anew. */
export function lookAt(tables: readonly Table[], at: number, row?: number): Partial<OpenList> {
  const table = tables[at]
  const found = table && findHeaderRow(table)
  const headerRow = row ?? found?.row ?? 0
  return { at, headerRow, uses: guessColumns(headersAt(table, headerRow)), remembered: false }
}
