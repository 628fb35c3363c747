import { expect, test } from 'vitest'
import { daysInText } from '../../../../renderer/src/features/policies/files/days-in-text.ts'

test.each([
  ['Approved by: Full governing board Date: 14 October 2026', '2026-10-14'],
  ['Approved by the Governing Body on 14th October 2026.', '2026-10-14'],
  ['Date approved: 14/10/2026', '2026-10-14'],
  ['Ratified\nby governors:\n14.10.26', '2026-10-14'],
  ['Policy adopted 1 Sept 2026', '2026-09-01'],
  ['Approval date 01-09-2026', '2026-09-01'],
])('“%s” is an approval', (text, on) => {
  expect(daysInText(text).approved?.on).toBe(on)
})

test.each([
  ['Next review due by: 1 September 2027', '2027-09-01'],
  ['Review date: September 2027', '2027-09-30'],
  ['To be reviewed in February 2028', '2028-02-29'],
  ['Date of next review 14/10/27', '2027-10-14'],
])('“%s” is a review', (text, on) => {
  expect(daysInText(text).review?.on).toBe(on)
})

test('a front page with both keeps them apart, whichever comes first', () => {
  const page =
    'Child protection policy Approved by: Governors Last reviewed on: 1 September 2026 Next review due by: 1 September 2027'
  expect(daysInText(page).approved).toBeNull()
  expect(daysInText(page).review?.on).toBe('2027-09-01')
  const other = 'Next review: July 2027 Approved by FGB: 7 July 2026'
  expect(daysInText(other)).toMatchObject({
    approved: { on: '2026-07-07', words: 'Approved by FGB: 7 July 2026' },
    review: { on: '2027-07-31' },
  })
})

test.each([
  'This policy was reviewed in line with KCSIE 2026.',
  'Approved by governors.',
  'Approved 31 February 2026',
  'Governors approved budgets. The school opened on 3 September 1974.',
  '',
])('“%s” names neither', (text) => {
  expect(daysInText(text)).toEqual({ approved: null, review: null })
})
