import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { HistoryWords } from '../../../../renderer/src/domain/history/account.ts'
import { titleOfChange } from '../../../../renderer/src/domain/history/change-title.ts'
import { describeRow } from '../../../../renderer/src/domain/history/describe-row.ts'
import { namesInLog } from '../../../../renderer/src/domain/history/names-in-log.ts'
import { wordsOfTable } from '../../../../renderer/src/domain/history/table-words.ts'
import type { PolicyVersion } from '../../../../renderer/src/domain/policies/policy.ts'
import { type TableName, tableNames } from '../../../../renderer/src/storage/tables.ts'
import { aFilePiece, anInset, anUpdateRecord, aPartOneReceipt } from '../../../builders/log-rows.ts'
import { aPerson } from '../../../builders/people.ts'
import { aPolicy, aPolicyVersion, aStaffLog } from '../../../builders/staff-log.ts'

const person = aPerson({ id: 'p1' })
const words: HistoryWords = {
  templateOf: () => null,
  evidenceTitle: (id) => (id === 'piece-1' ? 'WST certificate' : null),
  called: namesInLog(aStaffLog({ people: [person], sessions: [anInset('s1')] })),
}

function told(table: TableName, before: unknown, after: unknown) {
  return describeRow({ table, key: 'key', before, after }, words)
}

function saidOf(table: TableName, before: unknown, after: unknown): readonly string[] {
  return told(table, before, after).fields.map(({ label, from, to }) => `${label}: ${from} > ${to}`)
}

test('a receipt is told by whose it is and what was read', () => {
  const receipt = aPartOneReceipt('r1', { typedName: 'D Sandhu', proof: 'piece-1' })
  expect(told('receipts', null, receipt)).toMatchObject({
    verb: 'added',
    title: expect.stringMatching(/^Daljit Sandhu: .*Part One/),
    subject: { type: 'persons-reading', id: 'p1' },
  })
  expect(saidOf('receipts', null, receipt)).toEqual([
    'Who:  > Daljit Sandhu',
    expect.stringMatching(/^What: {2}> .*Part One/),
    'Says:  > Read',
    'On:  > 2 September 2026',
    'How:  > on a paper sheet',
    'Name as typed:  > D Sandhu',
    'Proof:  > WST certificate',
  ])
})

test('a record is told with its certificate and the session that it came of', () => {
  const before = anUpdateRecord('t1', { sessionId: 's1' })
  const certificate = {
    state: 'attached',
    evidenceId: 'piece-1',
    on: '2026-09-03',
    note: '',
  } as const
  expect(saidOf('trainingRecords', before, { ...before, certificate })).toEqual([
    'Certificate: none > attached on 3 September 2026 (“WST certificate”)',
  ])
  expect(told('trainingRecords', null, before)).toMatchObject({
    title: expect.stringMatching(/^Daljit Sandhu: /),
    fields: expect.arrayContaining([expect.objectContaining({ label: 'Session', to: 'INSET' })]),
  })
})

describe('a policy', () => {
  const version: PolicyVersion = aPolicyVersion({ label: '2026-27', evidenceId: 'piece-1' })
  const before = aPolicy({ versions: [] })

  test('tells of a new version each thing that is known of it', () => {
    const said = saidOf('policies', before, { ...before, versions: [version] })
    expect(said).toContain('Version 2026-27:  > 2026-27, file “WST certificate”')
    expect(said).toContain('Version 2026-27: in force from:  > 1 September 2026')
  })

  test('tells of a changed version only what changed', () => {
    const approved = { ...version, minute: 'FGB 14 Oct 2026, item 7' }
    expect(
      saidOf('policies', { ...before, versions: [version] }, { ...before, versions: [approved] }),
    ).toEqual(['Version 2026-27: minute:  > FGB 14 Oct 2026, item 7'])
  })

  test('says who owns it by the name in the register', () => {
    const owner = { personId: 'p1', name: '' }
    expect(saidOf('policies', before, { ...before, owner })).toEqual([
      expect.stringMatching(/^Owner: .*> Daljit Sandhu$/),
    ])
  })
})

test('an import is counted in words, what matters most first', () => {
  const rows = [
    { table: 'importMappings', key: 'm', before: null, after: {} },
    { table: 'evidence', key: 'e', before: null, after: aFilePiece('e', 'x') },
    { table: 'trainingRecords', key: 't', before: null, after: anUpdateRecord('t') },
    { table: 'receipts', key: 'r', before: null, after: aPartOneReceipt('r') },
  ]
  expect(titleOfChange({ what: { kind: 'import', label: 'history.csv' }, rows })).toBe(
    'History.csv brought in: 1 confirmation of reading, 1 training record and 1 piece of evidence',
  )
})

test('where an entry came from is told in words, also when only its line changed', () => {
  const before = aPartOneReceipt('r1', { source: { type: 'sheet', key: 'K7P:3', from: '' } })
  const after = { ...before, source: { type: 'sheet', key: '', from: '' } }
  expect(saidOf('receipts', before, after)).toEqual(['Sign of the line it was made from: K7P:3 > '])
})

test('what is derived from a PIN is never shown', () => {
  const pin = { salt: 'grains', hash: 'chopped', rounds: 1 }
  expect(JSON.stringify(told('signHere', null, { id: 'sign-here', pin }))).not.toMatch(
    /grains|chopped/,
  )
})

test('every table has words of its own', () => {
  expect(tableNames.filter((name) => wordsOfTable(name).one.startsWith('record of'))).toEqual([])
})

test('a row of any shape is told without a mistake', () => {
  fc.assert(
    fc.property(fc.constantFrom(...tableNames), fc.object(), fc.object(), (table, one, two) => {
      const fields = Object.keys(wordsOfTable(table).fields)
      const odd = Object.fromEntries(fields.map((key, at) => [key, Object.values(two)[at] ?? at]))
      expect(told(table, one, odd).title).not.toBe('')
      expect(told(table, odd, null).title).not.toBe('')
    }),
    { numRuns: 200 },
  )
})
