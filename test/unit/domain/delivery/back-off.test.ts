import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextTry } from '../../../../renderer/src/domain/delivery/back-off.ts'

const DAY = 24 * 60 * 60
const tries = fc.integer({ min: 1, max: 200 })

describe('the next try of a delivery', () => {
  test('comes after pauses that double from 5 seconds to half an hour', () => {
    const pauses = Array.from({ length: 12 }, (_, at) => nextTry(at + 1, 'later'))
    expect(pauses).toEqual([5, 10, 20, 40, 80, 160, 320, 640, 1280, 1800, 1800, 1800])
  })

  test('does not come by itself where somebody has to change something first', () => {
    fc.assert(
      fc.property(tries, fc.nat(), (count, after) => {
        expect(nextTry(count, 'after-change', after)).toBeNull()
        expect(nextTry(count, 'never', after)).toBeNull()
      }),
    )
  })

  test('is never before the moment that the server asked for', () => {
    fc.assert(
      fc.property(tries, fc.integer({ min: 0, max: DAY }), (count, after) => {
        expect(nextTry(count, 'later', after)).toBeGreaterThanOrEqual(after)
      }),
    )
    expect(nextTry(1, 'later', 10 * DAY)).toBe(DAY)
  })

  test('is one of at most twenty in any day', () => {
    const moments = [0]
    for (let count = 1; count <= 100; count += 1)
      moments.push((moments.at(-1) ?? 0) + (nextTry(count, 'later') ?? 0))
    for (const from of moments) {
      expect(moments.filter((at) => at >= from && at < from + DAY).length).toBeLessThanOrEqual(20)
    }
  })
})
