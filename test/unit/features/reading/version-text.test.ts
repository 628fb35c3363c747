import { expect, test } from 'vitest'
import { versionText } from '../../../../renderer/src/features/reading/shared/version-text.ts'

test('a bare label is said to be a version, and one that says what it is stays', () => {
  expect(versionText('9')).toBe('version 9')
  expect(versionText('v3')).toBe('version 3')
  expect(versionText('2026-27')).toBe('version 2026-27')
  expect(versionText('2026 edition')).toBe('2026 edition')
  expect(versionText('Autumn 2026')).toBe('Autumn 2026')
  expect(versionText('')).toBe('')
})
