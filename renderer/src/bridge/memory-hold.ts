import type { JobProgress, JobRequest, JobResponse } from '../../../electron/contract/channels.ts'
import { fail } from './memory-journal.ts'
import { cancelled } from './wire.ts'

export interface JobTools<P> {
  readonly onProgress?: ((progress: P) => void) | undefined
  readonly signal?: AbortSignal | undefined
}

/** The first in line holds the desk; the others wait or are told. */
export function createMemoryHold() {
  const lines = new Map<string, (() => void)[]>()
  return async (
    { deskId, wait }: JobRequest<'desks:hold'>,
    { onProgress, signal }: JobTools<JobProgress<'desks:hold'>>,
  ): Promise<JobResponse<'desks:hold'>> => {
    const line = lines.get(deskId) ?? []
    lines.set(deskId, line)
    if (line.length > 0 && !wait) return { held: false }
    const tell = () => onProgress?.({ held: true })
    line.push(tell)
    if (line[0] === tell) tell()
    await new Promise((resolve) => signal?.addEventListener('abort', resolve))
    const held = line[0] === tell
    line.splice(line.indexOf(tell), 1)
    if (held) line[0]?.()
    throw fail(cancelled)
  }
}
