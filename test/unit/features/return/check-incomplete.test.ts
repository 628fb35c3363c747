import { expect, test } from 'vitest'
import { checkIncomplete } from '../../../../renderer/src/features/return/readiness/check-incomplete.ts'

const TODAY = '2026-11-24'
const fieldsWrong = (reason: string, promisedOn: string | null) => {
  const checked = checkIncomplete({ reason, promisedOn }, TODAY)
  return checked.ok ? [] : checked.error.map(({ field }) => field)
}

test('a reason and a day are both needed, and both are asked for at once', () => {
  expect(fieldsWrong('  ', null)).toEqual(['reason', 'promisedOn'])
})

test('today can still be promised, yesterday not', () => {
  expect(fieldsWrong('Inspection', TODAY)).toEqual([])
  expect(fieldsWrong('Inspection', '2026-11-23')).toEqual(['promisedOn'])
})

test('the reason is kept without the spaces around it', () => {
  expect(checkIncomplete({ reason: ' Inspection ', promisedOn: TODAY }, TODAY)).toEqual({
    ok: true,
    value: { reason: 'Inspection', promisedOn: TODAY },
  })
})
