import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { PortFailure } from '../../../electron/contract/failure.ts'
import { cannotStart } from '../../../electron/loopback/start-words.ts'
import { realDisk } from '../../../electron/ports/disk/disk.ts'
import { failureOf } from '../../../electron/ports/disk/failures.ts'
import { openVault } from '../../../electron/ports/vault/open-vault.ts'
import { aLedger, put } from '../../builders/ledger.ts'
import { openDesk } from './a-desk-on-disk.ts'
import { createFaultyDisk } from './faulty-disk.ts'
import { aFolder, aGround } from './ground.ts'

const processes = { pid: 1, isAlive: () => true, startMark: async () => null }

test('a start on a full disk says how much is free, and leaves no lock behind', async () => {
  const vault = join(await aFolder(), 'vault')
  const first = await openVault(aGround(), vault, processes)
  await first.lock.release()
  const faulty = createFaultyDisk()
  const disk = { ...faulty.disk, statfs: async () => ({ bavail: 3_000, bsize: 4096 }) as never }
  faulty.failAt(3, { type: 'error', code: 'ENOSPC' })
  const failure = await openVault(aGround(disk), vault, processes).catch(failureOf)
  expect(failure).toEqual({ reason: 'disk-full', bytes: 12_288_000 })
  expect(cannotStart(failure as PortFailure, 'C:\\Desk')).toBe(
    'Safeguarding Desk could not start: the disk that holds C:\\Desk is full (12 MB free). Nothing was changed. Make room on it, then start again.',
  )
  expect(await readdir(vault)).toEqual(['vault.json'])
  faulty.heal()
  const again = await openVault(aGround(faulty.disk), vault, processes)
  await again.lock.release()
})

test('a journal on a disk that was full goes on once there is room', async () => {
  const faulty = createFaultyDisk()
  const desk = openDesk(await aFolder(), faulty.disk)
  await desk.create()
  await desk.startSegment()
  const ledger = aLedger()
  await desk.append(ledger.change(put('answers', 'a', 1)))
  const waiting = [ledger.change(put('answers', 'b', 2)), ledger.change(put('answers', 'c', 3))]
  faulty.failAt(1, { type: 'error', code: 'ENOSPC', times: 9 })
  for (let tries = 0; tries < 3; tries += 1) {
    expect(await desk.append(...waiting)).toEqual({ failure: 'disk-full' })
  }
  faulty.heal()
  expect(await desk.append(...waiting)).toEqual({ lastSeq: 3 })
  await desk.close()
  expect(
    await openDesk(join(desk.folder, '..', '..'), realDisk).ask('journal:head', {}),
  ).toMatchObject({ lastSeq: 3 })
})
