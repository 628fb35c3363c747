import { create } from 'zustand'
import type { FileRow } from './file-rows.ts'

interface Files {
  /** Of which desk, so that another desk's folder is not shown. */
  readonly deskId: string
  readonly rows: readonly FileRow[]
  /** Names that look like the single central record, which were not taken in. */
  readonly records: readonly File[]
}

const none: Files = { deskId: '', rows: [], records: [] }

/** Kept outside of the screen: the files go on travelling when she leaves it. */
export const useFiles = create<Files>(() => none)

export function filesAt(files: Files, deskId: string): Files {
  return files.deskId === deskId ? files : none
}

function edit(deskId: string, change: (files: Files) => Partial<Files>): void {
  useFiles.setState((files) => {
    const here = filesAt(files, deskId)
    return { ...here, ...change(here), deskId }
  })
}

export function addRows(deskId: string, rows: readonly FileRow[]): void {
  edit(deskId, (files) => ({ rows: [...files.rows, ...rows] }))
}

export function changeRow(deskId: string, id: string, change: (row: FileRow) => FileRow): void {
  edit(deskId, ({ rows }) => ({ rows: rows.map((row) => (row.id === id ? change(row) : row)) }))
}

export function dropRows(deskId: string, ids: readonly string[]): void {
  edit(deskId, ({ rows }) => ({ rows: rows.filter(({ id }) => !ids.includes(id)) }))
}

export function setRecords(deskId: string, records: readonly File[]): void {
  edit(deskId, () => ({ records }))
}
