import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type RotatedCopy, rotatedOut } from '../../../../renderer/src/domain/ledger/rotation.ts'

const copy = (number: number, more: Partial<RotatedCopy> = {}): RotatedCopy => ({
  number,
  proven: true,
  shrunk: false,
  ...more,
})
const upTo = (count: number) => Array.from({ length: count }, (_, n) => copy(n + 1))

const copies = fc
  .uniqueArray(fc.integer({ min: 1, max: 600 }), { maxLength: 60 })
  .chain((numbers) =>
    fc.tuple(
      ...numbers.map((number) =>
        fc.record({
          number: fc.constant(number),
          proven: fc.boolean(),
          shrunk: fc.constant(false),
          isKeptLonger: fc.boolean(),
        }),
      ),
    ),
  )

/** Makes copies one by one, each followed by its rotation, as a desk does over the years. */
function afterMaking(count: number): number[] {
  let kept: RotatedCopy[] = []
  for (let number = 1; number <= count; number += 1) {
    kept.push(copy(number))
    const gone = rotatedOut(kept)
    kept = kept.filter((each) => !gone.includes(each.number))
  }
  return kept.map(({ number }) => number)
}

describe('the rotation of copies', () => {
  test('keeps the newest ten, then every seventh, then every thirtieth', () => {
    expect(rotatedOut(upTo(10))).toEqual([])
    expect(afterMaking(100)).toEqual([
      30, 35, 42, 49, 56, 60, 63, 70, 77, 84, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100,
    ])
    expect(afterMaking(1000).length).toBeLessThan(32)
  })

  test('never leaves fewer than five, nor loses the newest proven one', () => {
    fc.assert(
      fc.property(copies, (all) => {
        const gone = rotatedOut(all)
        const left = all.filter(({ number }) => !gone.includes(number))
        expect(left.length).toBeGreaterThanOrEqual(Math.min(5, all.length))
        const proven = all.filter((each) => each.proven).map(({ number }) => number)
        if (proven.length > 0) expect(gone).not.toContain(Math.max(...proven))
        if (all.length > 0) expect(gone).not.toContain(Math.max(...all.map((each) => each.number)))
      }),
    )
  })

  test('has done its work when it was done once', () => {
    fc.assert(
      fc.property(copies, (all) => {
        const gone = rotatedOut(all)
        expect(rotatedOut(all.filter(({ number }) => !gone.includes(number)))).toEqual([])
      }),
    )
  })

  test('takes nothing while a copy is shrunk', () => {
    const one = fc.nat().map((n) => n)
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 50 }), one, (proven, n) => {
        const shrunkAt = n % proven.length
        const all = proven.map((each, at) =>
          copy(at + 1, { proven: each, shrunk: at === shrunkAt }),
        )
        expect(rotatedOut(all)).toEqual([])
      }),
    )
  })

  test('keeps the last copies from before an upgrade for longer', () => {
    const all = upTo(60).map((each) =>
      [2, 3, 4, 5].includes(each.number) ? { ...each, isKeptLonger: true } : each,
    )
    const gone = rotatedOut(all)
    expect(gone).toContain(2)
    for (const number of [3, 4, 5]) expect(gone).not.toContain(number)
  })
})
