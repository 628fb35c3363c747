import type { EvidenceFile } from '../../domain/evidence/evidence.ts'
import type { EvidenceId } from '../../domain/shared/ids.ts'
import type { Desk } from '../../storage/desk.ts'
import { keepFile } from '../../storage/repositories/evidence-files.ts'
import { LARGEST_PIECE, type Refusal } from './refusal-words.ts'
import { createQueue } from './upload-queue.ts'
import { beginUpload, endUpload, setUploadState, type UploadState } from './uploads.ts'

/** What became of a file once the vault has it. */
export type Settled =
  | { readonly type: 'done' }
  | { readonly type: 'known'; readonly piece: EvidenceId }
  | { readonly type: 'locked' }

export interface Intake {
  readonly desk: Desk
  readonly place: string
  /** Makes of a kept file what this place wants: a new piece, a new version. */
  readonly settle: (kept: EvidenceFile) => Promise<Settled>
}

const MOST_AT_ONCE = 3
const send = createQueue(MOST_AT_ONCE)
/** Looking whether the library has it and adding it go together, one file after the other. */
const settleInTurn = createQueue(1)

/**
 * Sends files into the vault, three at a time. One that is refused holds up none of the others.
 *
 * @returns how many went in
 */
export async function takeIn(intake: Intake, files: readonly File[]): Promise<number> {
  const outcomes = await Promise.all(files.map((file) => takeInOne(intake, file)))
  return outcomes.filter(Boolean).length
}

async function takeInOne({ desk, place, settle }: Intake, file: File): Promise<boolean> {
  const id = desk.context.newId()
  const cancel = new AbortController()
  beginUpload({ id, place, file, state: { type: 'waiting' }, stop: () => cancel.abort() })
  const sent = await send(() => sendOne(desk, file, id, cancel.signal))
  if (sent === 'stopped') {
    endUpload(id)
    return false
  }
  if (sent.type !== 'file') {
    setUploadState(id, { type: 'refused', refusal: sent })
    return false
  }
  const settled = await settleInTurn(() => settle(sent))
  const held = heldUp(settled, sent)
  if (held) setUploadState(id, held)
  else endUpload(id)
  return held === null
}

function heldUp(settled: Settled, kept: EvidenceFile): UploadState | null {
  switch (settled.type) {
    case 'done':
      return null
    case 'known':
      return { type: 'known', kept, piece: settled.piece }
    case 'locked':
      return { type: 'refused', refusal: { type: 'locked' } }
  }
}

async function sendOne(
  desk: Desk,
  file: File,
  id: string,
  signal: AbortSignal,
): Promise<EvidenceFile | Refusal | 'stopped'> {
  if (signal.aborted) return 'stopped'
  if (file.size > LARGEST_PIECE) return { type: 'refused', because: 'too-big', found: null }
  if (!(await canBeRead(file))) return { type: 'unreadable' }
  setUploadState(id, { type: 'sending', sent: 0 })
  const onProgress = (sent: number) => setUploadState(id, { type: 'sending', sent })
  const kept = await keepFile(desk, file, { onProgress, signal })
  if (kept.type === 'kept') return kept.file
  if (kept.type === 'failed' && kept.failure.reason === 'cancelled') return 'stopped'
  return kept
}

/** A dropped folder, or a file that went away, would otherwise look as if the host had stopped. */
async function canBeRead(file: File): Promise<boolean> {
  try {
    await file.slice(0, 1).arrayBuffer()
    return true
  } catch {
    return false
  }
}
