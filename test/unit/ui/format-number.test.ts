import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatBytes, formatCount, plural } from '../../../renderer/src/ui/format-number.ts'

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [1000, '1 kB'],
  [412_000, '412 kB'],
  [999_499, '999 kB'],
  [999_500, '1.0 MB'],
  [14_200_000, '14.2 MB'],
  [18_000_000, '18.0 MB'],
  [999_949_999, '999.9 MB'],
  [999_950_000, '1.0 GB'],
  [2_000_000_000, '2.0 GB'],
  [1_234_500_000_000, '1,234.5 GB'],
])('%d bytes are told as %s', (bytes, words) => {
  expect(formatBytes(bytes)).toBe(words)
})

test('no size below a terabyte needs four digits before the point', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_000_000_000 }), (bytes) => {
      expect(formatBytes(bytes)).toMatch(/^\d{1,3}(\.\d)? (bytes?|kB|MB|GB)$/)
    }),
  )
})

test('a number takes the word that belongs to it', () => {
  expect(plural(1, 'file')).toBe('1 file')
  expect(plural(0, 'file')).toBe('0 files')
  expect(plural(1200, 'policy', 'policies')).toBe('1,200 policies')
  expect(formatCount(1234567)).toBe('1,234,567')
})
