import { expect, test } from 'vitest'
import { readCell } from '../../../../renderer/src/domain/workbook/read-cell.ts'

const reader = { kind: 'date', days: 1900 } as Parameters<typeof readCell>[1]

test.each([
  ['31/02/2027', 'There is no day “31/02/2027”.'],
  ['soon', '“soon” is not a date.'],
  ['#REF!', 'a formula that failed'],
])('%s in a cell for a day is told as what it is', (text, words) => {
  const read = readCell(text, reader)
  expect(read.ok ? '' : read.error.sentence).toContain(words)
})
