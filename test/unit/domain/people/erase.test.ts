import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ErasureSources, erasureOf } from '../../../../renderer/src/domain/people/erase.ts'
import { heldOn } from '../../../../renderer/src/domain/people/held.ts'
import type { StaffLog } from '../../../../renderer/src/domain/staff-log/staff-log.ts'
import {
  goneWords,
  keptWords,
} from '../../../../renderer/src/features/staff/person/erasure-words.ts'
import { partsHeld } from '../../../../renderer/src/features/staff/person/parts-held.ts'
import { aRowOfEach, theirPieces } from '../../../builders/every-table.ts'
import { aFilePiece, anUpdateRecord, aPartOneReceipt } from '../../../builders/log-rows.ts'
import { aPerson } from '../../../builders/people.ts'
import { aStaffLog } from '../../../builders/staff-log.ts'

const person = aPerson({ id: 'p1', given: 'Daljit', family: 'Sandhu' })
const other = aPerson({ id: 'p2', given: 'Ali', family: 'Rana' })
const each = aRowOfEach

const log = aStaffLog({
  people: [person, other],
  policies: [each.policies],
  receipts: [
    { ...each.receipts, proof: 'sheet' },
    aPartOneReceipt('r2', { personId: 'p2', proof: 'sheet' }),
  ],
  records: [each.trainingRecords, anUpdateRecord('t2', { personId: 'p2' })],
  sessions: [each.trainingSessions],
  bookings: [each.bookings],
  exemptions: [each.trainingExemptions],
  inductions: [each.inductions],
  inductionItems: [each.inductionItems],
  signSheets: [each.signSheets],
  ownCourses: [each.ownCourses],
  requirementChanges: [each.requirementChanges],
  evidence: [...theirPieces, aFilePiece('sheet', 'Sheet K7P')],
})

function erasing(known: Partial<ErasureSources> = {}) {
  const now = '2026-11-24T10:00:00Z'
  return erasureOf({ log, person, signed: new Set(), today: '2026-11-24', now, ...known })
}

describe('erasing somebody', () => {
  test('keeps what was read and done and when, for the counts of past years', () => {
    const { receipts, records } = erasing()
    expect(receipts).toMatchObject([
      { id: 'r1', personId: 'p1', state: 'read', on: '2026-09-02', version: 'kcsie-2026' },
    ])
    expect(records).toMatchObject([{ id: 't1', completedOn: '2026-09-02', result: 'completed' }])
  })

  test('takes out every word of anybody’s own, typed names, and places on sessions', () => {
    const { receipts, records, exemptions, inductions, bookings } = erasing()
    const left = JSON.stringify([receipts, records, exemptions, inductions])
    for (const gone of [
      'D Sandhu',
      'ਪੜ੍ਹਿਆ',
      'Came late',
      'A log of concerns',
      'By post',
      'Back in February',
      'caretaker',
      'Stands on it',
      'g1:p1',
    ]) {
      expect(left, gone).not.toContain(gone)
    }
    expect(bookings).toEqual(['b1'])
  })

  test('takes her own certificates and sheets out of the library, and says that they were seen', () => {
    const { piecesOut, piecesShared, records } = erasing()
    expect([...piecesOut].sort()).toEqual(['piece-certificate', 'piece-induction'])
    expect(piecesShared).toEqual(['sheet'])
    expect(records[0]?.certificate).toMatchObject({ state: 'seen', evidenceId: null })
  })

  test('leaves a certificate that an audit was signed with', () => {
    const erasure = erasing({ signed: new Set(['piece-certificate']) })
    expect(erasure.piecesKept).toEqual(['piece-certificate'])
    expect(erasure.piecesOut).toEqual(['piece-induction'])
    expect(erasure.records[0]?.certificate).toMatchObject({
      state: 'attached',
      evidenceId: 'piece-certificate',
    })
    expect(keptWords(erasure).join(' ')).toMatch(/1 file of theirs that belongs to an audit/)
  })

  test('says beforehand how much goes and how much stays', () => {
    expect(goneWords(erasing()).join(' ')).toMatch(/1 place on training sessions.*2 files/)
    expect(keptWords(erasing()).join(' ')).toMatch(
      /1 confirmation of reading and 1 training record/,
    )
  })

  test('touches nobody else, whoever is chosen', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('p1', 'p2', 'p3'), { maxLength: 8 }),
        fc.constantFrom('p1', 'p2', 'p3'),
        (owners, chosen) => {
          const mixed: StaffLog = aStaffLog({
            receipts: owners.map((personId, at) => aPartOneReceipt(`r${at}`, { personId })),
            records: owners.map((personId, at) => anUpdateRecord(`t${at}`, { personId })),
          })
          const { receipts, records } = erasing({ log: mixed, person: aPerson({ id: chosen }) })
          const hers = owners.filter((owner) => owner === chosen).length
          expect([receipts.length, records.length]).toEqual([hers, hers])
          expect([...receipts, ...records].every(({ personId }) => personId === chosen)).toBe(true)
        },
      ),
    )
  })
})

describe('all that is held', () => {
  const held = heldOn(
    {
      person,
      log,
      roles: [],
      school: null,
      actions: [],
      signOffs: [],
      frozenFacts: [each.frozenFacts],
      history: [],
    },
    '2026-11-24T10:00:00Z',
  )

  test('has receipts, records, files, bookings, exemptions, ticks and sheets, each in words', () => {
    expect(held.reading).toMatchObject([
      { document: expect.stringContaining('Part One'), proofFile: 'Sheet K7P.pdf' },
    ])
    expect(held.training).toMatchObject([
      { session: 'INSET', certificateFile: 'Certificate of Daljit Sandhu.pdf' },
    ])
    expect(held.bookings).toHaveLength(1)
    expect(held.exemptions).toMatchObject([{ requirement: 'Site induction' }])
    expect(held.induction).toMatchObject({ ticks: [{ line: 'Walk round the site' }] })
    expect(held.sheets).toMatchObject([{ sheet: 'K7P' }])
    expect(held.policies).toEqual(['Whistleblowing'])
    expect(held.mentions.map(({ where }) => where)).toEqual([
      'List kept at sign-off, 2026-11-24',
      'Policy “Whistleblowing”',
    ])
  })

  test('is shown part by part, and nothing of others', () => {
    const parts = partsHeld(held)
    expect(parts.map(({ rows }) => rows.length)).toEqual([1, 1, 2, 5, 4])
    expect(JSON.stringify(parts)).not.toMatch(/Ali|r2|t2/)
    expect(JSON.stringify(parts)).toContain('name typed: D Sandhu')
  })
})
