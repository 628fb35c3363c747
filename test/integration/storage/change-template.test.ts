import { expect, test } from 'vitest'
import { changeTemplate } from '../../../renderer/src/storage/repositories/audits.ts'
import type { StoredPack } from '../../../renderer/src/storage/tables.ts'
import { aLink, anAnswer, anAudit } from '../../builders/audit.ts'
import { aJournalBridge } from '../../builders/journal-bridge.ts'
import { aQuestion, aTemplate } from '../../builders/template.ts'
import { aDesk, aDeskId, answer, rowsOf } from './a-desk.ts'

const pack: StoredPack = {
  id: 'pack-2',
  packId: 'northshire',
  version: '2026-27',
  hash: 'b'.repeat(64),
  builtIn: false,
  files: {},
  addedAt: '2026-11-24T09:00:00Z',
}

const template = aTemplate({
  packId: 'northshire',
  version: '2026-27',
  questions: [aQuestion({ code: '1.1', supersedes: ['GOV01'] })],
})

const edition = {
  pack,
  audit: { template, templateHash: 'c'.repeat(64) },
  answers: [anAnswer({ code: '1.1' })],
  gone: ['GOV01'],
  actions: [],
  evidenceLinks: [{ ...aLink('e1', '1.1'), id: 'link-1' }],
  mappings: [{ id: 'foreign-audit:1', columns: ['code', 'question'] }],
}

test('other questions for this year are one change, and one undo takes all of it back', async () => {
  const desk = await aDesk(aJournalBridge(), aDeskId())
  await desk.change({ kind: 'set-up', label: 'Audit' }, async (rows) => {
    await rows.audits.put(anAudit())
    await rows.evidenceLinks.put({ ...aLink('e1', 'GOV01'), id: 'link-1' })
  })
  await answer(desk, 'GOV01', 'As it was')
  const before = await rowsOf(desk)

  const change = await changeTemplate(desk, 'audit-1', edition)
  expect((await desk.db.rows.audits.get('audit-1'))?.template.packId).toBe('northshire')
  expect(await desk.db.rows.answers.toCollection().primaryKeys()).toEqual([['audit-1', '1.1']])
  expect((await desk.db.rows.evidenceLinks.get('link-1'))?.target.code).toBe('1.1')

  expect((await desk.undo(change)).type).toBe('done')
  expect(await rowsOf(desk)).toBe(before)
  await desk.close()
})

test('a signed audit keeps its questions', async () => {
  const desk = await aDesk(aJournalBridge(), aDeskId())
  const lock = { at: '2026-11-24T09:00:00Z', fingerprint: 'a'.repeat(64) }
  await desk.change({ kind: 'set-up', label: 'Audit' }, (rows) =>
    rows.audits.put(anAudit({ lock })),
  )
  await expect(changeTemplate(desk, 'audit-1', edition)).rejects.toThrow()
  expect((await desk.db.rows.audits.get('audit-1'))?.template).toEqual(anAudit().template)
  expect(await desk.db.rows.packs.count()).toBe(0)
  await desk.close()
})
