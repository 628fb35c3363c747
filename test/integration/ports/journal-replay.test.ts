import { readdir, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { realDisk } from '../../../electron/ports/disk/disk.ts'
import { failureOf } from '../../../electron/ports/disk/failures.ts'
import { replayFolder } from '../../../electron/ports/journal/journal-replay.ts'
import { talliesOf } from '../../../renderer/src/domain/ledger/tallies.ts'
import { aLedger, put, remove } from '../../builders/ledger.ts'
import { DESK, openDesk } from './a-desk-on-disk.ts'
import { aFolder } from './ground.ts'

const plain = (rows: ReadonlyMap<string, ReadonlyMap<string, unknown>>) =>
  Object.fromEntries([...rows].filter(([, each]) => each.size > 0).map(([t, m]) => [t, [...m]]))

const touch = fc.record({
  table: fc.constantFrom('answers', 'actions', 'evidence'),
  key: fc.constantFrom('a', 'b', 'c', 'd'),
  row: fc.option(fc.record({ text: fc.string(), n: fc.integer() }), { freq: 4 }),
})

describe('a desk replayed by the vault', () => {
  test('has the rows and sums that its changes left, across segments', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(touch, { minLength: 1, maxLength: 3 }), { maxLength: 12 }),
        fc.nat(12),
        async (changes, cut) => {
          const desk = openDesk(await aFolder(), realDisk)
          await desk.create()
          await desk.startSegment()
          const ledger = aLedger()
          for (const [index, touches] of changes.entries()) {
            if (index === cut && ledger.seq() > 0) await desk.startSegment(ledger.checkpoint(), 2)
            await desk.append(ledger.change(...touches))
          }
          const replayed = await replayFolder(realDisk, desk.folder)
          expect(plain(replayed.rows)).toEqual(plain(ledger.rows))
          expect(replayed.tallies).toEqual(talliesOf(ledger.rows))
          expect(replayed.carried).toEqual(replayed.tallies)
          const lastId = changes.length === 0 ? null : `c${changes.length}`
          expect(replayed).toMatchObject({ seq: changes.length, lastId, generation: 1 })
          await desk.close()
        },
      ),
      { numRuns: 40 },
    )
  })

  test('tells sums that a change carries and rows do not have', async () => {
    const desk = openDesk(await aFolder(), realDisk)
    await desk.create()
    await desk.startSegment()
    const ledger = aLedger()
    const lie = ledger.change(put('answers', 'a', { text: 'one' }))
    await desk.append({ ...lie, body: lie.body.replaceAll('one', 'two') })
    const { tallies, carried } = await replayFolder(realDisk, desk.folder)
    expect(carried).toEqual(talliesOf(ledger.rows))
    expect(tallies).not.toEqual(carried)
    await desk.close()
  })

  test('reads no further than it was asked to', async () => {
    const desk = openDesk(await aFolder(), realDisk)
    await desk.create()
    await desk.startSegment()
    const ledger = aLedger()
    await desk.append(ledger.change(put('answers', 'a', 1)))
    const good = (await realDisk.stat(join(desk.folder, 'journal', '000001.jsonl'))).size
    await desk.append(ledger.change(remove('answers', 'a')))
    const replayed = await replayFolder(realDisk, desk.folder, { end: { segment: 1, good } })
    expect(replayed.seq).toBe(1)
    expect(plain(replayed.rows)).toEqual({ answers: [['"a"', 1]] })
    await desk.close()
  })

  test.each([
    ['a segment is missing', (journal: string) => rm(join(journal, '000001.jsonl'))],
    ['a header is spoilt', (journal: string) => writeFile(join(journal, '000002.jsonl'), '{}\n')],
    [
      'an older segment lost its end',
      (journal: string) => truncate(join(journal, '000001.jsonl'), 400),
    ],
  ])('is damaged when %s', async (_what, spoil) => {
    const desk = openDesk(await aFolder(), realDisk)
    await desk.create()
    await desk.startSegment()
    const ledger = aLedger()
    await desk.append(ledger.change(put('answers', 'a', 1)), ledger.change(put('answers', 'b', 1)))
    await desk.startSegment(ledger.checkpoint(), 2)
    await desk.close()
    const journal = join(desk.folder, 'journal')
    expect(await readdir(journal)).toHaveLength(2)
    await spoil(journal)
    const failed = replayFolder(realDisk, desk.folder).catch(failureOf)
    expect(await failed).toMatchObject({ reason: 'damaged' })
  })

  test('of a folder without a journal is empty', async () => {
    const desk = openDesk(await aFolder(), realDisk)
    await desk.create()
    expect(await replayFolder(realDisk, desk.folder)).toMatchObject({ seq: 0, storeId: null })
    expect(DESK).toHaveLength(36)
  })
})
