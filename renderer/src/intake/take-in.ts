import type { EvidenceFile } from '../domain/evidence/evidence.ts'
import type { EvidenceId } from '../domain/shared/ids.ts'
import type { Desk } from '../storage/desk.ts'
import { keepFile } from '../storage/repositories/evidence-files.ts'
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
  /**
   * Makes of kept files what this place wants: new pieces, a new version. One outcome for each.
   * Without it they only lie in the vault, and what is made of them is the caller's to say later.
   */
  readonly settle?: (kept: readonly EvidenceFile[]) => Promise<readonly Settled[]>
}

/** How it ended for one file, whatever became of the others. */
export type Taken =
  | { readonly type: 'done'; readonly file: File; readonly kept: EvidenceFile }
  /** The library has these bytes already, in that piece. */
  | {
      readonly type: 'known'
      readonly file: File
      readonly kept: EvidenceFile
      readonly piece: EvidenceId
    }
  | { readonly type: 'refused'; readonly file: File; readonly refusal: Refusal }
  | { readonly type: 'stopped'; readonly file: File }

const MOST_AT_ONCE = 3
const send = createQueue(MOST_AT_ONCE)
/** Looking whether the library has it and adding it go together, one after the other. */
const settleInTurn = createQueue(1)
/** Each addition puts the library in order anew, so a thousand files are added some seconds' worth at a time. */
const TOGETHER_MS = 2000

/**
 * Sends files into the vault, three at a time. One that is refused holds up none of the others.
 *
 * @returns what became of each, in the order of `files`
 */
export async function takeIn(intake: Intake, files: readonly File[]): Promise<readonly Taken[]> {
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
  const sending = travellers.map((traveller) => {
    return { id: traveller.id, sent: send(() => sendOne(desk, traveller)) }
  })
  const allSent = Promise.allSettled(sending.map(({ sent }) => sent))
  const settle = gather(
    (arrived: readonly Arrived[]) => settleInTurn(() => settleAll(intake, arrived)),
    () => Promise.race([allSent, new Promise((go) => setTimeout(go, TOGETHER_MS))]),
  )
  const outcomes = sending.map(async ({ id, sent: promised }) => {
    const sent = await promised
    return sent.type === 'done' ? settle({ ...sent, id }) : sent
  })
  return await Promise.all(outcomes)
}

/** How many files of those that were given are now where they were meant to be. */
export const countDone = (taken: readonly Taken[]): number =>
  taken.filter(({ type }) => type === 'done').length

interface Traveller {
  /** Of the upload. */
  readonly id: string
  readonly file: File
  readonly cancel: AbortController
}

type Arrived = Extract<Taken, { type: 'done' }> & { readonly id: string }

async function settleAll(
  { settle }: Intake,
  arrived: readonly Arrived[],
): Promise<readonly Taken[]> {
  const settled = await settle?.(arrived.map(({ kept }) => kept))
  const taken = arrived.map(({ file, kept }, at) => takenAs(settled?.[at], file, kept))
  endUploads(new Map(arrived.map(({ id }, at) => [id, shownAs(taken[at])])))
  return taken
}

function takenAs(settled: Settled | undefined, file: File, kept: EvidenceFile): Taken {
  switch (settled?.type) {
    case 'known':
      return { type: 'known', file, kept, piece: settled.piece }
    case 'locked':
      return { type: 'refused', file, refusal: { type: 'locked' } }
    default:
      return { type: 'done', file, kept }
  }
}

/** What the list still tells of it; null where there is nothing more to tell. */
function shownAs(taken: Taken | undefined): UploadState | null {
  switch (taken?.type) {
    case 'known':
      return { type: 'known', kept: taken.kept, piece: taken.piece }
    case 'refused':
      return { type: 'refused', refusal: taken.refusal }
    default:
      return null
  }
}

/** Whether the vault keeps it; what was refused stays in the list. */
async function sendOne(desk: Desk, { id, file, cancel }: Traveller): Promise<Taken> {
  const sent = await trySending(desk, file, id, cancel.signal)
  if (sent !== 'stopped' && sent.type === 'file') return { type: 'done', file, kept: sent }
  const taken: Taken =
    sent === 'stopped' ? { type: 'stopped', file } : { type: 'refused', file, refusal: sent }
  endUploads(new Map([[id, shownAs(taken)]]))
  return taken
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
