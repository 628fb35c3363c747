import { afterEach, expect, test, vi } from 'vitest'
import { newPerson } from '../../../renderer/src/domain/people/person.ts'
import type { StaffLog } from '../../../renderer/src/domain/staff-log/staff-log.ts'
import type { Desk } from '../../../renderer/src/storage/desk.ts'
import { setUpDesk } from '../../../renderer/src/storage/repositories/audits.ts'
import { addPerson } from '../../../renderer/src/storage/repositories/people.ts'
import { addReceipts } from '../../../renderer/src/storage/repositories/receipts.ts'
import { addRecords } from '../../../renderer/src/storage/repositories/training.ts'
import { anAudit, aSchool } from '../../builders/audit.ts'
import { aJournalBridge } from '../../builders/journal-bridge.ts'
import { anUpdateRecord, aPartOneReceipt } from '../../builders/log-rows.ts'
import { aDesk, aDeskId } from './a-desk.ts'
import { type Shown, showStaffLog } from './show-staff-log.tsx'

const leave: (() => void)[] = []

afterEach(() => {
  for (const go of leave.splice(0)) go()
})

function shown(desk: Desk, asks = true): Shown['seen'] {
  const { seen, leave: go } = showStaffLog(desk, asks)
  leave.push(go)
  return seen
}

async function settled(seen: Shown['seen']): Promise<StaffLog> {
  await vi.waitFor(() => expect(seen.at(-1)).toBeDefined(), { timeout: 20_000 })
  const log = seen.at(-1)
  if (!log) throw new Error('no log')
  return log
}

const pack = {
  id: 'pack-1',
  packId: 'test-pack',
  version: '2026.1',
  hash: 'a'.repeat(64),
  builtIn: false,
  files: {},
  addedAt: '2026-11-24T09:00:00Z',
}

test('a desk without an audit has its staff log, by the rules of the starter', async () => {
  const desk = await aDesk(aJournalBridge(), aDeskId())
  await addRecords(desk, 'Update', [anUpdateRecord('t1')])
  const log = await settled(shown(desk))
  expect(log.records).toHaveLength(1)
  expect(log.pack.training.requirements.length).toBeGreaterThan(0)
  expect(log.tags).toEqual([])
  expect(log.today).toBe('2026-11-24')
})

test('with a school it knows its tags, and people come in the order of names', async () => {
  const desk = await aDesk(aJournalBridge(), aDeskId())
  await setUpDesk(desk, { school: aSchool(), pack, audit: anAudit() })
  for (const [id, family] of [
    ['p1', 'Zieliński'],
    ['p2', 'Ahmadi'],
  ] as const) {
    await addPerson(desk, newPerson({ id, family, addedAt: '2026-11-24T09:00:00Z' }))
  }
  const log = await settled(shown(desk))
  expect(log.tags).toContain('all')
  expect(log.people.map(({ family }) => family)).toEqual(['Ahmadi', 'Zieliński'])
})

test('only the list that changed is anew, so that nothing else is reckoned again', async () => {
  const desk = await aDesk(aJournalBridge(), aDeskId())
  await addRecords(desk, 'Update', [anUpdateRecord('t1')])
  const seen = shown(desk)
  const before = await settled(seen)
  await addReceipts(desk, 'Part One', [aPartOneReceipt('r1')])
  await vi.waitFor(() => expect(seen.at(-1)?.receipts).toHaveLength(1), { timeout: 20_000 })
  const after = await settled(seen)
  expect(after.records).toBe(before.records)
  expect(after.pack).toBe(before.pack)
  expect(after.receipts).not.toBe(before.receipts)
})

test('nothing of it is read before a screen asks', async () => {
  const desk = await aDesk(aJournalBridge(), aDeskId())
  const read = vi.spyOn(desk.db.rows.trainingRecords, 'toArray')
  shown(desk, false)
  await new Promise((resume) => requestAnimationFrame(() => setTimeout(resume)))
  await desk.db.rows.audits.toArray()
  expect(read).not.toHaveBeenCalled()
  await settled(shown(desk))
  expect(read).toHaveBeenCalled()
})
