import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { errorCode, type Ground, patiently } from '../disk/disk.ts'
import { discard } from '../disk/durable-file.ts'
import { portError } from '../disk/failures.ts'

/** What the lock needs to know of processes; tests bring their own. */
export interface Processes {
  readonly pid: number
  readonly isAlive: (pid: number) => boolean
  /** Tells a process from a later one with the same number; null where the system will not say. */
  readonly startMark: (pid: number) => Promise<string | null>
}

export interface VaultLock {
  /** Whether it is still ours; asked at each heartbeat. */
  isHeld(): Promise<boolean>
  release(): Promise<void>
}

const holderSchema = z.object({
  pid: z.number().int(),
  startMark: z.string().nullable(),
  nonce: z.string().regex(/^[0-9a-f-]+$/),
})
type Holder = z.infer<typeof holderSchema>

const HEARTBEAT_MS = 10_000
/** A lock that was opened but not yet written, or a takeover that never ended. */
const UNFINISHED_MS = 30_000

/**
 * One writer for each vault.
 *
 * A lock whose process is gone is taken over, never one that is only old: a laptop that
 * slept for a night holds its lock rightly.
 */
export async function lockVault(
  ground: Ground,
  vault: string,
  processes: Processes,
): Promise<VaultLock> {
  const path = join(vault, 'lock.json')
  const me: Holder = {
    pid: processes.pid,
    startMark: await processes.startMark(processes.pid),
    nonce: ground.newId(),
  }
  if (await claim(ground, path, me)) return hold(ground, path, me)
  // Once more, since the first try may only have cleared away what a killed takeover left.
  for (let tries = 0; tries < 2; tries += 1) {
    if (await takeOver(ground, path, me, processes)) return hold(ground, path, me)
  }
  throw portError('locked', { about: 'vault' })
}

async function claim({ disk }: Ground, path: string, me: Holder): Promise<boolean> {
  try {
    const handle = await disk.open(path, 'wx', 0o600)
    try {
      await handle.writeFile(JSON.stringify(me))
      await handle.sync()
    } catch (error) {
      // An empty lock would tell the next start that somebody is here.
      await discard(disk, path)
      throw error
    } finally {
      await handle.close()
    }
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw error
  }
}

/** Puts our lock in the place of one whose process is gone. Of many that try, one succeeds. */
async function takeOver(
  ground: Ground,
  path: string,
  me: Holder,
  processes: Processes,
): Promise<boolean> {
  const { disk } = ground
  const found = await readHolder(ground, path)
  if (found === 'gone') return await claim(ground, path, me)
  const stale = await staleName(ground, path, found, processes)
  if (stale === null) return false
  // Named after the stale lock: whoever makes this file is the only one to replace that lock.
  const takeover = `${path}.${stale}`
  if (!(await claim(ground, takeover, me))) {
    if (await isUnfinished(ground, takeover)) await discard(disk, takeover)
    return false
  }
  const now = await readHolder(ground, path)
  if (now !== found && !(typeof now === 'object' && now.nonce === stale)) {
    await discard(disk, takeover)
    return false
  }
  await patiently(() => disk.rename(takeover, path))
  return true
}

async function staleName(
  ground: Ground,
  path: string,
  found: Holder | 'unwritten',
  processes: Processes,
): Promise<string | null> {
  if (found === 'unwritten') return (await isUnfinished(ground, path)) ? 'unwritten' : null
  if (!processes.isAlive(found.pid)) return found.nonce
  if (found.startMark === null) return null
  const mark = await processes.startMark(found.pid)
  return mark === null || mark === found.startMark ? null : found.nonce
}

async function readHolder({ disk }: Ground, path: string): Promise<Holder | 'unwritten' | 'gone'> {
  try {
    return holderSchema.parse(JSON.parse(await disk.readFile(path, 'utf8')))
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? 'gone' : 'unwritten'
  }
}

async function isUnfinished({ disk, now }: Ground, path: string): Promise<boolean> {
  try {
    return now().getTime() - (await disk.stat(path)).mtimeMs > UNFINISHED_MS
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false
    throw error
  }
}

function hold(ground: Ground, path: string, me: Holder): VaultLock {
  const { disk, now, log } = ground
  async function isHeld(): Promise<boolean> {
    const holder = await readHolder(ground, path)
    return typeof holder === 'object' && holder.nonce === me.nonce
  }
  async function beat(): Promise<void> {
    if (!(await isHeld())) return log('vault lock: another process holds it now')
    await disk.utimes(path, now(), now())
  }
  const timer = setInterval(() => {
    beat().catch((error: unknown) => log(`vault lock: ${errorCode(error) ?? 'unknown'}`))
  }, HEARTBEAT_MS)
  timer.unref()
  return {
    isHeld,
    release: async () => {
      clearInterval(timer)
      if (await isHeld()) await discard(disk, path)
    },
  }
}

export const realProcesses: Processes = {
  pid: process.pid,
  isAlive: (pid) => {
    try {
      process.kill(pid, 0)
      return true
    } catch (error) {
      return errorCode(error) === 'EPERM'
    }
  },
  startMark: async (pid) => {
    try {
      return await readStartMark(pid)
    } catch {
      // School policy may forbid the question; then only the number of the process counts.
      return null
    }
  },
}

async function readStartMark(pid: number): Promise<string | null> {
  const run = promisify(execFile)
  switch (process.platform) {
    case 'linux': {
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
      // The program's name may hold blanks and brackets, so the fields are counted behind it.
      const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
      const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8')
      return ticks === undefined ? null : `${boot.trim()}/${ticks}`
    }
    case 'win32': {
      const ask = `(Get-Process -Id ${pid}).StartTime.ToFileTimeUtc()`
      const options = { timeout: 5000, windowsHide: true }
      const shell = ['-NoProfile', '-NonInteractive', '-Command', ask]
      return (await run('powershell.exe', shell, options)).stdout.trim() || null
    }
    default:
      return (await run('ps', ['-o', 'lstart=', '-p', String(pid)])).stdout.trim() || null
  }
}
