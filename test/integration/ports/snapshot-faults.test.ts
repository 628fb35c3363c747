import { cp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Disk, realDisk } from '../../../electron/ports/disk/disk.ts'
import { failureOf } from '../../../electron/ports/disk/failures.ts'
import { replayFolder } from '../../../electron/ports/journal/journal-replay.ts'
import { createSafetyFile } from '../../../electron/ports/safety/safety-file.ts'
import { snapshotPath } from '../../../electron/ports/safety/snapshot-format.ts'
import { readSnapshot } from '../../../electron/ports/safety/snapshot-read.ts'
import { createSnapshots } from '../../../electron/ports/safety/snapshots.ts'
import { createTroubles } from '../../../electron/ports/safety/troubles.ts'
import { talliesOf } from '../../../renderer/src/domain/ledger/tallies.ts'
import { aLedger, put } from '../../builders/ledger.ts'
import { DESK, openDesk } from './a-desk-on-disk.ts'
import { createFaultyDisk, type Fault } from './faulty-disk.ts'
import { aFolder } from './ground.ts'

function open(vault: string, disk: Disk) {
  const desk = openDesk(vault, disk)
  const { ground, desks, journal } = desk
  const safety = createSafetyFile(ground, desks)
  const troubles = createTroubles(ground, safety)
  const snapshots = createSnapshots({ ground, desks, journal, safety, troubles })
  return {
    ...desk,
    folder: join(vault, 'desks', DESK, 'snapshots'),
    make: () => snapshots.make(DESK, 'asked'),
    numbers: async () => (await snapshots.list(DESK)).map(({ number }) => number),
    troubles: async () => (await safety.of(DESK)).troubles,
  }
}

function flipped(handle: Awaited<ReturnType<Disk['open']>>) {
  const write = handle.writeFile.bind(handle)
  return async (bytes: Buffer) => {
    const copy = Buffer.from(bytes)
    copy[copy.length - 9] = (copy[copy.length - 9] ?? 0) ^ 1
    await write(copy)
  }
}

/** A desk with one snapshot, and changes since. */
async function aDesk() {
  const vault = await aFolder()
  const desk = open(vault, realDisk)
  await desk.create()
  await desk.startSegment()
  const ledger = aLedger()
  await desk.append(ledger.change(put('answers', 'a', { n: 1 })))
  await desk.make()
  await desk.append(ledger.change(put('answers', 'b', { n: 2 })))
  await desk.remember()
  await desk.close()
  return { vault, ledger }
}

const faults: [string, Fault][] = [
  ['kill', { type: 'kill' }],
  ['full disk', { type: 'error', code: 'ENOSPC' }],
  ['error of the disk', { type: 'error', code: 'EIO' }],
]

describe('a snapshot on a disk that fails', () => {
  test.each(faults)('is there whole or not at all after a %s at any call', async (_how, fault) => {
    const template = await aDesk()
    let failed = 0
    for (let call = 1; ; call += 1) {
      const vault = await aFolder()
      await cp(template.vault, vault, { recursive: true })
      const faulty = createFaultyDisk()
      const desk = open(vault, faulty.disk)
      faulty.failAt(call, fault)
      const made = await desk.make().catch(failureOf)
      const { length } = faulty.calls()
      if (made !== null && 'reason' in made && !('number' in made)) failed += 1
      faulty.heal()
      await desk.close()
      const next = open(vault, faulty.disk)
      await next.sweep()
      for (const name of await readdir(next.folder)) {
        expect(name).toMatch(/^\d{6}\.jsonl$/)
        await readSnapshot(realDisk, join(next.folder, name))
      }
      expect(await next.numbers()).toContain(1)
      expect((await next.make()).tallies).toEqual(talliesOf(template.ledger.rows))
      expect(await next.troubles()).toEqual([])
      await next.close()
      if (length < call) break
    }
    expect(failed + 1).toBeGreaterThan(fault.type === 'kill' ? 0 : 3)
  })

  test('gets no name when the disk kept other bytes than it was given', async () => {
    const { vault } = await aDesk()
    const lying: Disk = {
      ...realDisk,
      open: async (...args: Parameters<Disk['open']>) => {
        const handle = await realDisk.open(...args)
        const isNew = String(args[0]).includes('snapshots') && args[1] === 'wx'
        return isNew ? Object.assign(handle, { writeFile: flipped(handle) }) : handle
      },
    }
    const desk = open(vault, lying)
    expect(await desk.make().catch(failureOf)).toMatchObject({ reason: 'damaged' })
    expect(await readdir(desk.folder)).toEqual(['000001.jsonl'])
    expect(await desk.troubles()).toMatchObject([{ what: 'snapshot', reason: 'damaged' }])
    await desk.close()
  })

  test('says what failed, and that goes when it succeeds', async () => {
    const { vault } = await aDesk()
    const faulty = createFaultyDisk()
    const desk = open(vault, faulty.disk)
    faulty.failAt(2, { type: 'error', code: 'ENOSPC' })
    expect(await desk.make().catch(failureOf)).toMatchObject({ reason: 'disk-full' })
    faulty.heal()
    expect(await desk.troubles()).toMatchObject([{ what: 'snapshot', reason: 'disk-full' }])
    await desk.make()
    expect(await desk.troubles()).toEqual([])
    await desk.close()
  })

  test('gives the same rows as the whole journal, and is passed over when it does not belong', async () => {
    const { vault, ledger } = await aDesk()
    const desk = open(vault, realDisk)
    await desk.make()
    const folder = join(vault, 'desks', DESK)
    const start = { fromSnapshot: true }
    expect((await replayFolder(realDisk, folder, start)).tallies).toEqual(talliesOf(ledger.rows))
    await desk.close()
    // The journal of another history stands there now.
    const other = await aDesk()
    await rm(join(folder, 'journal'), { recursive: true })
    await cp(join(other.vault, 'desks', DESK, 'journal'), join(folder, 'journal'), {
      recursive: true,
    })
    await rm(snapshotPath(join(folder, 'snapshots'), 1))
    const replayed = await replayFolder(realDisk, folder, start)
    expect(replayed).toMatchObject({ seq: 2, tallies: talliesOf(other.ledger.rows) })
  })

  test('is not used beyond the end of its journal', async () => {
    const { vault } = await aDesk()
    const desk = open(vault, realDisk)
    await desk.make()
    await desk.close()
    const path = join(vault, 'desks', DESK, 'journal', '000001.jsonl')
    const bytes = await realDisk.readFile(path)
    await realDisk.truncate(path, bytes.lastIndexOf('\n', bytes.length - 2) + 1)
    const replayed = await replayFolder(realDisk, join(vault, 'desks', DESK), {
      fromSnapshot: true,
    })
    expect(replayed).toMatchObject({ seq: 1, lastId: 'c1' })
  })
})

describe('the witness on a disk that fails', () => {
  test.each(faults)(
    'is the old or the new one in each place after a %s at any call',
    async (_how, fault) => {
      const template = await aDesk()
      for (let call = 1; ; call += 1) {
        const vault = await aFolder()
        await cp(template.vault, vault, { recursive: true })
        const faulty = createFaultyDisk()
        const desk = open(vault, faulty.disk)
        await desk.append(aLedgerAt(template.ledger.seq()))
        faulty.failAt(call, fault)
        const failure = await desk.remember().then(() => null, failureOf)
        const { length } = faulty.calls()
        faulty.heal()
        await desk.close()
        const next = open(vault, faulty.disk)
        await next.sweep()
        expect(await readdir(join(vault, 'witnesses'))).toEqual([`${DESK}.json`])
        expect(await next.ask('journal:head', {})).toMatchObject({ lastSeq: 3, witnessSeq: 3 })
        const known = (await next.witnesses.of(DESK))?.lastSeq
        expect([2, 3]).toContain(known)
        if (failure === null && fault.type !== 'kill') expect(known).toBe(3)
        await next.remember()
        expect((await next.witnesses.of(DESK))?.lastSeq).toBe(3)
        await next.close()
        if (length < call) break
      }
    },
  )
})

/** The change that follows, whatever the rows were. */
function aLedgerAt(seq: number) {
  const ledger = aLedger()
  let record = ledger.change(put('answers', 'a', { n: 1 }))
  while (ledger.seq() <= seq) record = ledger.change(put('answers', `z${ledger.seq()}`, 1))
  return record
}
