import { create } from 'zustand'
import type { CellChoice, WorkbookChoices } from '../../domain/workbook/plan.ts'
import type { ReadWorkbook } from '../../domain/workbook/read-sheets.ts'
import type { Change } from '../../storage/change.ts'

/** A workbook that was read and not yet brought in. Held by the page alone: nothing of it is written. */
export interface OpenWorkbook {
  /** At which desk; another may be opened in the same page. */
  readonly deskId: string
  readonly fileName: string
  readonly read: ReadWorkbook
  /** She has said that a workbook of another school, year or version is meant. */
  readonly isMeant: boolean
  readonly choices: WorkbookChoices
}

/** What bringing in a workbook did, for the last page and its way back. */
export interface Brought {
  readonly deskId: string
  readonly fileName: string
  readonly cells: number
  readonly answers: number
  /** Null where nothing came out different. */
  readonly change: Change | null
}

interface Held {
  readonly open: OpenWorkbook | null
  /** She may look at an answer and come back to undo it. */
  readonly brought: Brought | null
}

export const useOpenWorkbook = create<Held>(() => ({ open: null, brought: null }))

export function showBrought(brought: Brought | null): void {
  useOpenWorkbook.setState({ open: null, brought })
}

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
