import type { EvidenceFile } from '../../domain/evidence/evidence.ts'
import type { EvidenceId } from '../../domain/shared/ids.ts'
import type { Desk } from '../../storage/desk.ts'
import { keepFile } from '../../storage/repositories/evidence-files.ts'
import { gather } from './gather.ts'
import { LARGEST_PIECE, type Refusal } from './refusal-words.ts'
import { createQueue } from './upload-queue.ts'
import { beginUploads, endUploads, noteSent, type UploadState } from './uploads.ts'

/** What became of a file once the vault has it. */
export type Settled =
  | { readonly type: 'done' }
  | { readonly type: 'known'; readonly piece: EvidenceId }
  | { readonly type: 'locked' }

export interface Intake {
  readonly desk: Desk
  readonly place: string
  /** Makes of kept files what this place wants: new pieces, a new version. One outcome for each. */
  readonly settle: (kept: readonly EvidenceFile[]) => Promise<readonly Settled[]>
}

const MOST_AT_ONCE = 3
const send = createQueue(MOST_AT_ONCE)
/** Looking whether the library has it and adding it go together, one after the other. */
const settleInTurn = createQueue(1)
/** Each addition puts the library in order anew, so a thousand files are added some seconds' worth at a time. */
const TOGETHER_MS = 2000

/**
 * Sends files into the vault, three at a time. One that is refused holds up none of the others.
 *
 * @returns how many went in
 */
export async function takeIn(intake: Intake, files: readonly File[]): Promise<number> {
  const { desk, place } = intake
  const travellers = files.map((file): Traveller => {
    const cancel = new AbortController()
    return { id: desk.context.newId(), file, cancel }
  })
  beginUploads(
    travellers.map(({ id, file, cancel }) => {
      return { id, place, file, state: { type: 'waiting' }, stop: () => cancel.abort() }
    }),
  )
  const sending = travellers.map((traveller) => send(() => sendOne(desk, traveller)))
  const allSent = Promise.allSettled(sending)
  const settle = gather(
    (arrived: readonly Arrived[]) => settleInTurn(() => settleAll(intake, arrived)),
    () => Promise.race([allSent, new Promise((go) => setTimeout(go, TOGETHER_MS))]),
  )
  const outcomes = travellers.map(async ({ id }, at) => {
    const kept = await sending[at]
    return kept ? settle({ id, kept }) : false
  })
  return (await Promise.all(outcomes)).filter(Boolean).length
}

interface Traveller {
  readonly id: string
  readonly file: File
  readonly cancel: AbortController
}

interface Arrived {
  /** Of the upload. */
  readonly id: string
  readonly kept: EvidenceFile
}

/** @returns for each whether it went in */
async function settleAll(
  { settle }: Intake,
  arrived: readonly Arrived[],
): Promise<readonly boolean[]> {
  const settled = await settle(arrived.map(({ kept }) => kept))
  const held = arrived.map(({ kept }, at) => heldUp(settled[at], kept))
  endUploads(new Map(arrived.map(({ id }, at) => [id, held[at] ?? null])))
  return held.map((state) => state === null)
}

function heldUp(settled: Settled | undefined, kept: EvidenceFile): UploadState | null {
  switch (settled?.type) {
    case 'known':
      return { type: 'known', kept, piece: settled.piece }
    case 'locked':
      return { type: 'refused', refusal: { type: 'locked' } }
    default:
      return null
  }
}

/** What the vault keeps; null when it was stopped or refused, which the list tells. */
async function sendOne(desk: Desk, { id, file, cancel }: Traveller): Promise<EvidenceFile | null> {
  const sent = await trySending(desk, file, id, cancel.signal)
  if (sent !== 'stopped' && sent.type === 'file') return sent
  endUploads(new Map([[id, sent === 'stopped' ? null : { type: 'refused', refusal: sent }]]))
  return null
}

async function trySending(
  desk: Desk,
  file: File,
  id: string,
  signal: AbortSignal,
): Promise<EvidenceFile | Refusal | 'stopped'> {
  if (signal.aborted) return 'stopped'
  if (file.size > LARGEST_PIECE) return { type: 'refused', because: 'too-big', found: null }
  noteSent(id, 0)
  const onProgress = (sent: number) => noteSent(id, sent)
  const kept = await keepFile(desk, file, { onProgress, signal })
  if (kept.type === 'kept') return kept.file
  if (kept.type === 'failed' && kept.failure.reason === 'cancelled') return 'stopped'
  const mayBeFolder = kept.type === 'failed' || kept.because === 'empty'
  return mayBeFolder && !(await canBeRead(file)) ? { type: 'unreadable' } : kept
}

/** A dropped folder, or a file that went away, looks as if the host had stopped, or as an empty file. */
async function canBeRead(file: File): Promise<boolean> {
  try {
    await file.slice(0, 1).arrayBuffer()
    return true
  } catch {
    return false
  }
}
