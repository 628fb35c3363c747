import { expect, test } from 'vitest'
import { erasureOf } from '../../../renderer/src/domain/people/erase.ts'
import { newPerson } from '../../../renderer/src/domain/people/person.ts'
import type { StaffLog } from '../../../renderer/src/domain/staff-log/staff-log.ts'
import type { Desk } from '../../../renderer/src/storage/desk.ts'
import { planUndo } from '../../../renderer/src/storage/plan-undo.ts'
import { setUpDesk } from '../../../renderer/src/storage/repositories/audits.ts'
import { erasePerson, readSignedPieces } from '../../../renderer/src/storage/repositories/erase.ts'
import { linkEvidence } from '../../../renderer/src/storage/repositories/evidence.ts'
import { importLog } from '../../../renderer/src/storage/repositories/log-rows.ts'
import { addReceipts, readReceipts } from '../../../renderer/src/storage/repositories/receipts.ts'
import { sign } from '../../../renderer/src/storage/repositories/sign-offs.ts'
import { undoChange } from '../../../renderer/src/storage/undo-change.ts'
import { anAudit, aSchool, aSignOff } from '../../builders/audit.ts'
import { aRowOfEach, asLogRows, theirPieces } from '../../builders/every-table.ts'
import { aJournalBridge } from '../../builders/journal-bridge.ts'
import { aFilePiece } from '../../builders/log-rows.ts'
import { aDesk, aDeskId, contents, forgetDatabase, rowsOf } from './a-desk.ts'

const person = newPerson({ id: 'p1', addedAt: '2026-11-24T09:00:00Z', given: 'Daljit' })
const pack = {
  id: 'pack-1',
  packId: 'test-pack',
  version: '2026.1',
  hash: 'a'.repeat(64),
  builtIn: true,
  files: {},
  addedAt: '2026-11-24T09:00:00Z',
}

async function aFilledDesk(bridge = aJournalBridge(), id = aDeskId()): Promise<Desk> {
  const desk = await aDesk(bridge, id)
  await setUpDesk(desk, { school: aSchool(), pack, audit: anAudit() })
  await importLog(desk, 'All', { ...asLogRows, people: [person] })
  return desk
}

async function erase(desk: Desk) {
  const { rows } = desk.db
  const log = {
    receipts: await rows.receipts.toArray(),
    records: await rows.trainingRecords.toArray(),
    sessions: await rows.trainingSessions.toArray(),
    policies: await rows.policies.toArray(),
    bookings: await rows.bookings.toArray(),
    exemptions: await rows.trainingExemptions.toArray(),
    inductions: await rows.inductions.toArray(),
  } as unknown as StaffLog
  const signed = await readSignedPieces(desk.db)
  const { today, now } = desk.context
  const erasure = erasureOf({ log, person, signed, today: today(), now: now() })
  return erasePerson(desk, erasure)
}

test('an erasure is one change over all tables, and one undo brings everything back', async () => {
  const bridge = aJournalBridge()
  const id = aDeskId()
  const desk = await aFilledDesk(bridge, id)
  const before = await rowsOf(desk)
  const change = await erase(desk)
  expect(change?.what.kind).toBe('erase')
  expect(await readReceipts(desk.db)).toMatchObject([{ id: 'r1', typedName: null, note: '' }])
  expect((await desk.db.rows.evidence.toArray()).map(({ id: piece }) => piece)).toEqual([
    'piece-policy',
    'piece-receipt',
    'piece-register',
    'piece-report',
  ])
  expect(await desk.db.rows.bookings.count()).toBe(0)
  const whole = await contents(desk)
  await desk.close()
  await forgetDatabase(id)
  const rebuilt = await aDesk(bridge, id)
  expect(await contents(rebuilt)).toBe(whole)
  await rebuilt.close()

  const again = await aFilledDesk()
  const other = await erase(again)
  expect(await again.undo(other)).toMatchObject({ type: 'done', label: 'Erasing a person' })
  const ids = (text: string) => text.match(/"id":"[^"]+"/g)?.sort()
  expect(ids(await rowsOf(again))).toEqual(ids(before))
})

test('a certificate that an audit was signed with stays in the library', async () => {
  const desk = await aFilledDesk()
  const [, certificate] = theirPieces
  if (!certificate) throw new Error('no piece')
  await linkEvidence(desk, 'audit-1', certificate, { type: 'question', code: 'GOV01' })
  await sign(desk, aSignOff(), { at: '2026-11-24T10:00:00Z', fingerprint: 'e'.repeat(64) })
  await erase(desk)
  expect(await desk.db.rows.evidence.get('piece-certificate')).toEqual(certificate)
  expect(await desk.db.rows.evidence.get('piece-induction')).toBeUndefined()
  expect(await desk.db.rows.trainingRecords.get('t1')).toMatchObject({
    certificate: { state: 'attached', evidenceId: 'piece-certificate' },
  })
})

test('facts are kept in the change that locks the audit', async () => {
  const desk = await aFilledDesk()
  const lock = { at: '2026-11-24T10:00:00Z', fingerprint: 'e'.repeat(64) }
  await sign(desk, aSignOff(), lock, [aRowOfEach.frozenFacts])
  const last = await desk.db.changes.orderBy('seq').last()
  expect(last?.rows.map(({ table }) => table).sort()).toEqual(['audits', 'frozenFacts', 'signOffs'])
})

test('what is kept all year goes on under a signed audit, and can be taken back', async () => {
  const desk = await aFilledDesk()
  await sign(desk, aSignOff(), { at: '2026-11-24T10:00:00Z', fingerprint: 'e'.repeat(64) })
  const sheet = aFilePiece('sheet', 'Sheet K7P')
  const receipt = { ...aRowOfEach.receipts, id: 'r9', source: null, proof: 'sheet' }
  const change = await addReceipts(desk, 'Part One', [receipt], [sheet])
  if (!change) throw new Error('nothing was written')
  expect(await planUndo(desk.db, [change.seq])).toMatchObject({ type: 'ready', stays: [] })
  expect(await undoChange(desk, [change.seq], 2)).toMatchObject({ type: 'done' })
  expect(await desk.db.rows.receipts.get('r9')).toBeUndefined()
})
