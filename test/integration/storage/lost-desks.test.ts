import { afterEach, describe, expect, test } from 'vitest'
import type { DeskCard } from '../../../electron/contract/values.ts'
import {
  bringBackFromCopy,
  findLostDesks,
  letGoOf,
  readRemembered,
} from '../../../renderer/src/storage/lost-desks.ts'
import { aJournalBridge, type JournalBridge } from '../../builders/journal-bridge.ts'
import { aCard, aDesk, aDeskId, answer, contents, forgetDatabase } from './a-desk.ts'
import { withRawCopy } from './raw-copy.ts'

afterEach(() => localStorage.clear())

interface Memory {
  readonly desk: DeskCard
  readonly seq: number
  readonly at: string
}

/** A vault that has lost its desks, and a witness that remembers some. */
function anEmptyVault(remembered: readonly Memory[], storeId?: string): JournalBridge {
  const bridge = aJournalBridge(storeId)
  const ask = bridge.ask
  bridge.ask = async (channel, request) => {
    const { deskId = null } = request as { deskId?: string }
    const known = remembered.find(({ desk }) => desk.id === deskId)
    const answers: Record<string, unknown> = {
      'witness:lost-desks': { desks: remembered },
      'witness:forget': {},
      'witness:readmit': known && { desk: known.desk },
      'desks:create': { desk: null },
    }
    if (!(channel in answers)) return ask(channel, request)
    bridge.asked.push(channel)
    const value = answers[channel]
    if (value) return { ok: true, value } as never
    return { ok: false, failure: { reason: 'gone' } }
  }
  return bridge
}

/** A desk of three changes in this browser, whose vault is then gone. */
async function aCopy(card: Partial<DeskCard> = {}) {
  const id = aDeskId()
  const desk = await aDesk(aJournalBridge(), id, { card: aCard(id, card) })
  for (const code of ['A', 'B', 'C']) await answer(desk, code, 'text')
  const whole = await contents(desk)
  await desk.close()
  return { id, whole }
}

/** Other tests of this browser leave copies behind too. */
const only = async (bridge: JournalBridge, id: string, desks: readonly DeskCard[] = []) =>
  (await findLostDesks(desks, await readRemembered(bridge))).filter(({ card }) => card.id === id)

describe('a desk that the vault does not have', () => {
  test('is told from the witness and from the copy in this browser together', async () => {
    const { id } = await aCopy()
    const bridge = anEmptyVault([{ desk: aCard(id), seq: 3, at: '2026-11-23T16:00:00Z' }])
    expect(await only(bridge, id)).toEqual([
      {
        card: aCard(id),
        remembered: { seq: 3, at: '2026-11-23T16:00:00Z' },
        copy: { seq: 3, at: expect.any(String), counts: { answers: 3 }, whole: true },
      },
    ])
    expect(await only(bridge, id, [aCard(id)])).toEqual([])
  })

  test('is told from this browser alone, by the name that it noted', async () => {
    const { id } = await aCopy({ label: 'Oakfield Primary' })
    const [lost] = await only(anEmptyVault([]), id)
    expect(lost).toMatchObject({ card: { label: 'Oakfield Primary' }, remembered: null })
  })

  test('is told from the witness alone, where this browser has nothing of it', async () => {
    const id = aDeskId()
    const memory = { desk: aCard(id), seq: 7, at: '2026-11-23T16:00:00Z' }
    expect(await only(anEmptyVault([memory]), id)).toMatchObject([{ copy: null }])
  })

  test('is not told when it was a sample, a copy to look at, or let go of', async () => {
    const sample = await aCopy({ kind: 'sample' })
    const look = await aCopy({ isCopy: false })
    const bridge = anEmptyVault([])
    expect(await only(bridge, sample.id)).toEqual([])
    const [lost] = await only(bridge, look.id)
    if (!lost) throw new Error('it is lost')
    await letGoOf(bridge, lost)
    expect(await only(bridge, look.id)).toEqual([])
    await withRawCopy(look.id, async (copy) =>
      expect(await copy.records('changes')).toHaveLength(3),
    )
  })

  test('says when the copy here is not whole', async () => {
    const { id } = await aCopy()
    await withRawCopy(id, (copy) => copy.remove('changes', 2))
    expect(await only(anEmptyVault([]), id)).toMatchObject([{ copy: { whole: false } }])
  })
})

describe('a lost desk is brought back from this browser’s copy', () => {
  test('with every row and change, in the place that its witness remembers', async () => {
    const { id, whole } = await aCopy()
    const bridge = anEmptyVault([{ desk: aCard(id), seq: 3, at: '2026-11-23T16:00:00Z' }])
    bridge.witnessSeq = 3
    expect(await bringBackFromCopy(bridge, aCard(id))).toEqual({ filled: 3, missing: [] })
    const desk = await aDesk(bridge, id)
    expect(await contents(desk)).toBe(whole)
    await desk.close()
    await forgetDatabase(id)
    expect(await contents(await aDesk(bridge, id))).toBe(whole)
  })

  test('under its old id, where no witness knows it', async () => {
    const { id, whole } = await aCopy()
    const bridge = anEmptyVault([], '01990000-0000-7000-8000-000000000002')
    expect(await bringBackFromCopy(bridge, aCard(id))).toEqual({ filled: 3, missing: [] })
    expect(bridge.asked).toContain('desks:create')
    const desk = await aDesk(bridge, id)
    expect(desk.opening).toEqual({ type: 'brought-up', changes: 3 })
    expect(await contents(desk)).toBe(whole)
  })
})
