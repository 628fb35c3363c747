import { randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { type Disk, type Ground, realDisk } from '../../electron/ports/disk/disk.ts'
import { createRegistry } from '../../electron/ports/registry.ts'
import { serveDeskHold } from '../../electron/ports/vault/desk-hold.ts'
import { lockVault, type VaultLock } from '../../electron/ports/vault/vault-lock.ts'
import type { Random } from './tools/random.ts'
import { type Row, row } from './tools/row.ts'

row({ id: 'D10', words: '{tried} random schedules of processes at one vault' }, async (row) => {
  const schedules = row.share(1000, 60)
  for (let schedule = 1; schedule <= schedules; schedule += 1) {
    await oneSchedule(row, schedule)
    row.tried()
  }
})

/** Processes that come, hold, go and die while others try. */
async function oneSchedule(row: Row, schedule: number): Promise<void> {
  const vault = join(row.workshop.folder, `vault-${schedule}`)
  await mkdir(vault)
  const alive = new Set<number>()
  const inside = new Set<number>()
  const marks = new Map<number, string>()
  const processes = Array.from({ length: row.random.between(2, 6) }, (_, at) => at + 1)
  const live = async (pid: number): Promise<void> => {
    for (let life = 0; life < 3; life += 1) {
      // Numbers are given out again: only the mark of its start tells one life from the next.
      const mark = `${pid}/${life}`
      alive.add(pid)
      await oneLife({ row, schedule, vault, pid, mark, alive, inside, marks })
      alive.delete(pid)
    }
  }
  await Promise.all(processes.map(live))
  // A lock that was never written to its end counts for half a minute.
  const later = () => new Date(Date.now() + 60_000)
  const ground = { ...groundOf(realDisk), now: later }
  const me = { pid: 99, isAlive: (pid: number) => pid === 99, startMark: async () => 'last' }
  const start = () => lockVault(ground, vault, me).catch(() => null)
  // The first one clears away what a killed take-over left.
  const last = (await start()) ?? (await start())
  if (last === null) row.broken(`schedule ${schedule}: nobody can take the vault any more`)
  else await last.release()
}

interface Life {
  readonly row: Row
  readonly schedule: number
  readonly vault: string
  readonly pid: number
  readonly mark: string
  readonly alive: Set<number>
  readonly inside: Set<number>
  readonly marks: Map<number, string>
}

async function oneLife(life: Life): Promise<void> {
  const { row, schedule, vault, pid, mark, alive, inside, marks } = life
  const { random } = row
  marks.set(pid, mark)
  const dies = random.below(3) === 0 ? random.between(1, 12) : Number.POSITIVE_INFINITY
  const disk = slowDisk(random, dies)
  const lock = await lockVault(groundOf(disk.disk), vault, {
    pid,
    isAlive: (other) => alive.has(other),
    startMark: async (other) => (alive.has(other) ? (marks.get(other) ?? null) : null),
  }).catch(() => null)
  if (lock === null) return
  if (inside.size > 0) row.broken(`schedule ${schedule}: ${pid} came in beside another`)
  inside.add(pid)
  await hold(life, lock, disk.isDead)
  inside.delete(pid)
}

async function hold(
  { row, schedule, pid }: Life,
  lock: VaultLock,
  isDead: () => boolean,
): Promise<void> {
  const { random } = row
  for (let step = random.below(6); step > 0; step -= 1) {
    await turn()
    const held = await lock.isHeld()
    if (!held && !isDead()) row.broken(`schedule ${schedule}: ${pid} lost what it held`)
  }
  // Some end in order, and some are simply gone.
  if (random.below(2) === 0) await lock.release().catch(() => undefined)
}

/** Each call takes a different while; from one on the process is dead. */
function slowDisk(random: Random, dies: number) {
  let calls = 0
  const wait = async (): Promise<void> => {
    calls += 1
    for (let turns = random.below(4); turns > 0; turns -= 1) await turn()
    if (calls >= dies) throw Object.assign(new Error('killed'), { code: 'KILLED' })
  }
  const disk: Disk = new Proxy(realDisk, {
    get: (target, name) => {
      const real = Reflect.get(target, name)
      if (typeof real !== 'function') return real
      return async (...args: unknown[]) => {
        await wait()
        return await real.apply(target, args)
      }
    },
  })
  return { disk, isDead: () => calls >= dies }
}

function groundOf(disk: Disk): Ground {
  return {
    disk,
    now: () => new Date(),
    newId: randomUUID,
    log: () => undefined,
  }
}

row({ id: 'D10', words: '{tried} random schedules of pages at one desk' }, async (row) => {
  const schedules = row.share(1000, 60)
  await Promise.all(Array.from({ length: schedules }, (_, at) => pagesAtOneDesk(row, at)))
})

async function pagesAtOneDesk(row: Row, schedule: number): Promise<void> {
  const { random } = row
  const registry = createRegistry({ newId: () => 'x', log: row.error })
  let holders = 0
  let most = 0
  serveDeskHold(registry, {
    held: () => {
      holders += 1
      most = Math.max(most, holders)
    },
    released: () => {
      holders -= 1
    },
  })
  const pages = Array.from({ length: random.between(2, 5) }, async () => {
    for (let turns = random.below(9); turns > 0; turns -= 1) await turn()
    await onePage(registry, random)
  })
  await Promise.all(pages)
  row.tried()
  if (most > 1) row.broken(`schedule ${schedule}: ${most} pages held one desk`)
  if (holders !== 0) row.broken(`schedule ${schedule}: the desk is held by nobody that lives`)
}

/** Asks, holds for a while if it is given, and goes; or goes before its turn comes. */
async function onePage(registry: ReturnType<typeof createRegistry>, random: Random): Promise<void> {
  const stop = new AbortController()
  const goes = random.below(4) === 0
  const request = { deskId: '01890000-0000-7000-8000-000000000001', wait: random.below(2) === 0 }
  const later = async (turns: number): Promise<void> => {
    for (let left = turns; left > 0; left -= 1) await turn()
    stop.abort()
  }
  const job = registry.service.job('desks:hold', request, {
    signal: stop.signal,
    progress: () => void later(random.below(12)),
  })
  if (goes) await later(random.below(6))
  await job
}
