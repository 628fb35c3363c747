import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  moveInMatrix,
  rowsToDraw,
} from '../../../../renderer/src/features/reading/matrix/move-in-matrix.ts'

const size = { rows: 250, columns: 30, page: 10 }
const press = (key: string, ctrlKey = false) => ({ key, ctrlKey })

test('arrows move by one and stop at the edges', () => {
  expect(moveInMatrix({ row: 3, column: 4 }, press('ArrowDown'), size)).toEqual({
    row: 4,
    column: 4,
  })
  expect(moveInMatrix({ row: 249, column: 4 }, press('ArrowDown'), size)).toEqual({
    row: 249,
    column: 4,
  })
  expect(moveInMatrix({ row: 0, column: 4 }, press('ArrowUp'), size)).toEqual({
    row: -1,
    column: 4,
  })
})

test('the empty corner above the names is never stood on', () => {
  expect(moveInMatrix({ row: 0, column: -1 }, press('ArrowUp'), size)).toEqual({
    row: -1,
    column: 0,
  })
})

test('Ctrl with Home and End leads to the first name and the last cell', () => {
  expect(moveInMatrix({ row: 7, column: 4 }, press('Home', true), size)).toEqual({
    row: 0,
    column: -1,
  })
  expect(moveInMatrix({ row: 7, column: 4 }, press('End', true), size)).toEqual({
    row: 249,
    column: 29,
  })
})

test('a key that is not the table’s is left to the browser', () => {
  expect(moveInMatrix({ row: 0, column: 0 }, press('Tab'), size)).toBeNull()
  expect(moveInMatrix({ row: 0, column: 0 }, press('a'), size)).toBeNull()
})

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
