import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearestPlace, type Place, placeAfter } from '../../../../renderer/src/ui/grid/grid-keys.ts'

const size = { rows: 48, columns: 20, page: 8 }
const press = (key: string, ctrlKey = false) => ({ key, ctrlKey, altKey: false, metaKey: false })
const at = (row: number, column: number): Place => ({ row, column })

test('arrows move by one cell, up into the head and left onto the name', () => {
  expect(placeAfter(press('ArrowDown'), at(3, 4), size)).toEqual(at(4, 4))
  expect(placeAfter(press('ArrowUp'), at(0, 4), size)).toEqual(at(-1, 4))
  expect(placeAfter(press('ArrowLeft'), at(3, 0), size)).toEqual(at(3, -1))
})

test('Home and End go along the row, with Ctrl to the first and the last person', () => {
  expect(placeAfter(press('Home'), at(3, 4), size)).toEqual(at(3, -1))
  expect(placeAfter(press('End'), at(3, 4), size)).toEqual(at(3, 19))
  expect(placeAfter(press('Home', true), at(30, 4), size)).toEqual(at(0, -1))
  expect(placeAfter(press('End', true), at(3, 4), size)).toEqual(at(47, 19))
})

test('Page Up never lands in the head', () => {
  expect(placeAfter(press('PageUp'), at(3, 4), size)).toEqual(at(0, 4))
})

test('the empty corner above the names is never stood on', () => {
  expect(placeAfter(press('ArrowUp'), at(0, -1), size)).toEqual(at(0, -1))
  expect(placeAfter(press('ArrowLeft'), at(-1, 0), size)).toEqual(at(-1, 0))
})

test('other keys, and arrows with Ctrl or Alt, are left to the browser', () => {
  expect(placeAfter(press('a'), at(0, 0), size)).toBeNull()
  expect(placeAfter(press('ArrowDown', true), at(0, 0), size)).toBeNull()
  expect(placeAfter({ ...press('ArrowDown'), altKey: true }, at(0, 0), size)).toBeNull()
})

test('arrows stop at the last row and the last column', () => {
  expect(placeAfter(press('ArrowDown'), at(47, 4), size)).toEqual(at(47, 4))
  expect(placeAfter(press('ArrowRight'), at(3, 19), size)).toEqual(at(3, 19))
})

test('where rows and columns went away, the last ones that are left are stood on', () => {
  expect(nearestPlace(at(30, 15), { rows: 12, columns: 3 })).toEqual(at(11, 2))
  expect(nearestPlace(at(-1, 15), { rows: 0, columns: 3 })).toEqual(at(-1, 2))
})

test('whatever is pressed, one stays inside the grid', () => {
  const key = fc.constantFrom(
    'ArrowDown',
    'ArrowUp',
    'ArrowLeft',
    'ArrowRight',
    'Home',
    'End',
    'PageDown',
    'PageUp',
  )
  fc.assert(
    fc.property(
      fc.array(fc.tuple(key, fc.boolean())),
      fc.integer({ min: 1, max: 300 }),
      (presses, rows) => {
        let place = at(0, 0)
        for (const [name, ctrl] of presses)
          place = placeAfter(press(name, ctrl), place, { ...size, rows }) ?? place
        expect(place.row).toBeGreaterThanOrEqual(-1)
        expect(place.row).toBeLessThan(rows)
        expect(place.column).toBeGreaterThanOrEqual(-1)
        expect(place.column).toBeLessThan(20)
        expect(place).not.toEqual(at(-1, -1))
      },
    ),
  )
})
