import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DeskDatabase } from '../../../renderer/src/storage/database.ts'
import type { Desk } from '../../../renderer/src/storage/desk.ts'
import { openDeskForWriting } from '../../../renderer/src/storage/desk-for-writing.ts'
import { schemaVersion } from '../../../renderer/src/storage/migrations/all.ts'
import { noteLookedAt } from '../../../renderer/src/storage/repositories/frozen-facts.ts'
import { aJournalBridge, type JournalBridge } from '../../builders/journal-bridge.ts'
import { aContext, aDesk, aDeskId, anAnswer, answer, contents, forgetDatabase } from './a-desk.ts'

async function reopened(bridge: JournalBridge, deskId: string, desk: Desk): Promise<Desk> {
  await desk.close()
  return aDesk(bridge, deskId)
}

describe('opening a desk', () => {
  test('an unchanged working copy is taken as it was left', async () => {
    const bridge = aJournalBridge()
    const id = aDeskId()
    const desk = await aDesk(bridge, id)
    expect(desk.opening).toEqual({ type: 'new' })
    await answer(desk, 'GOV01', 'a')
    const again = await reopened(bridge, id, desk)
    expect(again.opening).toEqual({ type: 'as-left' })
  })

  test('an absent working copy is rebuilt from the journal and equals what was lost', async () => {
    const bridge = aJournalBridge()
    const id = aDeskId()
    const desk = await aDesk(bridge, id)
    for (let at = 0; at < 20; at++) await answer(desk, `GOV0${at % 7}`, `version ${at}`)
    const last = await desk.change({ kind: 'answer', label: 'x' }, (rows) =>
      rows.answers.delete(['audit-1', 'GOV03']),
    )
    const before = await contents(desk)
    await desk.close()
    await forgetDatabase(id)

    const again = await aDesk(bridge, id)
    expect(again.opening).toEqual({
      type: 'rebuilt',
      found: 'absent',
      from: { seq: 21, at: last?.at },
      counts: { answers: 6 },
      changes: 21,
      evidence: 0,
      aside: null,
    })
    expect(await contents(again)).toBe(before)
  })

  test('an older working copy is brought up to the journal', async () => {
    const bridge = aJournalBridge()
    const id = aDeskId()
    const desk = await aDesk(bridge, id)
    await answer(desk, 'GOV01', 'here')
    await desk.close()
    const elsewhere = JSON.parse(bridge.records[0]?.body ?? '')
    bridge.records.push({
      type: 'change',
      seq: 2,
      id: 'elsewhere',
      body: JSON.stringify({
        ...elsewhere,
        seq: 2,
        id: 'elsewhere',
        rows: [
          {
            table: 'answers',
            key: ['audit-1', 'GOV02'],
            before: null,
            after: anAnswer('GOV02', 'there'),
          },
        ],
      }),
    })
    const again = await aDesk(bridge, id)
    expect(again.opening).toEqual({ type: 'brought-up', changes: 2 })
    expect(await again.db.rows.answers.count()).toBe(2)
  })

  test('changes that never reached the journal are appended', async () => {
    const bridge = aJournalBridge()
    const id = aDeskId()
    const desk = await aDesk(bridge, id)
    await answer(desk, 'GOV01', 'a')
    await desk.pump.flush()
    bridge.failWith = { reason: 'locked' }
    await answer(desk, 'GOV02', 'b')
    await desk.close()
    bridge.failWith = null

    const again = await aDesk(bridge, id)
    expect(again.opening).toEqual({ type: 'caught-up', changes: 1 })
    expect(bridge.records.map((record) => record.seq)).toEqual([1, 2])
  })

  test('a tail that the journal has overtaken is put aside, and the vault wins', async () => {
    const bridge = aJournalBridge()
    const id = aDeskId()
    const desk = await aDesk(bridge, id)
    await answer(desk, 'GOV01', 'a')
    await desk.pump.flush()
    bridge.failWith = { reason: 'locked' }
    await answer(desk, 'GOV01', 'mine')
    await desk.close()
    bridge.failWith = null
    const first = JSON.parse(bridge.records[0]?.body ?? '')
    const body = {
      ...first,
      seq: 2,
      id: 'theirs',
      rows: [{ ...first.rows[0], after: anAnswer('GOV01', 'theirs') }],
    }
    bridge.records.push({ type: 'change', seq: 2, id: 'theirs', body: JSON.stringify(body) })

    const again = await aDesk(bridge, id)
    expect(again.opening).toEqual({ type: 'put-aside', changes: 1, name: '1.json' })
    expect(bridge.aside[0]).toContain('mine')
    expect(await again.db.rows.answers.get(['audit-1', 'GOV01'])).toMatchObject({
      texts: { comment: 'theirs' },
    })
  })

  test('of a tail that is put aside only what somebody did is counted, and notes alone are no news', async () => {
    const again = async (work: boolean) => {
      const bridge = aJournalBridge()
      const id = aDeskId()
      const desk = await aDesk(bridge, id)
      await answer(desk, 'GOV01', 'a')
      await desk.pump.flush()
      bridge.failWith = { reason: 'locked' }
      await noteLookedAt(desk, 'training-due', '2026-11-24')
      if (work) await answer(desk, 'GOV01', 'mine')
      await desk.close()
      bridge.failWith = null
      const first = JSON.parse(bridge.records[0]?.body ?? '')
      const body = JSON.stringify({ ...first, seq: 2, id: 'theirs' })
      bridge.records.push({ type: 'change', seq: 2, id: 'theirs', body })
      const { opening } = await aDesk(bridge, id)
      expect(bridge.aside[0]).toContain('training-due')
      return opening
    }
    expect(await again(true)).toEqual({ type: 'put-aside', changes: 1, name: '1.json' })
    expect(await again(false)).toEqual({ type: 'brought-up', changes: 2 })
  })

  test('a working copy of an earlier generation is replaced by the vault’s', async () => {
    const bridge = aJournalBridge()
    const id = aDeskId()
    const desk = await aDesk(bridge, id)
    await answer(desk, 'GOV01', 'a')
    await desk.close()
    bridge.generation = 2
    const again = await aDesk(bridge, id)
    expect(again.opening).toEqual({ type: 'brought-up', changes: 1 })
    expect(await again.db.meta.get('identity')).toMatchObject({ generation: 2 })
  })

  test('data of a newer app is refused and left alone, in the vault or in the browser', async () => {
    const bridge = aJournalBridge()
    const id = aDeskId()
    const desk = await aDesk(bridge, id)
    await answer(desk, 'GOV01', 'a')
    await desk.close()
    const newer = new DeskDatabase(id)
    newer.version(99).stores({})
    await newer.open()
    newer.close()
    const card = {
      id,
      kind: 'school',
      label: 'Oakfield',
      createdAt: '2026-11-24T09:00:00Z',
      isCopy: false,
    } as const
    const inBrowser = await openDeskForWriting({ bridge, card, context: aContext() })
    expect(inBrowser).toEqual({
      ok: false,
      error: { type: 'newer-data', schema: 99, appSchema: schemaVersion },
    })

    bridge.schema = 42
    const inVault = await openDeskForWriting({ bridge, card, context: aContext() })
    expect(inVault).toEqual({
      ok: false,
      error: { type: 'newer-data', schema: 42, appSchema: schemaVersion },
    })
    expect(bridge.records).toHaveLength(1)
  })
})

test('law: replaying the journal gives the database, whatever was done', async () => {
  const step = fc.record({
    table: fc.constantFrom('answers' as const, 'evidence' as const, 'figures' as const),
    key: fc.constantFrom('A', 'B', 'C', 'ਸ'),
    text: fc.string({ unit: 'binary', maxLength: 12 }),
    remove: fc.boolean(),
    undo: fc.constantFrom('no', 'no', 'undo', 'redo'),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const bridge = aJournalBridge()
      const id = aDeskId()
      const desk = await aDesk(bridge, id)
      for (const { table, key, text, remove, undo } of steps) {
        if (undo === 'undo') await desk.undo()
        else if (undo === 'redo') await desk.redo()
        else {
          await desk.change({ kind: 'test', label: text }, async (rows) => {
            if (table === 'evidence') {
              if (remove) await rows.evidence.delete(key)
              else await rows.evidence.put({ id: key, title: text } as never)
            } else if (remove) await rows[table].delete(['audit-1', key])
            else
              await rows[table].put({
                ...anAnswer(key, text),
                notKnown: true,
                value: null,
              } as never)
          })
        }
      }
      const before = await contents(desk)
      await desk.close()
      await forgetDatabase(id)
      const again = await aDesk(bridge, id)
      expect(await contents(again)).toBe(before)
      await again.close()
      await forgetDatabase(id)
    }),
    { numRuns: 40 },
  )
})
