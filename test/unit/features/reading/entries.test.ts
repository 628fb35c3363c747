import { expect, test } from 'vitest'
import type { Receipt } from '../../../../renderer/src/domain/receipts/receipt.ts'
import { entriesOf } from '../../../../renderer/src/features/reading/document/document-rows.ts'
import {
  newRecord,
  reasonAsked,
  recordProblems,
} from '../../../../renderer/src/features/reading/document/record-form.ts'
import { aStaffLog, aTeacher } from '../../../builders/staff-log.ts'

const TODAY = '2026-11-24'

function entry(id: string, known: Partial<Receipt> = {}): Receipt {
  return {
    id,
    personId: 'p1',
    documentId: 'd',
    version: 'standing',
    state: 'read',
    on: '2026-09-02',
    method: 'paper-sheet',
    reason: '',
    note: '',
    recordedBy: '',
    recordedAt: `2026-09-0${id.slice(1)}T09:00:00.000Z`,
    typedName: null,
    check: null,
    proof: null,
    corrects: null,
    source: null,
    ...known,
  }
}

test('an entry that was corrected stays, with what corrects it', () => {
  const receipts = [entry('r2'), entry('r3', { corrects: 'r2', on: '2026-09-01' })]
  const log = aStaffLog({ people: [aTeacher({ id: 'p1' })], receipts })
  const [newest, older] = entriesOf(log, () => true)
  expect(newest?.stands).toBe(true)
  expect(newest?.corrects?.id).toBe('r2')
  expect(older?.stands).toBe(false)
  expect(older?.correctedBy?.id).toBe('r3')
})

test('somebody who is no longer in the register keeps her entries', () => {
  const log = aStaffLog({ receipts: [entry('r2')] })
  expect(entriesOf(log, () => true)[0]?.name).toContain('not in the register')
})

test('on behalf, declined, exempt and elsewhere each ask for words', () => {
  const read = newRecord(TODAY)
  expect(reasonAsked(read)).toBeNull()
  for (const known of [
    { method: 'on-behalf' },
    { method: 'elsewhere' },
    { state: 'exempt' },
    { state: 'declined' },
  ] as const) {
    expect(recordProblems({ ...read, ...known }, TODAY)).toHaveLength(1)
    expect(recordProblems({ ...read, ...known, reason: 'because' }, TODAY)).toEqual([])
  }
})

test('nothing is entered for a day that lies ahead or without a day', () => {
  const read = newRecord(TODAY)
  expect(recordProblems({ ...read, on: '2026-11-25' }, TODAY)).toHaveLength(1)
  expect(recordProblems({ ...read, on: null }, TODAY)).toHaveLength(1)
})
