import { create } from 'zustand'
import type { EvidenceFile } from '../../domain/evidence/evidence.ts'
import type { EvidenceId } from '../../domain/shared/ids.ts'
import type { Refusal } from './refusal-words.ts'

/** One file on its way into the vault, or held up on the way. */
export interface Upload {
  readonly id: string
  /** Where on the desk it was dropped; each place shows its own. */
  readonly place: string
  readonly file: File
  readonly state: UploadState
  readonly stop: () => void
}

export type UploadState =
  | { readonly type: 'waiting' }
  | { readonly type: 'sending'; readonly sent: number }
  | { readonly type: 'refused'; readonly refusal: Refusal }
  /** The library has these bytes already, in that piece. */
  | { readonly type: 'known'; readonly kept: EvidenceFile; readonly piece: EvidenceId }

interface Uploads {
  readonly uploads: readonly Upload[]
  /** The pieces whose details stand open, since they were only just added. */
  readonly open: ReadonlySet<EvidenceId>
}

/** Kept outside of the screens: she may go on to the next question while a large file travels. */
export const useUploads = create<Uploads>(() => ({ uploads: [], open: new Set() }))

export function beginUpload(upload: Upload): void {
  useUploads.setState(({ uploads }) => ({ uploads: [...uploads, upload] }))
}

export function setUploadState(id: string, state: UploadState): void {
  useUploads.setState(({ uploads }) => ({
    uploads: uploads.map((upload) => (upload.id === id ? { ...upload, state } : upload)),
  }))
}

export function endUpload(id: string): void {
  useUploads.setState(({ uploads }) => ({ uploads: uploads.filter((upload) => upload.id !== id) }))
}

export function setDetailsOpen(piece: EvidenceId, isOpen: boolean): void {
  useUploads.setState(({ open }) => {
    const next = new Set(open)
    if (isOpen) next.add(piece)
    else next.delete(piece)
    return { open: next }
  })
}

/** A piece that was just added stands open, and closes the one before it: one form at a time. */
export function openDetailsOfNew(piece: EvidenceId): void {
  useUploads.setState({ open: new Set([piece]) })
}
