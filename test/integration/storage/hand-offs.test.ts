import { expect, test } from 'vitest'
import { importAnswers } from '../../../renderer/src/storage/repositories/answers.ts'
import { anAudit } from '../../builders/audit.ts'
import { aJournalBridge } from '../../builders/journal-bridge.ts'
import { aDesk, aDeskId, answer, rowsOf } from './a-desk.ts'

const saying =
  (comment: string) => (before: import('../../../renderer/src/domain/audit/audit.ts').Answer) => ({
    ...before,
    texts: { ...before.texts, comment },
  })

test('a workbook is one change, and one undo takes all of it back', async () => {
  const desk = await aDesk(aJournalBridge(), aDeskId())
  await desk.change({ kind: 'set-up', label: 'Audit' }, (rows) => rows.audits.put(anAudit()))
  await answer(desk, 'GOV01', 'As it was')
  const before = await rowsOf(desk)
  const edits = new Map([
    ['GOV01', saying('From the workbook')],
    ['TRN01', saying('New')],
  ])
  const change = await importAnswers(desk, 'audit-1', 'Workbook back.xlsx', edits)
  expect(change?.what.kind).toBe('import')
  expect(change?.rows).toHaveLength(2)
  expect((await desk.db.rows.answers.get(['audit-1', 'TRN01']))?.texts.comment).toBe('New')
  expect((await desk.undo(change)).type).toBe('done')
  expect(await rowsOf(desk)).toBe(before)
  await desk.close()
})

test('a signed audit takes no workbook', async () => {
  const desk = await aDesk(aJournalBridge(), aDeskId())
  const lock = { at: '2026-11-24T09:00:00Z', fingerprint: 'a'.repeat(64) }
  await desk.change({ kind: 'set-up', label: 'Audit' }, (rows) =>
    rows.audits.put(anAudit({ lock })),
  )
  const edits = new Map([['GOV01', saying('Too late')]])
  await expect(importAnswers(desk, 'audit-1', 'Workbook', edits)).rejects.toThrow()
  expect(await desk.db.rows.answers.count()).toBe(0)
  await desk.close()
})
