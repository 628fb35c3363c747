import { create } from 'zustand'
import type { EvidenceFile } from '../domain/evidence/evidence.ts'
import type { EvidenceId } from '../domain/shared/ids.ts'
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
}

/** Kept outside of the screens: she may go on to the next question while a large file travels. */
export const useUploads = create<Uploads>(() => ({ uploads: [] }))

export function beginUploads(begun: readonly Upload[]): void {
  useUploads.setState(({ uploads }) => ({ uploads: [...uploads, ...begun] }))
}

/** What became of uploads, by id; null takes one off the list. */
export type Outcomes = ReadonlyMap<string, UploadState | null>

export function endUploads(outcomes: Outcomes): void {
  for (const id of outcomes.keys()) travelling.delete(id)
  apply(outcomes)
}

export const endUpload = (id: string): void => endUploads(new Map([[id, null]]))

const SHOWN_EVERY_MS = 200
const travelling = new Map<string, UploadState>()
let isShown = false

/** Shown five times a second, of all files at once: three fast ones would redraw the screen at each piece. */
export function noteSent(id: string, sent: number): void {
  travelling.set(id, { type: 'sending', sent })
  if (isShown) return
  isShown = true
  apply(travelling)
  travelling.clear()
  setTimeout(() => {
    isShown = false
    if (travelling.size > 0) apply(travelling)
    travelling.clear()
  }, SHOWN_EVERY_MS)
}

function apply(changes: Outcomes): void {
  const changed = (upload: Upload): readonly Upload[] => {
    const state = changes.get(upload.id)
    if (state === undefined) return [upload]
    return state === null ? [] : [{ ...upload, state }]
  }
  useUploads.setState(({ uploads }) => ({ uploads: uploads.flatMap(changed) }))
}

/** What is on its way to one place, or was held up on the way there. */
export function useUploadsAt(place: string): readonly Upload[] {
  const all = useUploads(({ uploads }) => uploads)
  return all.filter((upload) => upload.place === place)
}
