import { create } from 'zustand'
import type { CellChoice, WorkbookChoices } from '../../domain/workbook/plan.ts'
import type { ReadWorkbook } from '../../domain/workbook/read-sheets.ts'

/** A workbook that was read and not yet brought in. Held by the page alone: nothing of it is written. */
export interface OpenWorkbook {
  readonly fileName: string
  readonly read: ReadWorkbook
  /** She has said that a workbook of another school, year or version is meant. */
  readonly isMeant: boolean
  readonly choices: WorkbookChoices
}

export const useOpenWorkbook = create<{ readonly open: OpenWorkbook | null }>(() => ({
  open: null,
}))

export function openWorkbook(open: OpenWorkbook | null): void {
  useOpenWorkbook.setState({ open })
}

export function takeAllTheSame(): void {
  changeOpen(() => ({ isMeant: true }))
}

export function choose(key: string, choice: CellChoice): void {
  chooseAll([[key, choice]])
}

export function chooseAll(chosen: readonly (readonly [string, CellChoice])[]): void {
  changeOpen(({ choices }) => ({ choices: new Map([...choices, ...chosen]) }))
}

function changeOpen(change: (open: OpenWorkbook) => Partial<OpenWorkbook>): void {
  useOpenWorkbook.setState(({ open }) =>
    open === null ? {} : { open: { ...open, ...change(open) } },
  )
}
