import { describe, expect, test } from 'vitest'
import {
  addReceipts,
  correctReceipt,
  readReceipts,
} from '../../../renderer/src/storage/repositories/receipts.ts'
import {
  endSignHere,
  readSignHere,
  signHere,
  startSignHere,
} from '../../../renderer/src/storage/repositories/sign-here.ts'
import { aJournalBridge } from '../../builders/journal-bridge.ts'
import { aFilePiece, aPartOneReceipt } from '../../builders/log-rows.ts'
import { aDesk, aDeskId } from './a-desk.ts'

const fromForm = (line: number) => ({ type: 'form', key: `form:${line}`, from: '' }) as const

describe('receipts are only added to', () => {
  test('an entry is neither changed nor removed by any change', async () => {
    const desk = await aDesk(aJournalBridge(), aDeskId())
    const receipt = aPartOneReceipt('r1')
    await addReceipts(desk, 'Part One', [receipt])
    const what = { kind: 'people', label: 'x' }
    await expect(
      desk.change(what, (rows) => rows.receipts.put({ ...receipt, on: '2026-09-03' })),
    ).rejects.toThrow('only added to')
    await expect(desk.change(what, (rows) => rows.receipts.delete('r1'))).rejects.toThrow(
      'only added to',
    )
    await expect(desk.change(what, (rows) => rows.receipts.clear())).rejects.toThrow()
    expect(await readReceipts(desk.db)).toEqual([receipt])
  })

  test('one of an id that is there is refused, with all that came with it', async () => {
    const desk = await aDesk(aJournalBridge(), aDeskId())
    await addReceipts(desk, 'Part One', [aPartOneReceipt('r1')])
    await expect(
      addReceipts(desk, 'Part One', [
        aPartOneReceipt('r2'),
        aPartOneReceipt('r1', { on: '2026-10-01' }),
      ]),
    ).rejects.toThrow()
    expect(await readReceipts(desk.db)).toEqual([aPartOneReceipt('r1')])
  })

  test('undo of the change that added them takes them out, and redo brings them back', async () => {
    const desk = await aDesk(aJournalBridge(), aDeskId())
    const proof = aFilePiece('sheet', 'Sign sheet K7P')
    const both = ['r1', 'r2'].map((id) => aPartOneReceipt(id, { personId: id, proof: 'sheet' }))
    const change = await addReceipts(desk, 'Part One', both, [proof])
    expect(await desk.undo(change)).toMatchObject({ type: 'done', label: 'Part One' })
    expect(await readReceipts(desk.db)).toEqual([])
    expect(await desk.db.rows.evidence.count()).toBe(0)
    await desk.redo()
    expect(await readReceipts(desk.db)).toEqual(both)
    expect(await desk.db.rows.evidence.toArray()).toEqual([proof])
  })
})

describe('the same line of a form', () => {
  test('is not taken in twice, under whatever id it comes', async () => {
    const desk = await aDesk(aJournalBridge(), aDeskId())
    await addReceipts(desk, 'Form', [aPartOneReceipt('r1', { source: fromForm(2) })])
    const again = await addReceipts(desk, 'Form', [aPartOneReceipt('r2', { source: fromForm(2) })])
    expect(again).toBeNull()
    await addReceipts(desk, 'Form', [
      aPartOneReceipt('r3', { source: fromForm(2) }),
      aPartOneReceipt('r4', { source: fromForm(3) }),
    ])
    expect((await readReceipts(desk.db)).map(({ id }) => id)).toEqual(['r1', 'r4'])
  })

  test('counts again once its entry was said to be mistaken', async () => {
    const desk = await aDesk(aJournalBridge(), aDeskId())
    await addReceipts(desk, 'Form', [aPartOneReceipt('r1', { source: fromForm(2) })])
    await correctReceipt(
      desk,
      'Mistaken',
      aPartOneReceipt('r2', { state: 'void', corrects: 'r1', reason: 'Another Daljit' }),
    )
    await addReceipts(desk, 'Form', [aPartOneReceipt('r3', { source: fromForm(2) })])
    expect(await readReceipts(desk.db)).toHaveLength(3)
  })
})

describe('a correction', () => {
  test('is made once, however often it is pressed', async () => {
    const desk = await aDesk(aJournalBridge(), aDeskId())
    await addReceipts(desk, 'Part One', [aPartOneReceipt('r1')])
    const correction = aPartOneReceipt('r2', { state: 'declined', corrects: 'r1' })
    const [first, second] = await Promise.all([
      correctReceipt(desk, 'Correction', correction),
      correctReceipt(desk, 'Correction', { ...correction, id: 'r3' }),
    ])
    expect([first === null, second === null]).toEqual([false, true])
    expect((await readReceipts(desk.db)).map(({ id }) => id)).toEqual(['r1', 'r2'])
  })

  test('of an entry that is not there is refused', async () => {
    const desk = await aDesk(aJournalBridge(), aDeskId())
    const correction = aPartOneReceipt('r2', { state: 'void', corrects: 'r1' })
    await expect(correctReceipt(desk, 'Correction', correction)).rejects.toThrow()
    expect(await readReceipts(desk.db)).toEqual([])
  })
})

describe('signing here', () => {
  const morning = {
    id: 'sign-here',
    gathering: 'g1',
    documents: [{ documentId: 'kcsie-2026-part-one', version: 'kcsie-2026' }],
    people: null,
    withCheck: false,
    pin: { salt: 's', hash: 'h', rounds: 1 },
    on: '2026-09-02',
    startedBy: 'Daljit Sandhu',
    startedAt: '2026-09-02T08:00:00Z',
  } as const

  test('goes on after a restart until it is ended, and is neither ended nor begun again by undo', async () => {
    const bridge = aJournalBridge()
    const id = aDeskId()
    const desk = await aDesk(bridge, id)
    await startSignHere(desk, morning)
    expect(await desk.undo()).toEqual({ type: 'nothing' })
    await desk.close()
    const again = await aDesk(bridge, id)
    expect(await readSignHere(again.db)).toEqual(morning)
    await endSignHere(again)
    expect(await again.undo()).toEqual({ type: 'nothing' })
    expect(await readSignHere(again.db)).toBeUndefined()
  })

  test('adds nothing once it was ended', async () => {
    const desk = await aDesk(aJournalBridge(), aDeskId())
    await startSignHere(desk, morning)
    await signHere(desk, 'Daljit Sandhu signed', 'g1', [aPartOneReceipt('r1')])
    await endSignHere(desk)
    await expect(
      signHere(desk, 'Ali signed', 'g1', [aPartOneReceipt('r2', { personId: 'p2' })]),
    ).rejects.toThrow('was ended')
    expect(await readReceipts(desk.db)).toHaveLength(1)
  })
})
