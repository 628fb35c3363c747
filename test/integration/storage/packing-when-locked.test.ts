import { afterEach, expect, test } from 'vitest'
import type { Desk } from '../../../renderer/src/storage/desk.ts'
import {
  leaveOut,
  leftOutOf,
  putBackIn,
  readGuardDecisions,
} from '../../../renderer/src/storage/repositories/returns.ts'
import { anAudit, evidence, NOW } from '../../builders/audit.ts'
import { aJournalBridge } from '../../builders/journal-bridge.ts'
import { aDesk, aDeskId, forgetDatabase } from './a-desk.ts'

const opened: Desk[] = []

afterEach(async () => {
  for (const desk of opened.splice(0)) {
    await desk.close()
    await forgetDatabase(desk.card.id)
  }
})

test('what goes along cannot be changed once it was signed, neither way', async () => {
  const desk = await aDesk(aJournalBridge(), aDeskId())
  opened.push(desk)
  const audit = anAudit()
  const store = (lock: typeof audit.lock) =>
    desk.change({ kind: 'audit', label: 'Audit', about: [] }, (rows) =>
      rows.audits.put({ ...audit, lock }),
    )
  const [first, second] = [evidence(), evidence({ id: 'evidence-2' })]
  await store(null)
  await leaveOut(desk, audit.id, first, 'Too large')
  await store({ at: NOW, fingerprint: 'e'.repeat(64) })
  await expect(leaveOut(desk, audit.id, second, 'Too large')).rejects.toThrow(/locked/)
  await expect(putBackIn(desk, audit.id, first)).rejects.toThrow(/locked/)
  expect([...leftOutOf(await readGuardDecisions(desk.db, audit.id))]).toEqual([
    ['evidence-1', 'Too large'],
  ])
})
