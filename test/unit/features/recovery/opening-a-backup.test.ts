import { expect, test } from 'vitest'
import type { RestoreReport } from '../../../../electron/contract/safety-values.ts'
import type { DeskCard } from '../../../../electron/contract/values.ts'
import { waysFor } from '../../../../renderer/src/features/recovery/open-backup/ways.ts'
import { wordsOf } from '../../../../renderer/src/features/recovery/refused/refusal-words.ts'
import type { OpenRefusal } from '../../../../renderer/src/storage/opening.ts'

const desk: DeskCard = {
  id: '01900000-0000-7000-8000-000000000001',
  kind: 'school',
  label: 'Oakfield Primary School',
  createdAt: '2026-11-02T09:00:00Z',
  isCopy: false,
}
const report: RestoreReport = {
  desk,
  seq: 1234,
  at: '2026-11-24T10:41:07Z',
  appVersion: '0.1.0',
  schema: 1,
  tallies: {},
  files: { count: 0, bytes: 0 },
  missingFiles: [],
  here: null,
}

test('a desk that this computer does not have can be used or looked at, and nothing is asked', () => {
  const { use, look } = waysFor(null, report)
  expect([use.label, use.ask, look?.label]).toEqual([
    'Use it on this computer',
    null,
    'Look at it only',
  ])
})

test('her own desk is only replaced after a question that names the backup, and never becomes a copy', () => {
  const { use, look } = waysFor(desk, report)
  expect(use.ask?.title).toBe(
    'Bring back Oakfield Primary School from 24 November 2026, 10:41, change 1,234?',
  )
  expect(look).toBeNull()
})

test('a copy gives way to a newer one, or to the desk itself', () => {
  const { use, look } = waysFor({ ...desk, isCopy: true }, report)
  expect(use.ask).toBeNull()
  expect(look?.hint).toContain('now from 24 November 2026, 10:41, change 1,234')
})

const refusals: readonly OpenRefusal[] = [
  { type: 'newer-data', schema: 9, appSchema: 1 },
  { type: 'browser-cannot-store', detail: 'UnknownError: no backing store', freeBytes: null },
  { type: 'browser-cannot-store', detail: 'QuotaExceededError: full', freeBytes: 42_000_000 },
  { type: 'upgrade-failed', step: '2' },
  { type: 'upgrade-failed', step: 'snapshot' },
]

test('each refusal says that the work is whole, and what to do', () => {
  for (const refusal of refusals) {
    const { lead, next } = wordsOf(refusal, desk)
    expect(lead).toMatch(/Nothing was changed|safe in the app’s folder|whole and as it was before/)
    expect(next.length).toBeGreaterThan(0)
  }
})

test('a disk is only called full with its number', () => {
  const [first] = wordsOf(refusals[1] as OpenRefusal, desk).next
  const [full] = wordsOf(refusals[2] as OpenRefusal, desk).next
  expect(first).not.toContain('free')
  expect(full).toContain('The disk has 42.0 MB free')
})
