import { expect, test } from 'vitest'
import { mayTakeBack } from '../../../../renderer/src/features/history/may-take-back.ts'
import type { Change } from '../../../../renderer/src/storage/change.ts'

const rows: Change['rows'] = [{ table: 'people', key: 'p1', before: null, after: { id: 'p1' } }]
const what = { kind: 'people', label: 'Adding Daljit Sandhu' }

test('what was changed may be taken back, unless it is final or quiet', () => {
  expect(mayTakeBack({ rows, what })).toBe(true)
  expect(mayTakeBack({ rows, what: { ...what, final: true } })).toBe(false)
  expect(mayTakeBack({ rows, what: { ...what, quiet: true } })).toBe(false)
})

test('a note changed nothing, so there is nothing to take back', () => {
  const ended = { kind: 'sign-here', label: 'Signing here was ended without its PIN' }
  expect(mayTakeBack({ rows: [], what: ended })).toBe(false)
})
