import { join } from 'node:path'
import type { JobProgress, JobResponse } from '../../contract/channels.ts'
import { stepwise } from '../archive/job-steps.ts'
import { hashFile } from '../disk/byte-flow.ts'
import { exists, type Ground, makeFolder } from '../disk/disk.ts'
import { portError } from '../disk/failures.ts'
import { mustHaveRoom } from '../disk/free-space.ts'
import { settle } from '../evidence/evidence-vault.ts'
import { into, takeBackup } from './backup-gate.ts'
import { readManifest } from './backup-manifest.ts'

interface Fetching {
  /** The backup, the desk's folder, and one of its own to lay things out in. */
  readonly backup: string
  readonly desk: string
  readonly work: string
  readonly wanted: readonly string[]
  readonly progress: (progress: JobProgress<'backups:fetch-files'>) => void
  readonly signal: AbortSignal
}

const pathOf = (hash: string): string => `evidence/${hash.slice(0, 2)}/${hash}`

/** Brings files of evidence from a backup. Each is proven by its hash before it is kept. */
export async function fetchFiles(
  ground: Ground,
  fetching: Fetching,
): Promise<JobResponse<'backups:fetch-files'>> {
  const { disk } = ground
  const wanted = new Set(fetching.wanted)
  const read = await readManifest(disk, fetching.backup)
  if (read.type === 'refused')
    throw portError(read.because === 'newer' ? 'newer' : 'damaged', { about: 'backup' })
  const listed = read.manifest.files.filter(
    ({ path, sha256 }) => wanted.has(sha256) && path === pathOf(sha256),
  )
  const bytes = listed.reduce((sum, { size }) => sum + size, 0)
  await mustHaveRoom(disk, fetching.desk, bytes)
  await makeFolder(disk, fetching.work)
  const step = stepwise(fetching.progress, bytes)
  let left: ReadonlySet<string> = new Set(listed.map(({ path }) => path))
  while (left.size > 0) {
    const now = left
    const taken = await takeBackup(disk, fetching.backup, {
      signal: fetching.signal,
      to: into(fetching.work),
      only: (path) => now.has(path),
      onBytes: (done) => step('unpacking', done),
    })
    for (const path of now) if (await keep(ground, fetching, path)) wanted.delete(nameIn(path))
    // One spoilt file in a backup keeps back none of the others.
    const bad = taken.type === 'refused' ? taken.entry : null
    if (bad === null || !now.has(bad)) break
    left = new Set([...now].filter((path) => path !== bad && wanted.has(nameIn(path))))
  }
  const missing = [...wanted].sort()
  return { fetched: new Set(fetching.wanted).size - missing.length, missing }
}

const nameIn = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** Whether a file was laid out whole, and now lies where the desk looks for it. */
async function keep({ disk }: Ground, { work, desk }: Fetching, path: string): Promise<boolean> {
  const laid = join(work, ...path.split('/'))
  if (!(await exists(disk, laid))) return false
  const hash = nameIn(path)
  if ((await hashFile(disk, laid)).sha256 !== hash) {
    await disk.rm(laid, { force: true })
    return false
  }
  await settle(disk, desk, laid, hash)
  return true
}
