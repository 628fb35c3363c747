import { create } from 'zustand'
import type { EvidenceFile } from '../../domain/evidence/evidence.ts'
import type { HandOffId, QuestionCode } from '../../domain/shared/ids.ts'
import type { CellChoice, WorkbookChoices } from '../../domain/workbook/plan.ts'
import type { ReadWorkbook } from '../../domain/workbook/read-sheets.ts'
import type { Change } from '../../storage/change.ts'

/** One of the workbooks that came back. */
export interface OpenBook {
  readonly id: string
  readonly fileName: string
  readonly read: ReadWorkbook
  /** What she said of one that is of another school, year or version, or was not expected. */
  readonly standing: 'asked' | 'meant' | 'left'
}

/** Where a file that came back is to go. */
export type FilePlace =
  | { readonly type: 'question'; readonly code: QuestionCode }
  | { readonly type: 'library' }
  | { readonly type: 'left' }

/** A file beside the workbooks, in the vault already, or told why not. */
export interface CameFile {
  readonly id: string
  readonly fileName: string
  /** Where it lay in what came back. */
  readonly path: string
  readonly kept:
    | { readonly ok: true; readonly file: EvidenceFile }
    | { readonly ok: false; readonly sentence: string }
  readonly handOffId: HandOffId | null
  /** Null where nothing says it, and she is asked. */
  readonly place: FilePlace | null
}

/** What was read and not yet brought in. Held by the page alone: nothing of it is written. */
export interface OpenReturn {
  /** At which desk; another may be opened in the same page. */
  readonly deskId: string
  /** Of the one file, or how many there are. */
  readonly fileName: string
  readonly books: readonly OpenBook[]
  readonly files: readonly CameFile[]
  readonly choices: WorkbookChoices
  /** Whose questions are closed with it or not, where she said so. */
  readonly closing: ReadonlyMap<HandOffId, boolean>
}

/** What bringing it in did, for the last page and its way back. */
export interface Brought {
  readonly deskId: string
  readonly fileName: string
  /** Colleagues whose answers or files came. */
  readonly from: readonly string[]
  readonly cells: number
  readonly answers: number
  readonly files: number
  /** Null where nothing came out different. */
  readonly change: Change | null
}

interface Held {
  readonly open: OpenReturn | null
  /** She may look at an answer and come back to undo it. */
  readonly brought: Brought | null
}

export const useOpenWorkbook = create<Held>(() => ({ open: null, brought: null }))

export function showBrought(brought: Brought | null): void {
  useOpenWorkbook.setState({ open: null, brought })
}

export function openWorkbook(open: OpenReturn | null): void {
  useOpenWorkbook.setState({ open })
}

export function sayOfBook(id: string, standing: OpenBook['standing']): void {
  changeOpen(({ books }) => ({
    books: books.map((book) => (book.id === id ? { ...book, standing } : book)),
  }))
}

export function sayOfFile(id: string, said: Partial<Pick<CameFile, 'place' | 'handOffId'>>): void {
  changeOpen(({ files }) => ({
    files: files.map((file) => (file.id === id ? { ...file, ...said } : file)),
  }))
}

export function sayOfClosing(id: HandOffId, closes: boolean): void {
  changeOpen(({ closing }) => ({ closing: new Map([...closing, [id, closes]]) }))
}

export function choose(key: string, choice: CellChoice): void {
  chooseAll([[key, choice]])
}

export function chooseAll(chosen: readonly (readonly [string, CellChoice])[]): void {
  changeOpen(({ choices }) => ({ choices: new Map([...choices, ...chosen]) }))
}

function changeOpen(change: (open: OpenReturn) => Partial<OpenReturn>): void {
  useOpenWorkbook.setState(({ open }) =>
    open === null ? {} : { open: { ...open, ...change(open) } },
  )
}
