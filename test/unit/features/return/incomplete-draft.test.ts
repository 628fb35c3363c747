import { expect, test } from 'vitest'
import { draftFrom } from '../../../../renderer/src/features/return/readiness/incomplete-draft.ts'

test('what was typed is there again, also when only half of it was', () => {
  const half = { reason: 'Inspection', promisedOn: null }
  expect(draftFrom(JSON.stringify(half))).toEqual(half)
  const whole = { ...half, promisedOn: '2027-01-08' }
  expect(draftFrom(JSON.stringify(whole))).toEqual(whole)
})

test.each(['{', 'null', '7', '{"reason":7}'])(
  'what is no draft of ours is not taken: %s',
  (kept) => {
    expect(draftFrom(kept)?.reason ?? '').toBe('')
  },
)

test('a promised day that is no day is left empty', () => {
  expect(draftFrom('{"reason":"a","promisedOn":"soon"}')).toEqual({ reason: 'a', promisedOn: null })
})
