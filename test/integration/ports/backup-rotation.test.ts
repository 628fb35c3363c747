import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type FoundBackup, rotateBackups } from '../../../electron/ports/backup/backup-folder.ts'
import { realDisk } from '../../../electron/ports/disk/disk.ts'

interface Copy {
  readonly proven: boolean
  readonly shrunk: boolean
  /** Of the files `a` and `b`, those that it does not have. */
  readonly lacks?: readonly string[]
}

/** Numbers of the backups that are left of a series, oldest first. */
async function leftOf(copies: readonly Copy[], acceptedShrink: number): Promise<number[]> {
  const left = new Set(copies.map((_, index) => index + 1))
  const found = copies.map(({ shrunk, lacks = [] }, index) => {
    const files = ['a', 'b']
      .filter((sha256) => !lacks.includes(sha256))
      .map((sha256) => ({ sha256 }))
    const lists = { files, missing: [...lacks], damaged: [] }
    const manifest = { number: index + 1, seq: index + 1, shrunk, ...lists } as object
    return { path: String(index + 1), size: 1, manifest } as FoundBackup
  })
  const disk = { ...realDisk, rm: async (path: unknown) => void left.delete(Number(path)) }
  const isProven = async ({ path }: FoundBackup) => copies[Number(path) - 1]?.proven === true
  await rotateBackups(disk, found, isProven, acceptedShrink)
  return [...left]
}

const series = fc.array(fc.record({ proven: fc.boolean(), shrunk: fc.constant(false) }), {
  minLength: 1,
  maxLength: 120,
})

test('neither the newest five nor the newest proven one ever goes', async () => {
  await fc.assert(
    fc.asyncProperty(series, async (copies) => {
      const left = await leftOf(copies, 0)
      const newest = copies.map((_, index) => index + 1).slice(-5)
      expect(left).toEqual(expect.arrayContaining(newest))
      const proven = copies.findLastIndex((copy) => copy.proven) + 1
      if (proven > 0) expect(left).toContain(proven)
    }),
    { numRuns: 200 },
  )
  expect((await leftOf(Array(100).fill({ proven: true, shrunk: false }), 0)).length).toBeLessThan(
    30,
  )
})

test('nothing goes while a loss was not accepted, and those of a loss never go by themselves', async () => {
  await fc.assert(
    fc.asyncProperty(series, fc.nat(119), async (before, at) => {
      const shrunkAt = at % before.length
      const copies = before.map((copy, index) => ({ ...copy, shrunk: index === shrunkAt }))
      expect(await leftOf(copies, 0)).toHaveLength(copies.length)
      expect(await leftOf(copies, copies.length)).toContain(shrunkAt + 1)
    }),
    { numRuns: 200 },
  )
})

test('the last one that has every file never goes, nor the last that has one of those missing', async () => {
  const lacks = fc.subarray(['a', 'b'])
  const copy = fc.record({ proven: fc.constant(true), shrunk: fc.constant(false), lacks })
  await fc.assert(
    fc.asyncProperty(fc.array(copy, { minLength: 1 }), fc.nat(90), async (early, later) => {
      const poor = { proven: true, shrunk: false, lacks: ['a', 'b'] }
      const copies = [...early, ...Array(later).fill(poor)]
      const left = await leftOf(copies, 0)
      const newestWith = (has: (copy: Copy) => boolean) => copies.findLastIndex(has) + 1
      const whole = newestWith((one) => one.lacks?.length === 0)
      if (whole > 0) expect(left).toContain(whole)
      for (const file of copies.at(-1)?.lacks ?? []) {
        const holder = newestWith((one) => !one.lacks?.includes(file))
        if (holder > 0) expect(left).toContain(holder)
      }
    }),
    { numRuns: 200 },
  )
})
