import type { JobProgress, JobRequest } from '../../../../../electron/contract/channels.ts'
import { describeFailure } from '../../../bridge/failure-words.ts'
import { lookAtPackage, type PackageLook } from '../../../domain/delivery/look/look-at-package.ts'
import type { Desk } from '../../../storage/desk.ts'
import { describeRefusal, describeTrouble } from './look-words.ts'

export type LookedAt = JobRequest<'package:look'>['files'][number]

export type LookOutcome =
  | { readonly type: 'looked'; readonly look: PackageLook }
  /** Protected, and not opened yet: `wrong` where words were tried. */
  | { readonly type: 'closed'; readonly wrong: boolean; readonly sentence: string }
  | { readonly type: 'stopped' }
  | { readonly type: 'failed'; readonly sentence: string }

interface Looking {
  readonly files: readonly LookedAt[]
  readonly passphrase: string | null
  readonly signal: AbortSignal
  readonly onProgress: (progress: JobProgress<'package:look'>) => void
}

/** Opens files as a stranger would, and says what they are together. */
export async function lookIn(
  { bridge }: Pick<Desk, 'bridge'>,
  { files, passphrase, signal, onProgress }: Looking,
): Promise<LookOutcome> {
  const order = { files: [...files], passphrase }
  const answer = await bridge.run('package:look', order, { signal, onProgress })
  if (!answer.ok) {
    if (answer.failure.reason === 'cancelled') return { type: 'stopped' }
    return { type: 'failed', sentence: describeFailure(answer.failure) }
  }
  const zips = answer.value.files
  const wrong = zips.find((zip) => zip.type === 'refused')
  if (wrong !== undefined) {
    const sentence = describeRefusal(wrong.name, wrong.because, wrong.entry)
    if (wrong.because === 'needs-passphrase') return { type: 'closed', wrong: false, sentence }
    if (wrong.because === 'wrong-passphrase') return { type: 'closed', wrong: true, sentence }
    return { type: 'failed', sentence }
  }
  const look = lookAtPackage(zips.filter((zip) => zip.type === 'read'))
  return look.ok
    ? { type: 'looked', look: look.value }
    : { type: 'failed', sentence: describeTrouble(look.error) }
}
