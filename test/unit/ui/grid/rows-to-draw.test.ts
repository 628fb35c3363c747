import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rowsToDraw } from '../../../../renderer/src/ui/grid/rows-to-draw.ts'

test('the row with the focus is always drawn, in order and once', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 400 }),
      fc.integer({ min: 0, max: 400 }),
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: 0, max: 399 }),
      (count, first, tall, active) => {
        const drawn = rowsToDraw(count, { first, last: first + tall }, active)
        expect(drawn.every((row, at) => at === 0 || row > (drawn[at - 1] ?? -1))).toBe(true)
        expect(drawn.every((row) => row >= 0 && row < count)).toBe(true)
        if (active < count) expect(drawn).toContain(active)
      },
    ),
  )
})
