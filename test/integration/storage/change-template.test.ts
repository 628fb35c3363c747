import { expect, test } from 'vitest'
import type { HandOff } from '../../../renderer/src/domain/hand-off/hand-off.ts'
import { historyOf } from '../../../renderer/src/storage/history.ts'
import { editAnswer } from '../../../renderer/src/storage/repositories/answers.ts'
import { changeTemplate } from '../../../renderer/src/storage/repositories/audits.ts'
import type { StoredPack } from '../../../renderer/src/storage/tables.ts'
import { aLink, anAnswer, anAudit, NOW } from '../../builders/audit.ts'
import { aJournalBridge } from '../../builders/journal-bridge.ts'
import { aQuestion, aTemplate } from '../../builders/template.ts'
import { aDesk, aDeskId, rowsOf } from './a-desk.ts'

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
  moved: new Map([['GOV01', '1.1']]),
  actions: [],
  evidenceLinks: [{ ...aLink('e1', '1.1'), id: 'link-1' }],
  mappings: [{ id: 'foreign-audit:1', columns: ['code', 'question'] }],
}

const cameBack = { at: NOW, by: '', fileName: 'back.zip', questions: ['GOV01'], files: [] }
const givenOut: HandOff = {
  id: 'hand-off-1',
  auditId: 'audit-1',
  personId: null,
  name: 'Priya Nair',
  questions: ['GOV01', 'TRN01'],
  note: '',
  wantedBy: null,
  fileName: 'Questions for Priya Nair.zip',
  handedAt: NOW,
  by: '',
  returned: [cameBack],
  closed: null,
}

test('other questions for this year are one change, and one undo takes all of it back', async () => {
  const desk = await aDesk(aJournalBridge(), aDeskId())
  await desk.change({ kind: 'set-up', label: 'Audit' }, async (rows) => {
    await rows.audits.put(anAudit())
    await rows.evidenceLinks.put({ ...aLink('e1', 'GOV01'), id: 'link-1' })
  })
  await editAnswer(desk, 'audit-1', 'GOV01', 'comment', (one) => ({ ...one, verdict: 'met' }))
  const tick = { auditId: 'audit-1', copied: 'ab'.repeat(32), at: NOW, by: '' }
  await desk.change({ kind: 'their-form', label: 'Ticks' }, async (rows) => {
    await rows.formEntries.put({ ...tick, key: 'question:GOV01' })
    await rows.formEntries.put({ ...tick, key: 'figure:GOV01' })
    await rows.handOffs.put(givenOut)
  })
  const before = await rowsOf(desk)

  const change = await changeTemplate(desk, 'audit-1', edition)
  expect((await desk.db.rows.audits.get('audit-1'))?.template.packId).toBe('northshire')
  expect(await desk.db.rows.answers.toCollection().primaryKeys()).toEqual([['audit-1', '1.1']])
  expect((await desk.db.rows.evidenceLinks.get('link-1'))?.target.code).toBe('1.1')
  expect(await desk.db.rows.formEntries.toCollection().primaryKeys()).toEqual([
    ['audit-1', 'figure:GOV01'],
    ['audit-1', 'question:1.1'],
  ])
  expect(await desk.db.rows.handOffs.get('hand-off-1')).toEqual({
    ...givenOut,
    questions: ['1.1', 'TRN01'],
    returned: [{ ...cameBack, questions: ['1.1'] }],
  })
  const told = await historyOf(desk.db, 'answer:audit-1:1.1', 'answer:audit-1:GOV01')
  expect(told.map(({ what }) => what.kind)).toEqual(['audit', 'answer'])

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
