import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import type { Answer } from '../../../renderer/src/domain/audit/audit.ts'
import { replayJournal } from '../../../renderer/src/domain/ledger/replay.ts'
import type { Change } from '../../../renderer/src/storage/change.ts'
import type { Desk } from '../../../renderer/src/storage/desk.ts'
import { historyOf } from '../../../renderer/src/storage/history.ts'
import { planUndo } from '../../../renderer/src/storage/plan-undo.ts'
import { editAction, removeAction } from '../../../renderer/src/storage/repositories/actions.ts'
import {
  aboutAnswer,
  confirmCarried,
  editAnswer,
  noteAllSeen,
} from '../../../renderer/src/storage/repositories/answers.ts'
import {
  importPreviousAudit,
  setDueDate,
  setUpDesk,
} from '../../../renderer/src/storage/repositories/audits.ts'
import {
  addEvidence,
  linkEvidence,
  removeEvidence,
  unlinkEvidence,
} from '../../../renderer/src/storage/repositories/evidence.ts'
import { sign } from '../../../renderer/src/storage/repositories/sign-offs.ts'
import { tableNames } from '../../../renderer/src/storage/tables.ts'
import { restoreAnswer, undoChange } from '../../../renderer/src/storage/undo-change.ts'
import {
  anAction,
  anAnswer,
  anAudit,
  aPreviousAudit,
  aSchool,
  aSignOff,
  evidence,
} from '../../builders/audit.ts'
import { aJournalBridge, type JournalBridge } from '../../builders/journal-bridge.ts'
import { aDesk, aDeskId, forgetDatabase } from './a-desk.ts'

const codes = ['GOV01', 'TRN01', 'IMP01'] as const
const carried = {
  fromYear: '2025-26',
  wording: 'unchanged',
  seenAt: null,
  confirmedAt: null,
} as const
const pack = {
  id: 'pack-1',
  packId: 'test-pack',
  version: '2026.1',
  hash: 'a'.repeat(64),
  builtIn: true,
  files: {},
  addedAt: '2026-11-24T09:00:00Z',
}

const opened: Desk[] = []

afterEach(async () => {
  for (const desk of opened.splice(0)) {
    await desk.close()
    await forgetDatabase(desk.card.id)
  }
})

async function aBegunDesk(bridge: JournalBridge = aJournalBridge()): Promise<Desk> {
  const desk = await aDesk(bridge, aDeskId())
  opened.push(desk)
  await setUpDesk(desk, { school: aSchool(), pack, audit: anAudit() })
  return desk
}

async function bringIn(desk: Desk): Promise<Change> {
  return must(
    await importPreviousAudit(desk, 'audit-1', aPreviousAudit(), {
      answers: codes.map((code) => anAnswer({ code, carried, answeredAt: null })),
      actions: [anAction({ id: 'carried-1', carriedFrom: '2025-26' })],
      evidenceLinks: [],
    }),
  )
}

function must<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('nothing was written')
  return value
}

const comment = (desk: Desk, code: string, text: string) =>
  editAnswer(desk, 'audit-1', code, 'comment', (answer) => ({
    ...answer,
    texts: { ...answer.texts, comment: text },
  }))

/** All rows of all tables, each under its table and key. */
async function rowsOf(desk: Desk): Promise<Map<string, unknown>> {
  const all = new Map<string, unknown>()
  for (const table of tableNames) {
    const keys = await desk.db.rows[table].toCollection().primaryKeys()
    const rows = await desk.db.rows[table].toArray()
    keys.forEach((key, at) => {
      all.set(`${table} ${JSON.stringify(key)}`, rows[at])
    })
  }
  return all
}

async function takeBack(desk: Desk, ...changes: readonly Change[]) {
  const seqs = changes.map(({ seq }) => seq)
  const plan = await planUndo(desk.db, seqs)
  return undoChange(desk, seqs, plan.type === 'ready' ? plan.back.length : 0)
}

describe('an import is taken back as a whole', () => {
  test('with every row of it, also after it was on the screen and after a restart', async () => {
    const bridge = aJournalBridge()
    const desk = await aBegunDesk(bridge)
    const before = await rowsOf(desk)
    const imported = await bringIn(desk)
    await noteAllSeen(desk, 'audit-1', codes)
    await desk.close()
    opened.length = 0
    const again = await aDesk(bridge, desk.card.id)
    opened.push(again)

    expect(await again.undo()).toEqual({ type: 'nothing' })
    const outcome = await takeBack(again, imported)

    expect(outcome).toMatchObject({
      type: 'done',
      change: { what: { kind: 'undo', label: 'Last year’s audit (2025-26)' } },
    })
    expect(await rowsOf(again)).toEqual(before)
  })

  test('except what was changed since, which stays and is named with who changed it', async () => {
    const desk = await aBegunDesk()
    const imported = await bringIn(desk)
    await comment(desk, 'TRN01', 'The lunchtime team too')
    const plan = await planUndo(desk.db, [imported.seq])

    expect(plan).toMatchObject({ type: 'ready', stays: [{ why: 'changed' }] })
    expect(plan.stays[0]?.row.key).toEqual(['audit-1', 'TRN01'])
    expect(plan.stays[0]?.since?.author).toBe('Daljit Sandhu')
    const outcome = await takeBack(desk, imported)

    expect(outcome).toMatchObject({
      change: { what: { label: expect.stringContaining('4 of 5 records') } },
    })
    const left = await desk.db.rows.answers.toArray()
    expect(left.map(({ code }) => code)).toEqual(['TRN01'])
    expect(await desk.db.rows.previousAudits.count()).toBe(0)
    expect(await desk.db.rows.actions.count()).toBe(0)
  })

  test('and brought again by taking that back, from the history or with Ctrl+Z', async () => {
    const desk = await aBegunDesk()
    const imported = await bringIn(desk)
    const full = await rowsOf(desk)
    await takeBack(desk, imported)
    const undo = must(await desk.db.changes.orderBy('seq').last())

    const redone = await takeBack(desk, undo)
    expect(redone).toMatchObject({ type: 'done', change: { what: { kind: 'redo' } } })
    expect(await rowsOf(desk)).toEqual(full)

    await desk.undo()
    expect(await desk.db.rows.answers.count()).toBe(0)
    await desk.undo()
    expect(await rowsOf(desk)).toEqual(full)
    expect((await desk.db.changes.orderBy('seq').last())?.what).toMatchObject({ kind: 'redo' })
  })

  test('and is found in the history of each answer it brought', async () => {
    const desk = await aBegunDesk()
    await takeBack(desk, await bringIn(desk))
    const kinds = (await historyOf(desk.db, aboutAnswer('audit-1', 'GOV01'))).map(
      ({ what }) => what.kind,
    )
    expect(kinds).toEqual(['undo', 'import'])
  })
})

describe('is refused', () => {
  test('for a signature', async () => {
    const desk = await aBegunDesk()
    const signed = must(await sign(desk, aSignOff(), null))
    expect(await takeBack(desk, signed)).toMatchObject({ type: 'refused', why: 'final' })
    expect(await desk.db.rows.signOffs.count()).toBe(1)
  })

  test('for everything once the audit is signed', async () => {
    const desk = await aBegunDesk()
    const imported = await bringIn(desk)
    const piece = must(await addEvidence(desk, 'audit-1', [evidence()], []))
    await sign(desk, aSignOff(), { at: '2026-11-24T10:00:00Z', fingerprint: 'e'.repeat(64) })
    for (const change of [imported, piece]) {
      expect(await takeBack(desk, change)).toMatchObject({ type: 'refused', why: 'signed' })
    }
  })

  test('when nothing is left of it', async () => {
    const desk = await aBegunDesk()
    const first = must(await comment(desk, 'GOV01', 'one'))
    await takeBack(desk, first)
    expect(await takeBack(desk, first)).toMatchObject({
      type: 'refused',
      why: 'nothing',
      stays: [],
    })
  })

  test('when it would come out otherwise than shown', async () => {
    const desk = await aBegunDesk()
    const imported = await bringIn(desk)
    expect(await undoChange(desk, [imported.seq], 3)).toEqual({ type: 'changed-since' })
    expect(await desk.db.rows.answers.count()).toBe(3)
  })
})

describe('no link is left without its piece', () => {
  test('a piece that was linked since stays', async () => {
    const desk = await aBegunDesk()
    const added = must(await addEvidence(desk, 'audit-1', [evidence()], []))
    await linkEvidence(desk, 'audit-1', evidence(), { type: 'question', code: 'GOV01' })
    expect(await planUndo(desk.db, [added.seq])).toMatchObject({
      type: 'refused',
      why: 'nothing',
      stays: [{ why: 'in-use' }],
    })
  })

  test('a link comes back only while its piece is there', async () => {
    const desk = await aBegunDesk()
    const target = { type: 'question', code: 'GOV01' } as const
    await addEvidence(desk, 'audit-1', [evidence()], [target])
    const unlinked = must(await unlinkEvidence(desk, 'audit-1', evidence(), target))
    await removeEvidence(desk, 'audit-1', evidence())
    expect(await planUndo(desk.db, [unlinked.seq])).toMatchObject({
      why: 'nothing',
      stays: [{ why: 'piece-gone' }],
    })
  })
})

test('an answer is given the wording of another day, as a change that can be undone', async () => {
  const desk = await aBegunDesk()
  await comment(desk, 'GOV01', 'one')
  const then = must(await desk.db.rows.answers.get(['audit-1', 'GOV01'])) as Answer
  await comment(desk, 'GOV01', 'two')
  await restoreAnswer(desk, then, '24 November 2026')
  expect((await desk.db.rows.answers.get(['audit-1', 'GOV01']))?.texts.comment).toBe('one')
  expect(await desk.undo()).toMatchObject({ label: 'GOV01 as it was on 24 November 2026' })
  expect((await desk.db.rows.answers.get(['audit-1', 'GOV01']))?.texts.comment).toBe('two')
})

type Step = (desk: Desk) => Promise<unknown>

const aStep: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(fc.constantFrom(...codes), fc.constantFrom('one', 'two', '')).map(
    ([code, text]): Step =>
      (desk) =>
        comment(desk, code, text),
  ),
  fc.constantFrom(...codes).map(
    (code): Step =>
      (desk) =>
        confirmCarried(desk, 'audit-1', [code]),
  ),
  fc.constant<Step>((desk) => noteAllSeen(desk, 'audit-1', codes)),
  fc.constantFrom('carried-1', 'own-1').map(
    (id): Step =>
      (desk) =>
        editAction(desk, anAction({ id }), (action) => ({ ...action, owner: `${action.owner}.` })),
  ),
  fc.constant<Step>((desk) => removeAction(desk, anAction({ id: 'own-1' }))),
  fc.constantFrom('2027-02-12', '2027-03-01').map(
    (date): Step =>
      (desk) =>
        setDueDate(desk, 'audit-1', { date, source: 'typed' }),
  ),
  fc.constant<Step>((desk) => addEvidence(desk, 'audit-1', [evidence()], [])),
  fc.constant<Step>(async (desk) => {
    if (!(await desk.db.rows.evidence.get('evidence-1'))) return
    await linkEvidence(desk, 'audit-1', evidence(), { type: 'question', code: 'GOV01' })
  }),
  fc.constant<Step>((desk) => removeEvidence(desk, 'audit-1', evidence())),
  fc.constant<Step>((desk) => desk.undo()),
  fc.constant<Step>((desk) => desk.redo()),
)

describe('laws', () => {
  test('taking back what was done last gives the rows before it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aStep, { maxLength: 8 }), async (steps) => {
        const desk = await aBegunDesk()
        await bringIn(desk)
        let before = await rowsOf(desk)
        let seq = (await desk.db.changes.count()) - 1
        for (const step of steps) {
          const then = await rowsOf(desk)
          const count = await desk.db.changes.count()
          await step(desk)
          if ((await desk.db.changes.count()) > count) [before, seq] = [then, count]
        }
        const last = must(await desk.db.changes.orderBy('seq').last())
        if (seq < 2 || last.seq !== seq + 1) return
        expect(await takeBack(desk, last)).toMatchObject({ type: 'done' })
        expect(await rowsOf(desk)).toEqual(before)
      }),
      { numRuns: 25 },
    )
  })

  test('taking back an import puts back exactly the rows that nobody touched since, and replay agrees', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aStep, { maxLength: 10 }), async (steps) => {
        const bridge = aJournalBridge()
        const desk = await aBegunDesk(bridge)
        const imported = await bringIn(desk)
        for (const step of steps) await step(desk)
        const then = await rowsOf(desk)

        await takeBack(desk, imported)

        const expected = new Map(then)
        for (const { table, key, after } of imported.rows) {
          const place = `${table} ${JSON.stringify(key)}`
          if (sameButSeen(then.get(place), after)) expected.delete(place)
        }
        expect(await rowsOf(desk)).toEqual(expected)
        await desk.pump.flush()
        const replayed = new Map<string, unknown>()
        for (const [table, rows] of replayJournal(bridge.records).rows) {
          for (const [key, row] of rows) replayed.set(`${table} ${key}`, row)
        }
        expect(replayed).toEqual(await rowsOf(desk))
      }),
      { numRuns: 25 },
    )
  })
})

/** That an answer was on the screen is the app's own note and no edit. */
function sameButSeen(now: unknown, after: unknown): boolean {
  const plain = (row: unknown) =>
    JSON.stringify(row, (key, value) => (key === 'seenAt' ? null : value))
  return now !== undefined && plain(now) === plain(after)
}
