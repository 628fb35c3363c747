import { expect, test } from 'vitest'
import { csvOf } from '../../../../renderer/src/domain/shared/csv.ts'

const cell = (text: string) =>
  csvOf([[text]])
    .replace(/^\uFEFF/, '')
    .replace(/\r\n$/, '')

test.each([
  '=1+1',
  '=HYPERLINK("http://a.b","c")',
  '@SUM(A1)',
  '+1+1',
  '-2+3',
  '\t=1+1',
  '\r=1+1',
  '＝1+1',
  ' =1+1',
  '"=1+1',
  "=cmd|' /C calc'!A0",
])('%j is no formula any more', (text) => {
  expect(cell(text)).toBe(`"'${text.replaceAll('"', '""')}"`)
})

test.each([
  '-2',
  '+44 1234 567890',
  '-1.5',
  'Minutes, 2 September',
  "O'Brien",
  'Zieliński',
  'a\nb',
])('%j stays as it is', (text) => {
  expect(cell(text)).toBe(`"${text}"`)
})

test('lines end as Excel ends them, and accents are marked as UTF-8', () => {
  expect(
    csvOf([
      ['a', 'b'],
      ['c "d"', ''],
    ]),
  ).toBe('\uFEFF"a","b"\r\n"c ""d""",""\r\n')
})
