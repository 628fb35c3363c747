import type { PortFailure } from '../../../../../electron/contract/failure.ts'
import type { Sha256 } from '../../../domain/shared/ids.ts'
import type { Desk } from '../../../storage/desk.ts'
import { useMissingFiles } from '../../../storage/missing-files.ts'

export type FileCheck =
  | { readonly type: 'sound' }
  | { readonly type: 'lost'; readonly files: ReadonlySet<Sha256> }
  | { readonly type: 'failed'; readonly failure: PortFailure }

interface CheckOptions {
  readonly signal: AbortSignal
  readonly onChecked: (done: number) => void
}

/**
 * Reads every file that will be packed, before anything is written.
 *
 * What is missing or damaged is then known on every screen, not only here.
 */
export async function checkFiles(
  desk: Desk,
  files: readonly Sha256[],
  { signal, onChecked }: CheckOptions,
): Promise<FileCheck> {
  const missing = new Set<Sha256>()
  const damaged = new Set<Sha256>()
  for (const [index, sha256] of files.entries()) {
    if (signal.aborted) return { type: 'failed', failure: { reason: 'cancelled' } }
    const answer = await desk.bridge.ask('evidence:check', { deskId: desk.card.id, sha256 })
    if (!answer.ok) return { type: 'failed', failure: answer.failure }
    if (answer.value.state !== 'present') missing.add(sha256)
    if (answer.value.state === 'damaged') damaged.add(sha256)
    onChecked(index + 1)
  }
  tellEveryone(files, missing, damaged)
  return missing.size > 0 ? { type: 'lost', files: missing } : { type: 'sound' }
}

function tellEveryone(
  files: readonly Sha256[],
  missing: ReadonlySet<Sha256>,
  damaged: ReadonlySet<Sha256>,
): void {
  const checked = new Set(files)
  useMissingFiles.setState((before) => {
    const known = [...before.missing].filter((file) => checked.has(file))
    if (known.length === missing.size && known.every((file) => missing.has(file))) return before
    const others = (held: ReadonlySet<Sha256>) => [...held].filter((file) => !checked.has(file))
    return {
      missing: new Set([...others(before.missing), ...missing]),
      damaged: new Set([...others(before.damaged), ...damaged]),
    }
  })
}
