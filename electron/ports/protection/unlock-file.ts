import { dirname } from 'node:path'
import type { JobProgress } from '../../contract/channels.ts'
import { counter, stepwise } from '../archive/job-steps.ts'
import { type Disk, patiently } from '../disk/disk.ts'
import { portError } from '../disk/failures.ts'
import { mustHaveRoom } from '../disk/free-space.ts'
import type { JobTools } from '../registry.ts'
import { readProtected, type Unprotected } from './zip-aes.ts'

type Tools = JobTools<JobProgress<'backups:unlock'>>

/** Writes the plain file out of a protected zip; of one that does not open nothing is believed. */
export async function unlockFile(
  disk: Disk,
  from: string,
  to: string,
  passphrase: string,
  { progress, signal }: Tools,
): Promise<Unprotected> {
  const { size } = await disk.stat(from)
  const report = stepwise(progress, size)
  const count = counter((done) => report('writing', done))
  const source = await disk.open(from, 'r')
  try {
    const target = await patiently(() => disk.open(to, 'wx', 0o600))
    try {
      return await readProtected(source, passphrase, {
        signal,
        onEntry: (bytes) => mustHaveRoom(disk, dirname(to), bytes),
        write: async (bytes, at) => {
          const { bytesWritten } = await target.write(bytes, 0, bytes.length, at)
          if (bytesWritten !== bytes.length) throw portError('disk-full')
          count(bytes.length)
        },
      })
    } finally {
      await target.close()
    }
  } finally {
    await source.close()
  }
}
