import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Desk } from '../../../renderer/src/storage/desk.ts'
import { tableNames } from '../../../renderer/src/storage/tables.ts'
import { aJournalBridge, type JournalBridge } from '../../builders/journal-bridge.ts'
import { aDesk, aDeskId, anAnswer, contents, forgetDatabase, openAgain, rowsOf } from './a-desk.ts'
import { putBack, takePicture, withRawCopy } from './raw-copy.ts'

const step = fc.record({
  table: fc.constantFrom('answers' as const, 'evidence' as const, 'figures' as const),
  key: fc.constantFrom('A', 'B', 'C', 'D'),
  text: fc.string({ unit: 'binary', maxLength: 8 }),
  remove: fc.boolean(),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

const damage = fc.oneof(
  fc.record({ type: fc.constant('drop-rows' as const), every: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ type: fc.constant('drop-changes' as const), every: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ type: fc.constant('drop-last' as const), last: fc.integer({ min: 1, max: 6 }) }),
  fc.record({ type: fc.constant('alter-row' as const), pick: fc.nat(20) }),
  fc.record({ type: fc.constant('clear-table' as const), pick: fc.nat(20) }),
  fc.record({ type: fc.constant('clear-all' as const) }),
  fc.record({ type: fc.constant('alter-sums' as const), pick: fc.nat(20) }),
  fc.record({ type: fc.constant('delete' as const) }),
  fc.record({ type: fc.constant('roll-back' as const) }),
)
type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never

async function work(desk: Desk, steps: readonly Step[]): Promise<void> {
  for (const { table, key, text, remove } of steps) {
    await desk.change({ kind: 'test', label: text }, async (rows) => {
      if (table === 'evidence') {
        if (remove) await rows.evidence.delete(key)
        else await rows.evidence.put({ id: key, title: text } as never)
      } else if (remove) await rows[table].delete(['audit-1', key])
      else await rows[table].put({ ...anAnswer(key, text), notKnown: true, value: null } as never)
    })
  }
}

/** Hurts the copy behind the app's back; null when there was nothing to hurt. */
async function hurt(
  deskId: string,
  what: Damage,
  picture: Awaited<ReturnType<typeof takePicture>>,
): Promise<'hurt' | null> {
  if (what.type === 'delete') {
    await forgetDatabase(deskId)
    return 'hurt'
  }
  if (what.type === 'roll-back') {
    await putBack(deskId, picture)
    return 'hurt'
  }
  return withRawCopy(deskId, async (copy) => {
    const rows: { store: string; key: IDBValidKey; value: unknown }[] = []
    for (const store of tableNames) {
      for (const record of await copy.records(store)) rows.push({ store, ...record })
    }
    const chosen = 'pick' in what ? rows[what.pick % Math.max(rows.length, 1)] : undefined
    switch (what.type) {
      case 'drop-rows': {
        const gone = rows.filter((_, at) => at % what.every === 0)
        for (const { store, key } of gone) await copy.remove(store, key)
        return gone.length > 0 ? 'hurt' : null
      }
      case 'drop-changes': {
        const gone = (await copy.records('changes')).filter((_, at) => at % what.every === 0)
        for (const { key } of gone) await copy.remove('changes', key)
        return gone.length > 0 ? 'hurt' : null
      }
      case 'drop-last': {
        const gone = (await copy.records('changes')).slice(-what.last)
        for (const { key } of gone) await copy.remove('changes', key)
        return gone.length > 0 ? 'hurt' : null
      }
      case 'alter-row': {
        if (!chosen) return null
        await copy.put(chosen.store, { ...(chosen.value as object), bit: 'flipped' })
        return 'hurt'
      }
      case 'clear-table': {
        if (chosen) await copy.clear(chosen.store)
        return chosen ? 'hurt' : null
      }
      case 'alter-sums': {
        if (!chosen) return null
        await copy.put('tally', { table: chosen.store, count: 1, sum: 'f'.repeat(16) })
        return 'hurt'
      }
      case 'clear-all': {
        for (const name of copy.names) await copy.clear(name)
        return 'hurt'
      }
    }
  })
}

const foundOf: Readonly<Record<Damage['type'], readonly string[]>> = {
  'drop-rows': ['thinner'],
  'drop-changes': ['thinner', 'empty'],
  'drop-last': ['thinner', 'empty'],
  'alter-row': ['altered'],
  'clear-table': ['thinner'],
  'alter-sums': ['altered', 'thinner'],
  'clear-all': ['empty'],
  delete: ['absent'],
  'roll-back': [],
}

/** Opens the desk, reads every row, and opens it again when that finds something, as the app does. */
async function openAndCheck(bridge: JournalBridge, deskId: string): Promise<Desk> {
  const desk = await aDesk(bridge, deskId)
  const check = await desk.checkNow()
  if (check.type === 'clean') return desk
  if (check.type !== 'found') throw new Error(`the check ended as ${check.type}`)
  return openAgain(bridge, desk, check.rows)
}

/** What is left without the last changes, or without all while no row stands, is sound and only behind. */
async function isOfAnEarlierDay({ type }: Damage, again: Desk): Promise<boolean> {
  if (again.opening.type !== 'brought-up') return false
  return type === 'drop-last' || (type === 'drop-changes' && (await rowsOf(again)).trim() === '')
}

describe('law: whatever happens to a working copy,', () => {
  test('opening gives exactly the rows and the log of the journal, and says what was found', async () => {
    const tried: Record<string, number> = {}
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 12 }),
        fc.array(step, { minLength: 1, maxLength: 6 }),
        damage,
        async (before, after, what) => {
          const bridge = aJournalBridge()
          const id = aDeskId()
          const first = await aDesk(bridge, id)
          await work(first, before)
          await first.close()
          const picture = await takePicture(id)
          const second = await aDesk(bridge, id)
          expect(second.opening).toEqual({ type: 'as-left' })
          await work(second, after)
          const whole = await contents(second)
          const seq = second.pump.state().type === 'saved' ? bridge.records.at(-1)?.seq : undefined
          await second.close()

          const done = await hurt(id, what, picture)
          const again = await openAndCheck(bridge, id)
          expect(await contents(again)).toBe(whole)
          if (done === null || (bridge.records.at(-1)?.seq ?? 0) === 0) {
            await again.close()
            return
          }
          tried[what.type] = (tried[what.type] ?? 0) + 1
          if (what.type === 'roll-back') {
            expect(['brought-up', 'as-left']).toContain(again.opening.type)
          } else if (!(await isOfAnEarlierDay(what, again))) {
            expect(again.opening).toMatchObject({ type: 'rebuilt' })
            if (again.opening.type === 'rebuilt') {
              expect(foundOf[what.type]).toContain(again.opening.found)
            }
          }
          expect(seq === undefined || bridge.records.at(-1)?.seq === seq).toBe(true)
          await again.close()
          await forgetDatabase(id)
        },
      ),
      { numRuns: 60 },
    )
    // Each kind of damage was done at all.
    expect(Object.keys(tried).length).toBeGreaterThan(5)
  }, 120_000)
})
