import { create } from 'zustand'
import type { CertificateRow } from './certificate-rows.ts'

interface Certificates {
  /** Of which desk, so that another desk's files are not shown. */
  readonly deskId: string
  readonly rows: readonly CertificateRow[]
  /** Files whose words are still being read. */
  readonly reading: number
}

const none: Certificates = { deskId: '', rows: [], reading: 0 }

/** Kept outside of the screen: the files go on travelling when she leaves it. */
export const useCertificates = create<Certificates>(() => none)

export function certificatesAt(all: Certificates, deskId: string): Certificates {
  return all.deskId === deskId ? all : none
}

function edit(deskId: string, change: (here: Certificates) => Partial<Certificates>): void {
  useCertificates.setState((all) => {
    const here = certificatesAt(all, deskId)
    return { ...here, ...change(here), deskId }
  })
}

export function noteReading(deskId: string, by: number): void {
  edit(deskId, ({ reading }) => ({ reading: Math.max(0, reading + by) }))
}

export function addRow(deskId: string, row: CertificateRow): void {
  edit(deskId, ({ rows }) => ({ rows: [...rows, row] }))
}

export function changeRow(deskId: string, id: string, change: Partial<CertificateRow>): void {
  edit(deskId, ({ rows }) => ({
    rows: rows.map((row) => (row.id === id ? { ...row, ...change } : row)),
  }))
}

export function confirmRows(deskId: string, ids: readonly string[]): void {
  edit(deskId, ({ rows }) => ({
    rows: rows.map((row) => (ids.includes(row.id) ? { ...row, confirmed: true } : row)),
  }))
}

export function dropRows(deskId: string, ids: readonly string[]): void {
  edit(deskId, ({ rows }) => ({ rows: rows.filter(({ id }) => !ids.includes(id)) }))
}
