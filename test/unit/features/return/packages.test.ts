import { expect, test } from 'vitest'
import {
  packageOf,
  standingOf,
  supersededBy,
} from '../../../../renderer/src/features/return/making/earlier-packages.ts'
import { packageEntries } from '../../../../renderer/src/features/return/making/package-entries.ts'
import type { MadeReturn } from '../../../../renderer/src/storage/tables.ts'

const made = (id: string, revision: number, changes: Partial<MadeReturn> = {}): MadeReturn => ({
  id,
  auditId: 'audit-1',
  returnId: 'return-1',
  revision,
  draft: false,
  fileId: id,
  fileName: `${id}.zip`,
  place: '',
  sha256: id,
  size: 1,
  madeAt: `2026-11-2${id}T10:00:00Z`,
  ...changes,
})

test('a revision replaces the last package of an earlier one, never a draft', () => {
  const all = [made('1', 1), made('3', 1), made('2', 2, { draft: true }), made('4', 3)]
  expect(supersededBy(all, 3)?.id).toBe('3')
  expect(supersededBy(all, 1)).toBeNull()
})

test('a package made anew of an old revision is not what the newest one replaces', () => {
  const all = [made('5', 1), made('2', 2)]
  expect(supersededBy(all, 3)?.id).toBe('2')
})

test('of a revision that was packed twice the last package is handed over', () => {
  const all = [made('1', 2), made('4', 2), made('5', 2, { draft: true }), made('6', 1)]
  expect(packageOf(all, { revision: 2, returnId: 'return-1', lock: null })?.id).toBe('4')
  expect(packageOf(all, { revision: 2, returnId: 'another', lock: null })).toBeNull()
})

test('a package that was sent before the signatures is not the one of what was signed', () => {
  const all = [made('1', 1), made('3', 1)]
  const audit = (at: string) => ({
    revision: 1,
    returnId: 'return-1',
    lock: { at, fingerprint: 'f' },
  })
  expect(packageOf(all, audit('2026-11-22T10:00:00Z'))?.id).toBe('3')
  expect(packageOf(all, audit('2026-11-24T10:00:00Z'))).toBeNull()
})

test('the list says what a package replaces and whether it was replaced', () => {
  const [first, second, draft] = [made('1', 1), made('2', 2), made('3', 2, { draft: true })]
  const all = [first, second, draft]
  expect(standingOf(first, all)).toEqual({ replaces: null, replaced: true })
  expect(standingOf(second, all)).toEqual({ replaces: '1', replaced: false })
  expect(standingOf(draft, all)).toEqual({ replaces: null, replaced: false })
})

test('the entries of a package come in one order, however they were staged', () => {
  const names = ['return.pdf', 'manifest.json', 'return.json', 'README.txt', 'return.xlsx']
  const staged = names.map((path) => ({ path, stagedId: path, sha256: 'a', size: 1 }))
  const evidence = [
    { path: 'evidence/001-a.pdf', sha256: 'b', size: 2 },
    { path: 'evidence/002-b.csv', sha256: 'c', size: 3 },
  ]
  const entries = packageEntries(staged, evidence)
  expect(entries.map(({ path }) => path)).toEqual([
    'README.txt',
    'manifest.json',
    'return.json',
    'return.xlsx',
    'return.pdf',
    'evidence/001-a.pdf',
    'evidence/002-b.csv',
  ])
  expect(packageEntries([...staged].reverse(), evidence)).toEqual(entries)
  expect(entries.filter(({ compress }) => compress).map(({ path }) => path)).toEqual([
    'README.txt',
    'manifest.json',
    'return.json',
    'evidence/002-b.csv',
  ])
})
