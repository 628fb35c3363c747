import { afterEach, expect, test } from 'vitest'
import type { Desk } from '../../../renderer/src/storage/desk.ts'
import { confirmCarried, noteAllSeen } from '../../../renderer/src/storage/repositories/answers.ts'
import {
  importPreviousAudit,
  setUpDesk,
} from '../../../renderer/src/storage/repositories/audits.ts'
import { anAnswer, anAudit, aPreviousAudit, aSchool } from '../../builders/audit.ts'
import { aJournalBridge } from '../../builders/journal-bridge.ts'
import { aDesk, aDeskId, forgetDatabase } from './a-desk.ts'

const opened: Desk[] = []

afterEach(async () => {
  for (const desk of opened.splice(0)) {
    await desk.close()
    await forgetDatabase(desk.card.id)
  }
})

const carried = {
  fromYear: '2025-26',
  wording: 'unchanged',
  seenAt: null,
  confirmedAt: null,
} as const

async function aDeskWithLastYear(): Promise<Desk> {
  const desk = await aDesk(aJournalBridge(), aDeskId())
  opened.push(desk)
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
  await importPreviousAudit(desk, 'audit-1', aPreviousAudit(), {
    answers: [anAnswer({ carried, answeredAt: null })],
    actions: [],
    evidenceLinks: [],
  })
  return desk
}

test('last year can be taken out again after its answers were on the screen', async () => {
  const desk = await aDeskWithLastYear()
  await noteAllSeen(desk, 'audit-1', ['GOV01'])

  expect(await desk.undo()).toMatchObject({ type: 'done' })

  expect(await desk.db.rows.answers.count()).toBe(0)
  expect(await desk.db.rows.previousAudits.count()).toBe(0)
  expect(await desk.redo()).toMatchObject({ type: 'done' })
  expect(await desk.db.rows.answers.count()).toBe(1)
})

test('a confirming is taken back first, and the import only after it', async () => {
  const desk = await aDeskWithLastYear()
  await noteAllSeen(desk, 'audit-1', ['GOV01'])
  await confirmCarried(desk, 'audit-1', ['GOV01'])

  expect(await desk.undo()).toMatchObject({ label: 'Confirming GOV01' })
  expect((await desk.db.rows.answers.get(['audit-1', 'GOV01']))?.carried?.confirmedAt).toBeNull()
  expect(await desk.undo()).toMatchObject({ type: 'done', label: 'Last year’s audit (2025-26)' })
})
