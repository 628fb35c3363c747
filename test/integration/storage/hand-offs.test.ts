import { expect, test } from 'vitest'
import type { Answer } from '../../../renderer/src/domain/audit/audit.ts'
import type { HandOff } from '../../../renderer/src/domain/hand-off/hand-off.ts'
import { titleOfChange } from '../../../renderer/src/domain/history/change-title.ts'
import { newEvidence } from '../../../renderer/src/storage/repositories/evidence-files.ts'
import {
  type BroughtBack,
  bringBack,
  closeHandOff,
  giveOut,
  readHandOffs,
} from '../../../renderer/src/storage/repositories/hand-offs.ts'
import { anAudit } from '../../builders/audit.ts'
import { aJournalBridge } from '../../builders/journal-bridge.ts'
import { aDesk, aDeskId, answer, rowsOf } from './a-desk.ts'

const saying = (comment: string) => (before: Answer) => ({
  ...before,
  texts: { ...before.texts, comment },
})

const handOff: HandOff = {
  id: 'hand-off-1',
  auditId: 'audit-1',
  personId: null,
  name: 'Priya Nair',
  questions: ['GOV01', 'TRN01'],
  note: '',
  wantedBy: '2026-12-04',
  fileName: 'Questions for Priya Nair 2026-11-24.zip',
  handedAt: '2026-11-24T09:00:00Z',
  by: 'Daljit Sandhu',
  returned: [],
  closed: null,
}

async function aDeskWithAudit(lock: ReturnType<typeof anAudit>['lock'] = null) {
  const desk = await aDesk(aJournalBridge(), aDeskId())
  await desk.change({ kind: 'set-up', label: 'Audit' }, (rows) =>
    rows.audits.put(anAudit({ lock })),
  )
  return desk
}

const nothing: Omit<BroughtBack, 'label' | 'edits'> = {
  auditId: 'audit-1',
  givers: new Map(),
  pieces: [],
  links: [],
  returns: [],
}

test('answers and files of two colleagues are one change, and one undo takes all of it back', async () => {
  const desk = await aDeskWithAudit()
  await answer(desk, 'GOV01', 'As it was')
  await giveOut(desk, handOff)
  await giveOut(desk, { ...handOff, id: 'hand-off-2', name: 'Tom Reed' })
  const before = await rowsOf(desk)
  const file = {
    type: 'file',
    fileName: 'a.pdf',
    sha256: 'a'.repeat(64),
    size: 3,
    mediaType: '',
  } as const
  const piece = newEvidence(desk, file, { title: 'Register', kind: 'register' })
  const change = await bringBack(desk, {
    auditId: 'audit-1',
    label: 'What Priya Nair and Tom Reed gave back,',
    edits: new Map([
      ['GOV01', saying('From Priya')],
      ['TRN01', saying('From both')],
    ]),
    givers: new Map([
      ['GOV01', new Set(['Priya Nair'])],
      ['TRN01', new Set(['Tom Reed', 'Priya Nair'])],
    ]),
    pieces: [piece],
    links: [
      { piece: piece.id, code: 'TRN01' },
      { piece: piece.id, code: 'TRN01' },
    ],
    returns: [
      {
        handOffId: 'hand-off-1',
        fileName: 'back.zip',
        questions: ['GOV01', 'TRN01'],
        files: [piece.id],
        closes: true,
      },
      {
        handOffId: 'hand-off-2',
        fileName: 'back.zip',
        questions: ['TRN01'],
        files: [],
        closes: false,
      },
    ],
  })
  const answers = await desk.db.rows.answers.toArray()
  expect(answers.map(({ code, answeredBy, broughtIn }) => [code, answeredBy, broughtIn])).toEqual([
    ['GOV01', 'Priya Nair', true],
    ['TRN01', 'Priya Nair and Tom Reed', true],
  ])
  expect(await desk.db.rows.evidenceLinks.count()).toBe(1)
  const stored = await desk.db.rows.handOffs.orderBy('id').toArray()
  expect(stored.map(({ closed, returned }) => [closed?.by ?? null, returned.length])).toEqual([
    ['Daljit Sandhu', 1],
    [null, 1],
  ])
  expect(change && titleOfChange(change)).toMatch(
    /^What Priya Nair and Tom Reed gave back, brought in: 2 answers/,
  )
  expect((await desk.undo(change)).type).toBe('done')
  expect(await rowsOf(desk)).toBe(before)
  await desk.close()
})

test('a workbook that was given to nobody is the lead’s own answer', async () => {
  const desk = await aDeskWithAudit()
  const edits = new Map([['GOV01', saying('From the workbook')]])
  const change = await bringBack(desk, { ...nothing, label: 'Workbook back.xlsx', edits })
  expect(change?.what.kind).toBe('import')
  expect((await desk.db.rows.answers.get(['audit-1', 'GOV01']))?.answeredBy).toBe('Daljit Sandhu')
  await desk.close()
})

test('what is linked already is not linked twice', async () => {
  const desk = await aDeskWithAudit()
  const links = [{ piece: 'evidence-1', code: 'GOV01' }]
  const back = { ...nothing, label: 'Workbook', edits: new Map(), links }
  await bringBack(desk, back)
  expect(await bringBack(desk, back)).toBeNull()
  expect(await desk.db.rows.evidenceLinks.count()).toBe(1)
  await desk.close()
})

test('a signed audit gives nothing out and takes nothing back, but what is out can be closed', async () => {
  const lock = { at: '2026-11-24T09:00:00Z', fingerprint: 'a'.repeat(64) }
  const desk = await aDeskWithAudit(lock)
  await desk.change({ kind: 'set-up', label: 'Given' }, (rows) => rows.handOffs.put(handOff))
  const edits = new Map([['GOV01', saying('Too late')]])
  await expect(bringBack(desk, { ...nothing, label: 'Workbook', edits })).rejects.toThrow()
  await expect(giveOut(desk, { ...handOff, id: 'hand-off-3' })).rejects.toThrow()
  expect(await desk.db.rows.answers.count()).toBe(0)
  await closeHandOff(desk, handOff)
  const [stored] = await readHandOffs(desk.db, 'audit-1')
  expect(stored?.closed?.by).toBe('Daljit Sandhu')
  await desk.close()
})
