import { copyFile, cp, readFile, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { JournalRecord } from '../../../electron/contract/values.ts'
import type { Disk } from '../../../electron/ports/disk/disk.ts'
import { createJournal } from '../../../electron/ports/journal/journal.ts'
import { createRegistry } from '../../../electron/ports/registry.ts'
import { createDesks } from '../../../electron/ports/vault/desks.ts'
import { createFaultyDisk } from './faulty-disk.ts'
import { aFolder, aGround } from './ground.ts'

const DESK = '01890000-0000-7000-8000-000000000001'
const SEGMENT = join('desks', DESK, 'journal', '000001.jsonl')

function change(seq: number): JournalRecord {
  return {
    type: 'change',
    seq,
    id: `c${seq}`,
    body: `{"text":"${'ö'.repeat(seq % 7)}","n":${seq}}`,
  }
}

/** The journal as a process would have it; "starting" it again is a new process. */
function startJournal(vault: string, disk: Disk) {
  const ground = aGround(disk)
  const registry = createRegistry(ground)
  const desks = createDesks(ground, vault, { beforeDiscard: async () => undefined })
  const journal = createJournal(ground, desks)
  desks.serve(registry)
  journal.serve(registry)
  const ask = async (channel: string, request: object): Promise<Record<string, unknown>> => {
    const answer = await registry.service.ask(channel, request)
    if (answer.type !== 'answer') return { refused: answer.type }
    return answer.result.ok
      ? (answer.result.value as Record<string, unknown>)
      : { failure: answer.result.failure.reason }
  }
  return {
    create: () => ask('desks:create', { id: DESK, kind: 'school', label: 'x' }),
    startSegment: (checkpoint: JournalRecord[] = []) =>
      ask('journal:start-segment', { deskId: DESK, generation: 1, schema: 1, checkpoint }),
    append: (...seqs: number[]) =>
      ask('journal:append', { deskId: DESK, generation: 1, records: seqs.map(change) }),
    head: () => ask('journal:head', { deskId: DESK }),
    read: async () => {
      const page = await ask('journal:read', { deskId: DESK, from: null })
      return page.failure ?? (page.records as JournalRecord[]).map(({ seq }) => seq)
    },
    close: () => journal.closeAll(),
  }
}

async function aVaultWith(count: number): Promise<string> {
  const vault = await aFolder()
  const journal = startJournal(vault, createFaultyDisk().disk)
  await journal.create()
  await journal.startSegment()
  for (let seq = 1; seq <= count; seq += 1) await journal.append(seq)
  await journal.close()
  return vault
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, n) => n + 1)

describe('the journal on a disk that fails', () => {
  test('opens with its last whole record when cut at any byte, and goes on from there', async () => {
    const vault = await aVaultWith(20)
    const path = join(vault, SEGMENT)
    const whole = join(vault, 'whole')
    await copyFile(path, whole)
    const bytes = await readFile(whole)
    const start = bytes.indexOf('\n') + 1
    const { disk } = createFaultyDisk()
    for (let cut = start; cut <= bytes.length; cut += 1) {
      await copyFile(whole, path)
      await truncate(path, cut)
      const expected = bytes.subarray(start, cut).toString('latin1').split('\n').length - 1
      const journal = startJournal(vault, disk)
      expect(await journal.head(), `cut at ${cut}`).toMatchObject({ lastSeq: expected })
      expect(await journal.append(expected + 1)).toEqual({ lastSeq: expected + 1 })
      expect(await journal.read()).toEqual(upTo(expected + 1))
      await journal.close()
    }
  }, 60_000)

  test.each([
    ['the write fails', 2, { type: 'error', code: 'ENOSPC' }, 'disk-full'],
    ['half of the write arrives', 2, { type: 'half', code: 'ENOSPC' }, 'disk-full'],
    ['the fsync fails', 3, { type: 'error', code: 'EIO' }, 'damaged'],
    ['the file cannot be opened', 1, { type: 'error', code: 'EROFS' }, 'read-only'],
  ] as const)('holds only what it called saved when %s', async (_what, call, fault, reason) => {
    const vault = await aVaultWith(3)
    const faulty = createFaultyDisk()
    const journal = startJournal(vault, faulty.disk)
    expect(await journal.head()).toMatchObject({ lastSeq: 3 })
    faulty.failAt(call, fault)
    expect(await journal.append(4, 5)).toEqual({ failure: reason })
    expect(await journal.head()).toMatchObject({ lastSeq: 3 })
    expect(await journal.read()).toEqual(upTo(3))
    faulty.heal()
    expect(await journal.append(4, 5)).toEqual({ lastSeq: 5 })
    await journal.close()
    expect(await startJournal(vault, faulty.disk).read()).toEqual(upTo(5))
  })

  test('remembers to cut a failed write when even the cutting failed', async () => {
    const vault = await aVaultWith(3)
    const faulty = createFaultyDisk()
    const journal = startJournal(vault, faulty.disk)
    await journal.append(4)
    const before = (await readFile(join(vault, SEGMENT))).length
    // The fsync fails, and so does the truncate that should take the write back.
    faulty.failAt(2, { type: 'error', code: 'EIO', times: 2 })
    expect(await journal.append(5, 6, 7)).toEqual({ failure: 'damaged' })
    expect((await readFile(join(vault, SEGMENT))).length).toBeGreaterThan(before)
    faulty.heal()
    expect(await journal.append(5)).toEqual({ lastSeq: 5 })
    await journal.close()
    expect(await startJournal(vault, faulty.disk).read()).toEqual(upTo(5))
  })

  test('keeps every change that it called saved, killed at any call', async () => {
    const template = await aVaultWith(2)
    for (let call = 1; call <= 14; call += 1) {
      const vault = await aFolder()
      await cp(template, vault, { recursive: true })
      const faulty = createFaultyDisk()
      const journal = startJournal(vault, faulty.disk)
      faulty.failAt(call, { type: 'kill' })
      let saved = 2
      for (const step of [() => journal.append(3), () => journal.append(4, 5)]) {
        const answer = await step()
        saved = typeof answer.lastSeq === 'number' ? answer.lastSeq : saved
      }
      const checkpoint: JournalRecord[] = [{ type: 'checkpoint', seq: saved, id: '', body: '{}' }]
      await journal.startSegment(checkpoint)
      faulty.heal()
      const next = startJournal(vault, faulty.disk)
      const { lastSeq } = await next.head()
      expect(lastSeq, `killed at call ${call}`).toBeGreaterThanOrEqual(saved)
      expect(lastSeq).toBeLessThanOrEqual(5)
      expect(await next.append(Number(lastSeq) + 1)).toEqual({ lastSeq: Number(lastSeq) + 1 })
      await next.close()
      await journal.close()
    }
  })

  test('leaves no half segment when a checkpoint cannot be written', async () => {
    const template = await aVaultWith(2)
    for (let call = 2; call <= 5; call += 1) {
      const vault = await aFolder()
      await cp(template, vault, { recursive: true })
      const faulty = createFaultyDisk()
      const journal = startJournal(vault, faulty.disk)
      await journal.head()
      faulty.failAt(call, { type: 'error', code: 'ENOSPC' })
      const rows: JournalRecord[] = [{ type: 'checkpoint', seq: 2, id: '', body: '{}' }]
      expect(await journal.startSegment(rows)).toEqual({ failure: 'disk-full' })
      expect(await journal.head()).toMatchObject({ segment: 1, lastSeq: 2 })
      expect(await journal.append(3)).toEqual({ lastSeq: 3 })
      await journal.close()
    }
  })

  test('whose checkpoint lost a line is damaged, not shorter', async () => {
    const vault = await aFolder()
    const { disk } = createFaultyDisk()
    const journal = startJournal(vault, disk)
    await journal.create()
    const row = (body: string): JournalRecord => ({ type: 'checkpoint', seq: 0, id: '', body })
    await journal.startSegment([row('{"a":1}'), row('{"b":2}')])
    await journal.close()
    const bytes = await readFile(join(vault, SEGMENT))
    await truncate(join(vault, SEGMENT), bytes.lastIndexOf('\n', bytes.length - 2) + 1)
    expect(await startJournal(vault, disk).head()).toEqual({ failure: 'damaged' })
  })
})
