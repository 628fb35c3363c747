import { expect, test } from 'vitest'
import { isProtectedZip } from '../../../../renderer/src/features/safety/restore/protected-backup.ts'

const head = (...bytes: readonly number[]) => new Blob([Uint8Array.from(bytes)])

test('a zip is called protected by its first bytes, not by its name', async () => {
  expect(await isProtectedZip(head(0x50, 0x4b, 3, 4, 51, 0, 1, 0, 99, 0, 7))).toBe(true)
  expect(await isProtectedZip(head(0x50, 0x4b, 3, 4, 20, 0, 0, 0, 0, 0, 7))).toBe(false)
  expect(await isProtectedZip(head(0x50, 0x4b, 3, 4, 20, 0, 1, 0, 8, 0, 7))).toBe(false)
  expect(await isProtectedZip(head(0x50, 0x4b, 3, 4))).toBe(false)
  expect(await isProtectedZip(head())).toBe(false)
})
