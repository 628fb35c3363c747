import { describe, expect, test } from 'vitest'
import { enteredDelivery } from '../../../renderer/src/features/return/their-form/entered.ts'
import {
  keepEnteredInForm,
  readEnteredInForm,
  readFormEntries,
  tickEntered,
  untickEntered,
} from '../../../renderer/src/storage/repositories/form-entries.ts'
import { anAudit } from '../../builders/audit.ts'
import { aJournalBridge } from '../../builders/journal-bridge.ts'
import { aFilePiece } from '../../builders/log-rows.ts'
import { aDesk, aDeskId } from './a-desk.ts'

const audit = anAudit({ lock: { at: '2026-11-20T10:00:00Z', fingerprint: 'f'.repeat(64) } })

async function aSignedDesk() {
  const desk = await aDesk(aJournalBridge(), aDeskId())
  await desk.change({ kind: 'x', label: 'x' }, (rows) => rows.audits.put(audit))
  return desk
}

const copied = 'ab'.repeat(32)

describe('the partnership’s own form', () => {
  test('ticks are kept while the audit is signed, and one undo takes a whole part back', async () => {
    const desk = await aSignedDesk()
    await tickEntered(desk, audit.id, 'GOV01', [{ key: 'question:GOV01', copied }])
    const part = await tickEntered(desk, audit.id, 'Training', [
      { key: 'question:TRN01', copied },
      { key: 'question:TRN02', copied },
    ])
    expect((await readFormEntries(desk.db, audit.id)).size).toBe(3)
    expect((await desk.undo(part)).type).toBe('done')
    expect([...(await readFormEntries(desk.db, audit.id)).keys()]).toEqual(['question:GOV01'])
    await untickEntered(desk, audit.id, 'GOV01', 'question:GOV01')
    expect((await readFormEntries(desk.db, audit.id)).size).toBe(0)
  })

  test('reference and receipt are kept as one sending, and go together', async () => {
    const desk = await aSignedDesk()
    const receipt = aFilePiece('piece-1', 'Receipt', { kind: 'other' })
    const delivery = enteredDelivery(desk, { audit }, { reference: ' S175-42 ', proof: receipt.id })
    const change = await keepEnteredInForm(desk, delivery, [receipt])
    const [kept] = await readEnteredInForm(desk.db, audit.id)
    expect(kept).toMatchObject({
      way: 'their-form',
      revision: 1,
      madeId: null,
      to: 'Test partnership',
      state: { type: 'entered', reference: 'S175-42', proof: 'piece-1' },
    })
    expect(await desk.db.rows.evidence.count()).toBe(1)
    await desk.undo(change)
    expect(await readEnteredInForm(desk.db, audit.id)).toEqual([])
    expect(await desk.db.rows.evidence.count()).toBe(0)
  })
})
