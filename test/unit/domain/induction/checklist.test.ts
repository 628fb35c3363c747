import { describe, expect, test } from 'vitest'
import { type Checklist, checklistOf } from '../../../../renderer/src/domain/induction/checklist.ts'
import type { InductionItem } from '../../../../renderer/src/domain/induction/induction.ts'
import {
  blankChecklist,
  checklists,
  inductionCounts,
} from '../../../../renderer/src/domain/induction/starters.ts'
import {
  type Ticking,
  tickLines,
  untickLine,
} from '../../../../renderer/src/domain/induction/tick.ts'
import type { Person } from '../../../../renderer/src/domain/people/person.ts'
import type { StaffLog } from '../../../../renderer/src/domain/staff-log/staff-log.ts'
import { aPerson } from '../../../builders/people.ts'
import { aReceipt, aStaffLog, aTeacher } from '../../../builders/staff-log.ts'
import { anExemption, aRecord, sampleTrainingLog } from '../../../builders/training.ts'

const starter = aTeacher({ startsOn: '2026-11-02' })
const keys: InductionItem = {
  id: 'keys',
  title: 'Keys and badge',
  roles: [],
  retired: false,
  addedAt: '2026-09-01T09:00:00Z',
}

let made = 0
const ticking: Ticking = {
  on: '2026-11-02',
  method: 'paper-sheet',
  reason: '',
  proof: null,
  courses: new Map(),
  by: 'Daljit Sandhu',
  now: '2026-11-24T09:00:00Z',
  newId: () => {
    made += 1
    return `made-${made}`
  },
}

const list = (log: StaffLog, person: Person = starter) => checklistOf(log, person)

/** The log after some lines were ticked. */
function ticked(log: StaffLog, lineIds: readonly string[], checklist = list(log)): StaffLog {
  const { receipts, records, induction } = tickLines(log, checklist, lineIds, ticking)
  return {
    ...log,
    receipts: [...log.receipts, ...receipts],
    records: [...log.records, ...records],
    inductions: [...log.inductions.filter(({ id }) => id !== induction.id), induction],
  }
}

const idsOf = ({ lines }: Checklist) => lines.map(({ id }) => id)
const line = (checklist: Checklist, id: string) => {
  const found = checklist.lines.find((one) => one.id === id)
  if (found === undefined) throw new Error(`no line ${id}`)
  return found
}

const log = aStaffLog({ people: [starter], inductionItems: [keys] })

describe('a starter’s checklist', () => {
  test('asks for the readings and the training of an induction, then for the school’s own', () => {
    const ids = idsOf(list(log))
    expect(ids).toContain('read:kcsie-2026-part-one')
    expect(ids).toContain('read:child-protection-policy')
    expect(ids).toContain('train:all-induction')
    expect(ids.at(-1)).toBe('own:keys')
    // Asked each year, but not at the start.
    expect(ids).not.toContain('train:all-annual-update')
    expect(list(log)).toMatchObject({ state: 'not-started', done: 0, opened: false, late: true })
  })

  test('is done where the receipt or the record is there, whoever wrote it', () => {
    const more = {
      ...log,
      receipts: [aReceipt({ personId: starter.id, on: '2026-11-03' })],
      records: [
        aRecord({
          personId: starter.id,
          courseId: 'whole-school-safeguarding',
          completedOn: '2026-11-04',
        }),
      ],
    }
    expect(line(list(more), 'read:kcsie-2026-part-one')).toMatchObject({
      state: 'done',
      doneOn: '2026-11-03',
    })
    expect(line(list(more), 'train:all-induction')).toMatchObject({
      state: 'done',
      doneOn: '2026-11-04',
    })
    expect(list(more)).toMatchObject({ state: 'started', done: 2 })
  })

  test('the overview never stands for Part One; the whole document does', () => {
    const having = (documentId: string) =>
      list({ ...log, receipts: [aReceipt({ personId: starter.id, documentId })] })
    expect(line(having('kcsie-2026-overview'), 'read:kcsie-2026-part-one').state).toBe('open')
    expect(line(having('kcsie-2026-full'), 'read:kcsie-2026-part-one').state).toBe('done')
  })

  test('of whoever is still to come asks what will be asked, and nothing is late', () => {
    const coming = aTeacher({ startsOn: '2027-01-05' })
    const early = aStaffLog({ people: [coming] })
    expect(idsOf(list(early, coming))).toContain('train:all-induction')
    expect(list(early, coming).late).toBe(false)
  })

  test('what somebody is exempt from is not counted', () => {
    const exemptions = [anExemption({ personId: starter.id, requirementId: 'all-induction' })]
    const without = list({ ...log, exemptions })
    expect(line(without, 'train:all-induction').state).toBe('exempt')
    expect(without.of).toBe(list(log).of - 1)
  })

  test('a line of the school’s own is asked of its roles, and stays where it was ticked', () => {
    const kitchen = { ...keys, roles: ['site-catering-admin'] }
    expect(idsOf(list({ ...log, inductionItems: [kitchen] }))).not.toContain('own:keys')
    const after = ticked(log, ['own:keys'])
    const retired = list({ ...after, inductionItems: [{ ...keys, retired: true }] })
    expect(line(retired, 'own:keys')).toMatchObject({ state: 'done', by: 'Daljit Sandhu' })
  })
})

describe('ticking', () => {
  test('everything at once makes its receipts and records, and completes the list', () => {
    const after = ticked(log, idsOf(list(log)))
    expect(list(after)).toMatchObject({ state: 'complete', late: false, opened: true })
    expect(
      after.receipts.every(({ on, method }) => on === '2026-11-02' && method === 'paper-sheet'),
    ).toBe(true)
    expect(after.records).toMatchObject([
      { courseId: 'safeguarding-induction', completedOn: '2026-11-02' },
    ])
  })

  test('twice writes nothing the second time', () => {
    const once = ticked(log, idsOf(list(log)))
    expect(ticked(once, idsOf(list(once)))).toEqual(once)
    // A click that was sent twice, before the first was seen.
    const again = ticked(once, idsOf(list(log)), list(log))
    expect(again.receipts).toEqual(once.receipts)
  })

  test('says which course it was', () => {
    const courses = new Map([['train:all-induction', 'whole-school-safeguarding']])
    const { records } = tickLines(log, list(log), ['train:all-induction'], { ...ticking, courses })
    expect(records).toMatchObject([{ courseId: 'whole-school-safeguarding' }])
  })

  test('can be taken back and done again', () => {
    const id = 'read:kcsie-2026-part-one'
    const once = ticked(log, [id])
    const taken = untickLine(list(once), line(list(once), id), { ...ticking, reason: 'Slip' })
    expect(taken?.receipts).toMatchObject([{ state: 'void', reason: 'Slip' }])
    const without = { ...once, receipts: [...once.receipts, ...(taken?.receipts ?? [])] }
    expect(line(list(without), id).state).toBe('open')
    expect(line(list(ticked(without, [id])), id).state).toBe('done')
  })

  test('takes nothing back that came from elsewhere', () => {
    const read = { ...log, receipts: [aReceipt({ personId: starter.id })] }
    expect(untickLine(list(read), line(list(read), 'read:kcsie-2026-part-one'), ticking)).toBeNull()
  })
})

describe('all starters', () => {
  test('of the sample school are the trainee and the new governor', () => {
    const sample = sampleTrainingLog()
    expect(checklists(sample).map(({ person }) => person.family)).toEqual([
      'Lodhi-Marsh',
      'Larkham',
    ])
    expect(inductionCounts(sample)).toEqual({
      since: '2026-09-01',
      starters: 2,
      complete: 0,
      signed: 0,
    })
  })

  test('are counted as complete where every line is', () => {
    const after = ticked(log, idsOf(list(log)))
    expect(inductionCounts(after)).toMatchObject({ starters: 1, complete: 1 })
  })

  test('a list that was opened for somebody of old is shown, and not counted as a starter’s', () => {
    const old = aPerson({ startsOn: '2010-09-01' })
    const held = { ...list(log).induction, id: old.id, openedAt: '2026-09-01T09:00:00Z' }
    const opened = aStaffLog({ people: [old], inductions: [held] })
    expect(checklists(opened)).toHaveLength(1)
    expect(inductionCounts(opened).starters).toBe(0)
  })

  test('the blank one is that of staff, with nothing done', () => {
    const lines = blankChecklist(sampleTrainingLog())
    expect(lines.map(({ id }) => id)).toContain('read:kcsie-2026-part-one')
    expect(new Set(lines.map(({ state }) => state))).toEqual(new Set(['open', 'no-version']))
  })
})
