import { expect, test } from 'vitest'
import { latestChanges } from '../../../renderer/src/storage/history.ts'
import { setUpDesk } from '../../../renderer/src/storage/repositories/audits.ts'
import { recordTakeOver } from '../../../renderer/src/storage/repositories/take-over.ts'
import { anAudit, aSchool } from '../../builders/audit.ts'
import { aJournalBridge } from '../../builders/journal-bridge.ts'
import { aDesk, aDeskId, forgetDatabase } from './a-desk.ts'

test('who took over is a line of the log that no undo takes back and that a rebuild brings again', async () => {
  const bridge = aJournalBridge()
  const deskId = aDeskId()
  const desk = await aDesk(bridge, deskId)
  const pack = {
    id: 'pack-1',
    packId: 'test-pack',
    version: '2026.1',
    hash: 'a'.repeat(64),
    builtIn: true,
    files: {},
    addedAt: '2026-11-24T09:00:00Z',
  }
  await setUpDesk(desk, { school: aSchool(), pack, audit: anAudit() })
  const noted = await recordTakeOver(desk, 'Amina Patel')
  expect(noted).toMatchObject({ seq: 2, rows: [], what: { kind: 'take-over', final: true } })
  expect((await desk.undo()).type).toBe('nothing')
  await desk.close()
  await forgetDatabase(deskId)

  const again = await aDesk(bridge, deskId)
  const [last] = await latestChanges(again.db, 1)
  expect(last?.what.label).toBe('Taking over the desk, by Amina Patel')
  expect(again.opening).toMatchObject({ type: 'rebuilt', found: 'absent', changes: 2 })
  await again.close()
  await forgetDatabase(deskId)
})
