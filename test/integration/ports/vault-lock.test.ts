import { readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { failureOf } from '../../../electron/ports/disk/failures.ts'
import {
  lockVault,
  type Processes,
  realProcesses,
} from '../../../electron/ports/vault/vault-lock.ts'
import { aFolder, aGround } from './ground.ts'

/** A machine on which some processes run, each with the moment it began. */
function machine(pid: number, running: Record<number, string | null>): Processes {
  return {
    pid,
    isAlive: (other) => other in running,
    startMark: async (other) => running[other] ?? null,
  }
}

async function reasonOf(locking: Promise<unknown>): Promise<string | undefined> {
  return await locking.then(
    () => undefined,
    (error: unknown) => failureOf(error)?.reason,
  )
}

describe('the lock of a vault', () => {
  test('is held by one process and free again when it lets go', async () => {
    const vault = await aFolder()
    const running = { 1: 'a', 2: 'b' }
    const first = await lockVault(aGround(), vault, machine(1, running))
    expect(await reasonOf(lockVault(aGround(), vault, machine(2, running)))).toBe('locked')
    await first.release()
    const second = await lockVault(aGround(), vault, machine(2, running))
    expect(await second.isHeld()).toBe(true)
    await second.release()
    expect(await readdir(vault)).toEqual([])
  })

  test('is taken over when its process is gone', async () => {
    const vault = await aFolder()
    await lockVault(aGround(), vault, machine(1, { 1: 'a' }))
    const next = await lockVault(aGround(), vault, machine(2, { 2: 'b' }))
    expect(await next.isHeld()).toBe(true)
    await next.release()
  })

  test('is taken over at once where an earlier takeover was killed half way', async () => {
    const vault = await aFolder()
    await lockVault(aGround(), vault, machine(1, { 1: 'a' }))
    const lock = join(vault, 'lock.json')
    const { nonce } = JSON.parse(await readFile(lock, 'utf8'))
    await writeFile(`${lock}.${nonce}`, '')
    const longAgo = new Date('2020-01-01T00:00:00Z')
    await utimes(`${lock}.${nonce}`, longAgo, longAgo)
    await (await lockVault(aGround(), vault, machine(2, { 2: 'b' }))).release()
    expect(await readdir(vault)).toEqual([])
  })

  test('is taken over when its number now belongs to a later process', async () => {
    const vault = await aFolder()
    await lockVault(aGround(), vault, machine(1, { 1: 'a' }))
    const later = { 1: 'later', 2: 'b' }
    await (await lockVault(aGround(), vault, machine(2, later))).release()
  })

  test('is never taken over only because it is old or its process will not say', async () => {
    const vault = await aFolder()
    await lockVault(aGround(), vault, machine(1, { 1: 'a' }))
    const longAgo = new Date('2020-01-01T00:00:00Z')
    await utimes(join(vault, 'lock.json'), longAgo, longAgo)
    const asleep = { 1: 'a', 2: 'b' }
    expect(await reasonOf(lockVault(aGround(), vault, machine(2, asleep)))).toBe('locked')
    const silent = { 1: null, 2: 'b' }
    expect(await reasonOf(lockVault(aGround(), vault, machine(2, silent)))).toBe('locked')
  })

  test('that was never written to the end is only cleared once it is old', async () => {
    const vault = await aFolder()
    const path = join(vault, 'lock.json')
    const ground = aGround()
    await writeFile(path, '{"pid":')
    await utimes(path, ground.now(), ground.now())
    expect(await reasonOf(lockVault(ground, vault, machine(2, { 2: 'b' })))).toBe('locked')
    const longAgo = new Date('2020-01-01T00:00:00Z')
    await utimes(path, longAgo, longAgo)
    await (await lockVault(ground, vault, machine(2, { 2: 'b' }))).release()
  })

  test('goes to exactly one of many that find it left behind', async () => {
    for (let round = 0; round < 60; round += 1) {
      const vault = await aFolder()
      await lockVault(aGround(), vault, machine(1, { 1: 'a' }))
      const running = Object.fromEntries(Array.from({ length: 8 }, (_, n) => [n + 2, `p${n}`]))
      const tries = Object.keys(running).map((pid) =>
        lockVault(aGround(), vault, machine(Number(pid), running)).catch(() => null),
      )
      const held = (await Promise.all(tries)).filter((lock) => lock !== null)
      expect(held).toHaveLength(1)
      const lock = JSON.parse(await readFile(join(vault, 'lock.json'), 'utf8'))
      expect(running[lock.pid]).toBe(lock.startMark)
      await held[0]?.release()
    }
  })

  test('knows this very process and misses one that never was', async () => {
    expect(realProcesses.isAlive(process.pid)).toBe(true)
    expect(await realProcesses.startMark(process.pid)).toBe(
      await realProcesses.startMark(process.pid),
    )
    expect(realProcesses.isAlive(2 ** 30)).toBe(false)
    expect(await realProcesses.startMark(2 ** 30)).toBe(null)
  })
})
