import fc from 'fast-check'
import { expect, test } from 'vitest'
import { restoreLabel } from '../../../renderer/src/storage/repositories/take-over.ts'
import { countSetAside } from '../../../renderer/src/storage/set-aside.ts'

const note = 'a note of the app'
const count = (before: readonly string[], now: readonly string[]) => {
  const past = before.map((id, at) => [at + 1, { id, isWork: id !== note }] as const)
  return countSetAside(new Map(past), async (seq) => now[seq - 1])
}

test('changes that only the replaced state had are counted, whatever number the other one has reached', async () => {
  expect(await count(['a', 'b', 'c'], ['a'])).toBe(2)
  expect(await count(['a', 'b', 'mine'], ['a', 'b', 'theirs', 'more', 'and more'])).toBe(1)
  expect(await count(['a'], ['a', 'b'])).toBe(0)
  expect(await count([], ['a'])).toBe(0)
  expect(await count(['a', note, 'b'], ['a'])).toBe(1)
})

test('however long the shared past is, what came after it counts as set aside', async () => {
  const size = fc.nat({ max: 40 })
  await fc.assert(
    fc.asyncProperty(size, size, size, async (shared, mine, theirs) => {
      const past = Array.from({ length: shared }, (_, at) => `shared ${at}`)
      const own = Array.from({ length: mine }, (_, at) => `mine ${at}`)
      const other = Array.from({ length: theirs }, (_, at) => `theirs ${at}`)
      expect(await count([...past, ...own], [...past, ...other])).toBe(mine)
    }),
  )
})

test('a restore and its undoing are told with the state that stands there and what it cost', () => {
  const last = { seq: 1014, at: '2026-11-24T10:46:07Z' }
  expect(restoreLabel({ what: 'restored', setAside: 2 }, last)).toBe(
    'Restored a backup of 24 November 2026, 10:46, change 1,014 (2 changes set aside)',
  )
  expect(restoreLabel({ what: 'brought-back', setAside: 1 }, last)).toBe(
    'Undid a restore, back to the state of 24 November 2026, 10:46, change 1,014 (1 change set aside)',
  )
  expect(restoreLabel({ what: 'restored', setAside: 0 }, last)).toContain('(nothing set aside)')
  expect(restoreLabel({ what: 'restored', setAside: null }, null)).toBe(
    'Restored a backup without any change',
  )
})
