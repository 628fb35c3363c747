import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isShrunk } from '../../../../renderer/src/domain/ledger/shrink.ts'

const of = (counts: Record<string, number>) =>
  Object.fromEntries(
    Object.entries(counts)
      .filter(([, count]) => count > 0)
      .map(([table, count]) => [table, { count, sum: '0'.repeat(16) }]),
  )

describe('a copy that lost much', () => {
  test.each([
    ['a fifth went', { answers: 100 }, { answers: 80 }, false],
    ['more than a fifth went', { answers: 100 }, { answers: 79 }, true],
    ['all of a small table went', { answers: 100, packs: 1 }, { answers: 100 }, true],
    ['nothing was there', {}, {}, false],
    ['it only grew', { answers: 1 }, { answers: 100, actions: 3 }, false],
    ['rows moved to another table', { answers: 10, old: 10 }, { answers: 20 }, true],
  ])('is one when %s', (_what, before, after, shrunk) => {
    expect(isShrunk(of(before), of(after))).toBe(shrunk)
  })

  test('is never one that has at least as much of everything', () => {
    const counts = fc.record({ answers: fc.nat(50), actions: fc.nat(50) })
    fc.assert(
      fc.property(counts, counts, (before, more) => {
        const after = {
          answers: before.answers + more.answers,
          actions: before.actions + more.actions,
        }
        expect(isShrunk(of(before), of(after))).toBe(false)
      }),
    )
  })
})
