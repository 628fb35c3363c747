import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newPerson } from '../../../renderer/src/domain/people/person.ts'
import type { Receipt } from '../../../renderer/src/domain/receipts/receipt.ts'
import type { Change } from '../../../renderer/src/storage/change.ts'
import type { Desk } from '../../../renderer/src/storage/desk.ts'
import { planUndo } from '../../../renderer/src/storage/plan-undo.ts'
import {
  noteLookedAt,
  readLookedAt,
} from '../../../renderer/src/storage/repositories/frozen-facts.ts'
import {
  addReport,
  saveTermCount,
} from '../../../renderer/src/storage/repositories/governor-reports.ts'
import {
  editInduction,
  saveInductionItem,
} from '../../../renderer/src/storage/repositories/inductions.ts'
import { importLog } from '../../../renderer/src/storage/repositories/log-rows.ts'
import { addPerson } from '../../../renderer/src/storage/repositories/people.ts'
import {
  addPolicyVersion,
  editPolicy,
  editPolicyVersion,
  readPolicies,
} from '../../../renderer/src/storage/repositories/policies.ts'
import {
  addReceipts,
  correctReceipt,
  readReceipts,
  saveDutyChange,
  saveReadingDocument,
  saveSignSheets,
} from '../../../renderer/src/storage/repositories/receipts.ts'
import { startSignHere } from '../../../renderer/src/storage/repositories/sign-here.ts'
import {
  addRecords,
  editRecord,
  readTrainingRecords,
  saveSession,
  setCertificates,
} from '../../../renderer/src/storage/repositories/training.ts'
import {
  saveBookings,
  saveExemptions,
  saveOwnCourse,
  saveRequirementChange,
} from '../../../renderer/src/storage/repositories/training-rules.ts'
import { undoChange } from '../../../renderer/src/storage/undo-change.ts'
import { aRowOfEach, theirPieces } from '../../builders/every-table.ts'
import { aJournalBridge } from '../../builders/journal-bridge.ts'
import { aFilePiece, anInset, anUpdateRecord, aPartOneReceipt } from '../../builders/log-rows.ts'
import { aDesk, aDeskId, contents, forgetDatabase, rowsOf } from './a-desk.ts'

function must<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('nothing was written')
  return value
}

async function takeBack(desk: Desk, change: Change) {
  const plan = await planUndo(desk.db, [change.seq])
  return undoChange(desk, [change.seq], plan.type === 'ready' ? plan.back.length : 0)
}

async function fillEveryTable(desk: Desk): Promise<void> {
  const each = aRowOfEach
  await addPerson(desk, newPerson({ id: 'p1', addedAt: '2026-11-24T09:00:00Z', given: 'Daljit' }))
  const { versions, ...policy } = each.policies
  await addPolicyVersion(desk, { ...policy, versions: [] }, must(versions[0]), theirPieces[0])
  await addReceipts(desk, 'Part One', [each.receipts])
  await saveReadingDocument(desk, each.readingDocuments)
  await saveDutyChange(desk, each.dutyChanges, 'Duty')
  await saveSignSheets(desk, [each.signSheets])
  await startSignHere(desk, each.signHere)
  await saveSession(desk, 'INSET', {
    session: each.trainingSessions,
    records: [each.trainingRecords],
    pieces: theirPieces.slice(1),
  })
  await saveBookings(desk, 'Booking', [each.bookings])
  await saveOwnCourse(desk, each.ownCourses)
  await saveRequirementChange(desk, each.requirementChanges)
  await saveExemptions(desk, 'Exemption', [each.trainingExemptions])
  await editInduction(desk, each.inductions, 'Induction', (stored) => stored)
  await saveInductionItem(desk, each.inductionItems)
  await noteLookedAt(desk, each.lookedAt.id, each.lookedAt.on)
  await addReport(desk, each.governorReports)
  await saveTermCount(desk, each.termCounts, 'Child in need')
  await desk.change({ kind: 'sign-off', label: 'Facts' }, (rows) =>
    rows.frozenFacts.put(each.frozenFacts),
  )
  await desk.change({ kind: 'delivery', label: 'What leaves and comes back' }, async (rows) => {
    await rows.deliveries.put(each.deliveries)
    await rows.packageFiles.put(each.packageFiles)
    await rows.feedback.put(each.feedback)
    await rows.handOffs.put(each.handOffs)
    await rows.formEntries.put(each.formEntries)
  })
}

describe('the staff log', () => {
  test('is rebuilt from the journal with a row in every table, as it was', async () => {
    const bridge = aJournalBridge()
    const id = aDeskId()
    const desk = await aDesk(bridge, id)
    await fillEveryTable(desk)
    for (const [table, row] of Object.entries(aRowOfEach)) {
      expect(await desk.db.table(table).toArray(), table).toEqual([row])
    }
    const whole = await contents(desk)
    await desk.close()
    await forgetDatabase(id)
    const rebuilt = await aDesk(bridge, id)
    expect(await contents(rebuilt)).toBe(whole)
    expect((await rebuilt.checkNow()).type).toBe('clean')
  })

  test('is taken back from the history change by change, down to nothing', async () => {
    const desk = await aDesk(aJournalBridge(), aDeskId())
    const before = await rowsOf(desk)
    await fillEveryTable(desk)
    const changes = await desk.db.changes.toArray()
    for (const change of changes.reverse()) {
      if (change.what.quiet) continue
      expect(await takeBack(desk, change), change.what.label).toMatchObject({ type: 'done' })
    }
    await desk.change({ kind: 'x', label: 'x' }, async (rows) => {
      await rows.signHere.delete('sign-here')
      await rows.lookedAt.delete('became-due')
    })
    expect(await rowsOf(desk)).toBe(before)
  })

  test('tells up to which day something was looked at', async () => {
    const desk = await aDesk(aJournalBridge(), aDeskId())
    expect(await readLookedAt(desk.db, 'became-due')).toBeNull()
    await noteLookedAt(desk, 'became-due', '2026-11-24')
    expect(await readLookedAt(desk.db, 'became-due')).toBe('2026-11-24')
    expect(await desk.undo()).toEqual({ type: 'nothing' })
  })
})

describe('a list of 10,000 records', () => {
  const records = Array.from({ length: 10_000 }, (_, at) =>
    anUpdateRecord(`t${at}`, {
      personId: `p${at % 250}`,
      source: { type: 'import', key: `list:${at}`, from: '' },
    }),
  )

  test('comes in as one change, twice as once, and goes with one undo', async () => {
    const desk = await aDesk(aJournalBridge(), aDeskId())
    const change = must(await importLog(desk, 'history.csv', { records }))
    expect(change.what.kind).toBe('import')
    expect(change.about).toHaveLength(250)
    const again = records.map((record) => ({ ...record, id: `again-${record.id}` }))
    expect(await importLog(desk, 'history.csv', { records: again })).toBeNull()
    expect(await desk.db.rows.trainingRecords.count()).toBe(10_000)
    expect(await desk.undo(change)).toMatchObject({ type: 'done' })
    expect(await desk.db.rows.trainingRecords.count()).toBe(0)
    // Only ends what hangs: so many rows take their time on a busy machine.
  }, 120_000)

  test('is taken back from the history, except what was changed since', async () => {
    const desk = await aDesk(aJournalBridge(), aDeskId())
    // A tenth of it: what is asked here is not the size.
    const some = records.slice(0, 1000)
    const change = must(await importLog(desk, 'history.csv', { records: some }))
    await editRecord(desk, must(records[7]), 'Note', (stored) => ({ ...stored, note: 'x' }))
    const plan = await planUndo(desk.db, [change.seq])
    expect(plan.stays).toMatchObject([{ why: 'changed', row: { key: 't7' } }])
    expect(await takeBack(desk, change)).toMatchObject({ type: 'done' })
    expect(await readTrainingRecords(desk.db)).toMatchObject([{ id: 't7', note: 'x' }])
  })
})

describe('a session', () => {
  const session = anInset('s1', { evidence: ['register'] })
  const register = aFilePiece('register', 'Register')
  const attended = ['p1', 'p2'].map((personId) =>
    anUpdateRecord(`t-${personId}`, {
      personId,
      sessionId: 's1',
      source: { type: 'session', key: 's1', from: '' },
    }),
  )
  const read = ['p1', 'p2'].map((personId) =>
    aPartOneReceipt(`r-${personId}`, {
      personId,
      source: { type: 'session', key: 's1', from: '' },
    }),
  )
  const whole = { session, records: attended, receipts: read, pieces: [register] }

  test('with its attendees, receipts and register is one change and one undo', async () => {
    const desk = await aDesk(aJournalBridge(), aDeskId())
    const before = await rowsOf(desk)
    const change = await saveSession(desk, 'INSET', whole)
    expect(await desk.undo(change)).toMatchObject({ type: 'done' })
    expect(await rowsOf(desk)).toBe(before)
  })

  test('saved once more for one who was forgotten adds only her', async () => {
    const desk = await aDesk(aJournalBridge(), aDeskId())
    await saveSession(desk, 'INSET', whole)
    const more = anUpdateRecord('t-p3', {
      personId: 'p3',
      sessionId: 's1',
      source: { type: 'session', key: 's1', from: '' },
    })
    const again = attended.map((record) => ({ ...record, id: `again-${record.id}` }))
    await saveSession(desk, 'INSET', { session, records: [...again, more] })
    expect((await readTrainingRecords(desk.db)).map(({ id }) => id)).toEqual([
      't-p1',
      't-p2',
      't-p3',
    ])
  })

  test('stays when a record of it was changed since, and so does its register', async () => {
    const desk = await aDesk(aJournalBridge(), aDeskId())
    const change = must(await saveSession(desk, 'INSET', whole))
    await editRecord(desk, must(attended[0]), 'Note', (stored) => ({ ...stored, note: 'Late' }))
    const plan = await planUndo(desk.db, [change.seq])
    expect(plan.stays.map(({ row, why }) => `${row.table} ${why}`).sort()).toEqual([
      'evidence in-use',
      'trainingRecords changed',
      'trainingSessions needed',
    ])
    await takeBack(desk, change)
    expect(await desk.db.rows.evidence.count()).toBe(1)
    expect(await readReceipts(desk.db)).toEqual([])
  })
})

describe('certificates', () => {
  test('are attached to many records at once and taken off with one undo', async () => {
    const desk = await aDesk(aJournalBridge(), aDeskId())
    const records = Array.from({ length: 20 }, (_, at) => anUpdateRecord(`t${at}`))
    await addRecords(desk, 'Records', records)
    const change = await setCertificates(
      desk,
      '20 certificates',
      records.map((record, at) => ({
        record,
        certificate: { state: 'attached', evidenceId: `c${at}`, on: '2026-11-24', note: '' },
        piece: aFilePiece(`c${at}`, `Certificate ${at}`),
      })),
    )
    const stored = await readTrainingRecords(desk.db)
    expect(stored.every(({ certificate }) => certificate.state === 'attached')).toBe(true)
    expect(await desk.db.rows.evidence.count()).toBe(20)
    await desk.undo(change)
    expect(await readTrainingRecords(desk.db)).toEqual(expect.arrayContaining(records))
    expect(await desk.db.rows.evidence.count()).toBe(0)
  })

  test('a file that another record names since stays in the library', async () => {
    const desk = await aDesk(aJournalBridge(), aDeskId())
    const certificate = { state: 'attached', evidenceId: 'c1', on: null, note: '' } as const
    const piece = aFilePiece('c1', 'Certificate')
    const first = must(
      await addRecords(desk, 'One', [anUpdateRecord('t1', { certificate })], [piece]),
    )
    await addRecords(desk, 'Two', [anUpdateRecord('t2', { certificate })])
    await takeBack(desk, first)
    expect((await readTrainingRecords(desk.db)).map(({ id }) => id)).toEqual(['t2'])
    expect(await desk.db.rows.evidence.toArray()).toEqual([piece])
  })
})

describe('a policy of the pack', () => {
  const { versions, ...rest } = aRowOfEach.policies
  const shown = { ...rest, versions: [] }

  test('gets its row with the first thing that is said of it', async () => {
    const desk = await aDesk(aJournalBridge(), aDeskId())
    await editPolicy(desk, shown, 'Note', (stored) => ({ ...stored, note: 'a' }))
    await editPolicy(desk, shown, 'Approver', (stored) => ({ ...stored, approver: 'b' }))
    expect(await readPolicies(desk.db)).toMatchObject([{ note: 'a', approver: 'b' }])
  })

  test('takes a version only once', async () => {
    const desk = await aDesk(aJournalBridge(), aDeskId())
    const version = must(versions[0])
    await addPolicyVersion(desk, shown, version)
    await expect(addPolicyVersion(desk, shown, version)).rejects.toThrow()
    await editPolicyVersion(desk, shown, version.id, 'Minute', (stored) => ({
      ...stored,
      minute: 'item 8',
    }))
    expect(await readPolicies(desk.db)).toMatchObject([{ versions: [{ minute: 'item 8' }] }])
  })
})

describe('taking back', () => {
  test('an entry that was corrected stays under its correction', async () => {
    const desk = await aDesk(aJournalBridge(), aDeskId())
    const first = must(await addReceipts(desk, 'Part One', [aPartOneReceipt('r1')]))
    const second = must(
      await correctReceipt(
        desk,
        'Correction',
        aPartOneReceipt('r2', { state: 'void', corrects: 'r1' }),
      ),
    )
    expect(await planUndo(desk.db, [first.seq])).toMatchObject({
      type: 'refused',
      why: 'nothing',
      stays: [{ why: 'needed' }],
    })
    expect(await takeBack(desk, second)).toMatchObject({ type: 'done' })
    expect(await takeBack(desk, first)).toMatchObject({ type: 'done' })
    expect(await readReceipts(desk.db)).toEqual([])
  })

  test('whoever has records stays in the register', async () => {
    const desk = await aDesk(aJournalBridge(), aDeskId())
    const person = newPerson({ id: 'p1', addedAt: '2026-11-24T09:00:00Z', given: 'Daljit' })
    const added = must(await addPerson(desk, person))
    await addRecords(desk, 'Update', [anUpdateRecord('t1')])
    expect(await planUndo(desk.db, [added.seq])).toMatchObject({ stays: [{ why: 'needed' }] })
  })
})

type Step =
  | { readonly type: 'import' | 'hand'; readonly line: number }
  | { readonly type: 'correct' | 'undo' | 'redo' | 'take-back'; readonly pick: number }

const aStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    type: fc.constantFrom('import' as const, 'hand' as const),
    line: fc.integer({ min: 0, max: 4 }),
  }),
  fc.record({
    type: fc.constantFrom(
      'correct' as const,
      'undo' as const,
      'redo' as const,
      'take-back' as const,
    ),
    pick: fc.nat(),
  }),
)

describe('laws of receipts', () => {
  test('whatever is imported, corrected and undone, no entry is lost or changed but by an undo of its own change', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aStep, { maxLength: 12 }), async (steps) => {
        const bridge = aJournalBridge()
        const id = aDeskId()
        const desk = await aDesk(bridge, id)
        let made = 0
        for (const step of steps) {
          const before = await readReceipts(desk.db)
          const from = await desk.db.changes.count()
          made += 1
          await run(desk, step, made)
          const after = await readReceipts(desk.db)
          const [change] = await desk.db.changes.where('seq').above(from).toArray()
          for (const receipt of before) {
            const still = after.find((each) => each.id === receipt.id)
            if (still) expect(still).toEqual(receipt)
            else expect(['undo', 'redo']).toContain(change?.what.kind)
          }
          expectSound(after)
        }
        const whole = await rowsOf(desk)
        await desk.close()
        await forgetDatabase(id)
        const rebuilt = await aDesk(bridge, id)
        expect(await rowsOf(rebuilt)).toBe(whole)
        await rebuilt.close()
        await forgetDatabase(id)
      }),
      { numRuns: 20 },
    )
  })
})

async function run(desk: Desk, step: Step, made: number): Promise<unknown> {
  switch (step.type) {
    case 'import':
    case 'hand': {
      const source =
        step.type === 'import'
          ? ({ type: 'form', key: `form:${step.line}`, from: '' } as const)
          : null
      const personId = `p${step.line}`
      return addReceipts(desk, 'Part One', [aPartOneReceipt(`r${made}`, { personId, source })])
    }
    case 'correct': {
      const there = await readReceipts(desk.db)
      const one = there[step.pick % Math.max(1, there.length)]
      if (!one) return null
      const { personId } = one
      return correctReceipt(
        desk,
        'Correction',
        aPartOneReceipt(`r${made}`, { personId, state: 'void', corrects: one.id }),
      )
    }
    case 'undo':
      return desk.undo()
    case 'redo':
      return desk.redo()
    case 'take-back': {
      const changes = await desk.db.changes.toArray()
      const change = changes[step.pick % Math.max(1, changes.length)]
      return change ? takeBack(desk, change) : null
    }
  }
}

/** No correction without what it corrects, and none of the same line stands twice. */
function expectSound(receipts: readonly Receipt[]): void {
  const ids = new Set(receipts.map(({ id }) => id))
  const dangling = receipts.filter(({ corrects }) => corrects !== null && !ids.has(corrects))
  expect(dangling).toEqual([])
}
