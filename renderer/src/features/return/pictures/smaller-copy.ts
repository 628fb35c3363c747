import { describeFailure } from '../../../bridge/failure-words.ts'
import { isWorthSending } from '../../../domain/returns/smaller-pictures.ts'
import type { Sha256 } from '../../../domain/shared/ids.ts'
import type { PictureWorkerClient } from '../../../exchange/pictures/picture-worker-client.ts'
import type { ShrunkPicture } from '../../../exchange/pictures/shrink-picture.ts'
import type { Desk } from '../../../storage/desk.ts'
import { noteCopySize } from './copy-sizes.ts'

type Shrunk = Extract<ShrunkPicture, { readonly type: 'shrunk' }>

export type SmallerCopy =
  | { readonly type: 'copy'; readonly original: Blob; readonly copy: Shrunk }
  /** It goes as it is, and why. */
  | { readonly type: 'as-it-is'; readonly sentence: string }
  | { readonly type: 'lost' }
  | { readonly type: 'failed'; readonly sentence: string }
  | { readonly type: 'stopped' }

export interface Shrinking {
  readonly desk: Pick<Desk, 'bridge' | 'card'>
  readonly pictures: PictureWorkerClient
  readonly signal: AbortSignal
}

/** Makes a smaller copy of a picture of the vault. The picture itself is only read. */
export async function smallerCopyOf(
  { desk, pictures, signal }: Shrinking,
  sha256: Sha256,
): Promise<SmallerCopy> {
  const held = await desk.bridge.fetchFile('evidence:get', { deskId: desk.card.id, sha256 })
  if (!held.ok) {
    const { failure } = held
    return failure.reason === 'gone' || failure.reason === 'damaged'
      ? { type: 'lost' }
      : { type: 'failed', sentence: describeFailure(failure) }
  }
  const original = held.value
  const shrunk = await pictures.shrink(original, signal)
  if (shrunk === null) return { type: 'stopped' }
  if (shrunk.type === 'refused') {
    noteCopySize(sha256, null)
    return { type: 'as-it-is', sentence: WHY_NOT[shrunk.because] }
  }
  const worth = isWorthSending(original.size, shrunk.bytes.size)
  noteCopySize(sha256, worth ? shrunk.bytes.size : null)
  return worth
    ? { type: 'copy', original, copy: shrunk }
    : {
        type: 'as-it-is',
        sentence: 'A copy would hardly be smaller, so the picture goes as it is.',
      }
}

const WHY_NOT: Readonly<
  Record<Extract<ShrunkPicture, { readonly type: 'refused' }>['because'], string>
> = {
  'too-large':
    'It has more pixels than this computer should draw at once, so the picture goes as it is. Make a smaller one with the program that it comes from.',
  'not-readable':
    'This browser cannot draw it, so the picture goes as it is. Open it in another program and save it as a JPEG.',
}
