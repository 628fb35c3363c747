import { expect, test } from 'vitest'
import { libraryCsv } from '../../../../renderer/src/features/evidence/library/library-csv.ts'
import {
  countByFilter,
  everything,
  libraryRows,
  searchLibrary,
} from '../../../../renderer/src/features/evidence/library/library-rows.ts'
import { aLink, aVersion, evidence, gathered } from '../../../builders/audit.ts'

const minutes = evidence({
  id: 'minutes',
  versions: [aVersion({ addedAt: '2026-11-01T09:00:00Z' })],
})
const expired = evidence({
  id: 'expired',
  title: 'First aid certificate',
  kind: 'certificate',
  expiresOn: '2020-01-01',
  versions: [aVersion({ addedAt: '2026-11-02T09:00:00Z' })],
})
const folder = evidence({
  id: 'folder',
  title: 'Visitor book',
  kind: 'register',
  note: '=ask Sam',
  versions: [
    aVersion({
      source: { type: 'pointer', place: 'Blue folder' },
      addedAt: '2026-11-03T09:00:00Z',
    }),
  ],
})
const audit = gathered({
  evidence: [minutes, expired, folder],
  evidenceLinks: [aLink('minutes', 'P-1'), aLink('minutes', 'GOV01')],
})
const rows = libraryRows(audit)
const found = (search: Partial<typeof everything>) =>
  searchLibrary(rows, { ...everything, ...search }).map(({ piece }) => piece.id)

test('the newest piece comes first, with its state, its size and where it is used', () => {
  expect(rows.map(({ piece }) => piece.id)).toEqual(['folder', 'expired', 'minutes'])
  expect(rows.map(({ size }) => size)).toEqual([null, 120_000, 120_000])
  expect(rows[2]?.uses.map(({ link }) => link.target.code)).toEqual(['GOV01', 'P-1'])
})

test('words, kind and state narrow the library together', () => {
  expect(found({ text: 'blue FOLDER' })).toEqual(['folder'])
  expect(found({ kind: 'certificate' })).toEqual(['expired'])
  expect(found({ states: ['expired'] })).toEqual(['expired'])
  expect(found({ states: ['expired', 'current'] })).toEqual(['folder', 'expired', 'minutes'])
  expect(found({ states: ['unused'] })).toEqual(['folder', 'expired'])
  expect(found({ states: ['unused', 'current'] })).toEqual(['folder'])
  expect(found({ text: 'blue', kind: 'minutes' })).toEqual([])
})

test('each filter says how many it would leave', () => {
  expect(countByFilter(rows)).toEqual({
    current: 2,
    due: 0,
    expired: 1,
    'missing-file': 0,
    unused: 2,
  })
})

test('the list as CSV has a line for each piece, and its notes are no formulas', () => {
  const lines = libraryCsv(rows).trim().split('\r\n')
  expect(lines).toHaveLength(4)
  expect(lines[1]).toContain('"Visitor book","Register","","Blue folder"')
  expect(lines[1]).toContain(`"'=ask Sam"`)
  expect(lines[3]).toContain('"GOV01; P-1","120000"')
})
