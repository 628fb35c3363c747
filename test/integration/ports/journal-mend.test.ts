import { cp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { JournalRecord } from '../../../electron/contract/values.ts'
import { realDisk } from '../../../electron/ports/disk/disk.ts'
import { replayFolder } from '../../../electron/ports/journal/journal-replay.ts'
import { salvage } from '../../../electron/ports/journal/journal-salvage.ts'
import { talliesOf } from '../../../renderer/src/domain/ledger/tallies.ts'
import { aLedger, put } from '../../builders/ledger.ts'
import { DESK, openDesk } from './a-desk-on-disk.ts'
import { createFaultyDisk } from './faulty-disk.ts'
import { aFolder } from './ground.ts'

const plain = (rows: ReadonlyMap<string, ReadonlyMap<string, unknown>>) =>
  Object.fromEntries([...rows].filter(([, each]) => each.size > 0).map(([t, m]) => [t, [...m]]))

/** Ten changes in two segments, and its witness. */
async function aJournal(vault: string, count = 10, cut = 5) {
  const desk = openDesk(vault, realDisk)
  await desk.create()
  await desk.startSegment()
  const ledger = aLedger()
  for (let n = 1; n <= count; n += 1) {
    await desk.append(
      ledger.change(put('answers', `a${n % 4}`, { text: `text ${n} ${'é'.repeat(n)}` })),
    )
    if (n === cut) await desk.startSegment(ledger.checkpoint(), 2)
  }
  await desk.remember()
  await desk.close()
  return ledger
}

const segment = (vault: string, number: number) =>
  join(vault, 'desks', DESK, 'journal', `00000${number}.jsonl`)

async function spoilText(path: string, find: string): Promise<void> {
  const bytes = await readFile(path)
  const at = bytes.indexOf(find)
  expect(at).toBeGreaterThan(0)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  await writeFile(path, bytes)
}

async function readAll(desk: ReturnType<typeof openDesk>): Promise<JournalRecord[]> {
  const records: JournalRecord[] = []
  let from: unknown = null
  do {
    const page = await desk.ask('journal:read', { from })
    records.push(...(page.records as JournalRecord[]))
    from = page.next
  } while (from !== null)
  return records
}

const changesOf = (records: readonly JournalRecord[]) =>
  records.filter(({ type }) => type === 'change')

describe('a journal that cannot be read', () => {
  test.each([
    [
      'one record in the middle',
      (vault: string) => spoilText(segment(vault, 1), 'text 3'),
      [{ from: 3, to: 3 }],
    ],
    [
      'a record before a checkpoint that has its rows',
      (vault: string) => spoilText(segment(vault, 1), 'text 2'),
      [{ from: 2, to: 2 }],
    ],
    ['a whole segment', (vault: string) => rm(segment(vault, 1)), [{ from: 1, to: 5 }]],
    ['the header of a segment', (vault: string) => spoilText(segment(vault, 2), 'journal'), []],
    ['its end, which the witness knows', (vault: string) => truncate(segment(vault, 2), 900), null],
    [
      'the folder',
      (vault: string) => rm(join(vault, 'desks', DESK, 'journal'), { recursive: true }),
      [{ from: 1, to: 10 }],
    ],
    ['a line of a checkpoint', (vault: string) => spoilText(segment(vault, 2), '"table"'), []],
  ])('is whole again with what the working copy knows: %s', async (_what, spoil, gaps) => {
    const vault = await aFolder()
    const ledger = await aJournal(vault)
    await spoil(vault)
    const desk = openDesk(vault, realDisk)
    const found = await desk.ask('journal:diagnose', {})
    if (gaps !== null) expect(found.gaps).toEqual(gaps)
    else expect((found.gaps as unknown[]).at(-1)).toMatchObject({ to: 10 })
    expect(await desk.ask('journal:mend', { schema: 2, records: ledger.records })).toMatchObject({
      missing: [],
    })
    expect(await desk.ask('journal:head', {})).toMatchObject({
      lastSeq: 10,
      lastId: 'c10',
      witnessSeq: 10,
      tallies: talliesOf(ledger.rows),
    })
    expect(changesOf(await readAll(desk))).toEqual(ledger.records)
    expect(plain((await replayFolder(realDisk, desk.folder)).rows)).toEqual(plain(ledger.rows))
    const next = ledger.change(put('answers', 'new', 1))
    expect(await desk.append(next)).toEqual({ lastSeq: 11 })
    await desk.close()
  })

  test('keeps the old folder, and says where a change is missing', async () => {
    const vault = await aFolder()
    await aJournal(vault)
    await spoilText(segment(vault, 2), 'text 8')
    const before = await readFile(segment(vault, 2))
    const desk = openDesk(vault, realDisk)
    expect(await desk.ask('journal:head', {})).toEqual({ failure: 'damaged' })
    const mended = await desk.ask('journal:mend', { schema: 2, records: [] })
    expect(mended).toEqual({ missing: [{ from: 8, to: 8 }], keptId: '1' })
    const kept = join(vault, 'kept', DESK, '1')
    expect(await readFile(join(kept, 'journal', '000002.jsonl'))).toEqual(before)
    expect(JSON.parse(await readFile(join(kept, 'kept.json'), 'utf8'))).toMatchObject({
      why: 'damaged',
    })
    const eighth = changesOf(await readAll(desk)).find(({ seq }) => seq === 8)
    expect(JSON.parse(eighth?.body ?? '')).toMatchObject({
      what: { kind: 'unreadable', label: 'A change that could not be read' },
      rows: [],
    })
    // The rows close the new journal, so that they and the sums agree from now on.
    const { tallies, carried, seq } = await replayFolder(realDisk, desk.folder)
    expect(carried).toEqual(tallies)
    expect(seq).toBe(10)
    expect(await desk.ask('journal:head', {})).toMatchObject({ lastSeq: 10, tallies })
    await desk.close()
  })

  test('takes its rows from a checkpoint behind what is missing', async () => {
    const vault = await aFolder()
    const ledger = await aJournal(vault, 10, 5)
    await spoilText(segment(vault, 1), 'text 4')
    const desk = openDesk(vault, realDisk)
    expect(await desk.ask('journal:diagnose', {})).toMatchObject({ snapshotSeq: 5 })
    await desk.ask('journal:mend', { schema: 2, records: [] })
    expect(plain((await replayFolder(realDisk, desk.folder)).rows)).toEqual(plain(ledger.rows))
    await desk.close()
  })

  test('takes the rows of the working copy where an upgrade lost its checkpoint', async () => {
    const vault = await aFolder()
    const desk = openDesk(vault, realDisk)
    await desk.create()
    await desk.startSegment()
    const ledger = aLedger()
    await desk.append(ledger.change(put('answers', 'a', { text: 'old' })))
    // No change tells of what an upgrade does to the rows.
    ledger.rows.get('answers')?.set('"a"', { text: 'upgraded' })
    await desk.startSegment(ledger.checkpoint(), 2)
    await desk.append(ledger.change(put('answers', 'b', { text: 'new' })))
    await desk.remember()
    await desk.close()
    await spoilText(segment(vault, 2), 'upgraded')
    const next = openDesk(vault, realDisk)
    expect(await next.ask('journal:diagnose', {})).toMatchObject({ gaps: [], snapshotSeq: null })
    const mended = await next.ask('journal:mend', { schema: 2, records: ledger.checkpoint() })
    expect(mended).toMatchObject({ missing: [] })
    const replayed = await replayFolder(realDisk, next.folder)
    expect(plain(replayed.rows)).toEqual(plain(ledger.rows))
    expect(replayed.schema).toBe(2)
    await next.close()
  })

  test('believes the journal where it and the working copy differ', async () => {
    const vault = await aFolder()
    const ledger = await aJournal(vault)
    await spoilText(segment(vault, 2), 'text 8')
    const forged = ledger.records.map((each) => ({
      ...each,
      body: each.body.replace('text 7', 'other 7'),
    }))
    const desk = openDesk(vault, realDisk)
    await desk.ask('journal:mend', { schema: 2, records: forged })
    expect(changesOf(await readAll(desk))).toEqual(ledger.records)
    await desk.close()
  })

  test('keeps each change that can be read, whatever was cut out or flipped', async () => {
    const template = await aFolder()
    const ledger = await aJournal(template)
    const harm = fc.record({
      segment: fc.constantFrom(1, 2),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.integer({ min: 0, max: 400 }),
      flip: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(harm, { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        async (harms, helped) => {
          const vault = await aFolder()
          await cp(template, vault, { recursive: true })
          for (const { segment: number, at, length, flip } of harms) {
            const bytes = await readFile(segment(vault, number))
            const from = Math.floor(at * (bytes.length - 1))
            if (flip) bytes[from] = (bytes[from] ?? 0) ^ 0x21
            const rest = flip ? bytes : [bytes.subarray(0, from), bytes.subarray(from + length)]
            await writeFile(
              segment(vault, number),
              Array.isArray(rest) ? Buffer.concat(rest) : rest,
            )
          }
          const readable = (await salvage(realDisk, join(vault, 'desks', DESK, 'journal'))).changes
          const desk = openDesk(vault, realDisk)
          const records = helped ? ledger.records : []
          const mended = await desk.ask('journal:mend', { schema: 2, records })
          const missing = ledger.records.filter(({ seq }) => !helped && !readable.has(seq))
          const named = (mended.missing as { from: number; to: number }[]).flatMap(({ from, to }) =>
            Array.from({ length: to - from + 1 }, (_, n) => from + n),
          )
          expect(named).toEqual(missing.map(({ seq }) => seq))
          const changes = changesOf(await readAll(desk))
          expect(changes.map(({ seq }) => seq)).toEqual(ledger.records.map(({ seq }) => seq))
          for (const record of ledger.records) {
            if (!named.includes(record.seq)) expect(changes[record.seq - 1]).toEqual(record)
          }
          const replayed = await replayFolder(realDisk, desk.folder)
          expect(replayed.carried).toEqual(replayed.tallies)
          if (helped) expect(plain(replayed.rows)).toEqual(plain(ledger.rows))
          await desk.close()
        },
      ),
      { numRuns: 60 },
    )
  }, 60_000)

  test.each(['kill', 'error'] as const)(
    'is the old one or the new one after a %s at any call of its mending',
    async (how) => {
      const template = await aFolder()
      const ledger = await aJournal(template)
      await spoilText(segment(template, 2), 'text 8')
      const folder = join('desks', DESK)
      const old = await readFile(segment(template, 2))
      let outcomes = { old: 0, mended: 0 }
      for (let call = 1; ; call += 1) {
        const vault = await aFolder()
        await cp(template, vault, { recursive: true })
        const faulty = createFaultyDisk()
        const desk = openDesk(vault, faulty.disk)
        faulty.failAt(call, how === 'kill' ? { type: 'kill' } : { type: 'error', code: 'ENOSPC' })
        await desk.ask('journal:mend', { schema: 2, records: ledger.records }).catch(() => null)
        const { length } = faulty.calls()
        faulty.heal()
        await desk.close()
        const next = openDesk(vault, faulty.disk)
        await next.sweep()
        const names = await readdir(join(vault, folder))
        expect(
          names.filter((name) => name.startsWith('journal.') || name.startsWith('.part')),
        ).toEqual([])
        const head = await next.ask('journal:head', {})
        if (head.failure === 'damaged') {
          outcomes = { ...outcomes, old: outcomes.old + 1 }
          expect(await readFile(segment(vault, 2))).toEqual(old)
          await next.ask('journal:mend', { schema: 2, records: ledger.records })
        } else outcomes = { ...outcomes, mended: outcomes.mended + 1 }
        expect(changesOf(await readAll(next)), `call ${call}`).toEqual(ledger.records)
        await next.close()
        if (length < call) break
      }
      expect(outcomes.old).toBeGreaterThan(5)
      expect(outcomes.mended).toBeGreaterThan(0)
    },
    60_000,
  )
})
