import { afterEach, expect, test } from 'vitest'
import { newPerson } from '../../../renderer/src/domain/people/person.ts'
import type { Desk } from '../../../renderer/src/storage/desk.ts'
import { planUndo } from '../../../renderer/src/storage/plan-undo.ts'
import { confirmCarried, editAnswer } from '../../../renderer/src/storage/repositories/answers.ts'
import {
  importPreviousAudit,
  setUpDesk,
} from '../../../renderer/src/storage/repositories/audits.ts'
import { undoChange } from '../../../renderer/src/storage/undo-change.ts'
import { anAnswer, anAudit, aPreviousAudit, aSchool } from '../../builders/audit.ts'
import { aJournalBridge } from '../../builders/journal-bridge.ts'
import { aDesk, aDeskId, forgetDatabase } from './a-desk.ts'

const codes = Array.from({ length: 400 }, (_, at) => `Q${at}`)
const carried = {
  fromYear: '2025-26',
  wording: 'unchanged',
  seenAt: null,
  confirmedAt: null,
} as const

const opened: Desk[] = []

afterEach(async () => {
  for (const desk of opened.splice(0)) {
    await desk.close()
    await forgetDatabase(desk.card.id)
  }
})

async function aDeskWithLastYear() {
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
  const imported = await importPreviousAudit(desk, 'audit-1', aPreviousAudit(), {
    answers: codes.map((code) => anAnswer({ code, carried, answeredAt: null })),
    actions: [],
    evidenceLinks: [],
  })
  if (!imported) throw new Error('nothing was brought in')
  return { desk, imported }
}

// A transaction ends when too much is waited for in it one by one; these are the long ones.
test('an import of hundreds is taken back and brought again with Ctrl+Z and Ctrl+Y', async () => {
  const { desk } = await aDeskWithLastYear()
  expect(await desk.undo()).toMatchObject({ type: 'done' })
  expect(await desk.db.rows.answers.count()).toBe(0)
  await desk.redo()
  expect(await desk.db.rows.answers.count()).toBe(400)
})

test('hundreds of carried answers are confirmed as one change', async () => {
  const { desk } = await aDeskWithLastYear()
  await confirmCarried(desk, 'audit-1', codes)
  const confirmed = await desk.db.rows.answers
    .filter(({ carried: from }) => from?.confirmedAt !== null)
    .count()
  expect(confirmed).toBe(400)
})

test('an import of hundreds is taken back from the history, except what was changed since', async () => {
  const { desk, imported } = await aDeskWithLastYear()
  for (const code of ['Q3', 'Q7']) {
    await editAnswer(desk, 'audit-1', code, 'verdict', (answer) => ({ ...answer, verdict: 'not' }))
  }
  const plan = await planUndo(desk.db, [imported.seq])
  expect(plan.stays).toHaveLength(2)
  expect(await undoChange(desk, [imported.seq], 399)).toMatchObject({ type: 'done' })
  expect(await desk.db.rows.answers.count()).toBe(2)
})

test.each([
  { lie: 'side by side', apart: 1 },
  { lie: 'far apart among others', apart: 3 },
])('a change to hundreds of rows that lie $lie knows each as it was', async ({ apart }) => {
  const { desk } = await aDeskWithLastYear()
  const people = Array.from({ length: 900 }, (_, at) => personAt(at))
  await desk.change({ kind: 'import', label: 'Staff' }, (rows) => rows.people.bulkPut(people))
  const some = people.filter((_, at) => at % apart === 0).slice(0, 300)
  const edited = some.map((person) => ({ ...person, post: 'Teacher' }))
  const added = { ...personAt(0), id: 'person-0000-new' }
  const change = await desk.change({ kind: 'import', label: 'Posts' }, (rows) =>
    rows.people.bulkPut([...edited, added]),
  )
  const before = change?.rows.map((row) => row.before)
  expect(before).toEqual([...some, null])
})

function personAt(at: number) {
  const id = `person-${String(at).padStart(4, '0')}`
  return newPerson({ id, family: `Family${at}`, addedAt: '2026-09-01T09:00:00.000Z' })
}
