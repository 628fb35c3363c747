import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextSort, sortRows } from '../../../renderer/src/ui/sort-rows.ts'

const same = <T>(value: T) => value

describe('rows are put in the order that a person expects', () => {
  test('Year 10 comes after Year 9, and capitals do not matter', () => {
    expect(sortRows(['Year 10', 'year 9', 'Year 1'], same, 'ascending')).toEqual([
      'Year 1',
      'year 9',
      'Year 10',
    ])
  })

  test('what has no value comes last in both directions', () => {
    expect(sortRows([3, null, 1, 2], same, 'ascending')).toEqual([1, 2, 3, null])
    expect(sortRows([3, null, 1, 2], same, 'descending')).toEqual([3, 2, 1, null])
  })

  test('equal rows keep their order', () => {
    const rows = ['a1', 'a2', 'a3'].map((id) => ({ id, kind: 'Policy' }))
    expect(sortRows(rows, ({ kind }) => kind, 'descending')).toEqual(rows)
  })

  test('no row is lost or doubled', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer())), (values) => {
        const sorted = sortRows(values, same, 'descending')
        expect([...sorted].sort()).toEqual([...values].sort())
      }),
    )
  })
})

test('a header sorts upwards first, then turns round, and another header begins anew', () => {
  const first = nextSort(undefined, 'title')
  expect(first).toEqual({ column: 'title', direction: 'ascending' })
  expect(nextSort(first, 'title')).toEqual({ column: 'title', direction: 'descending' })
  expect(nextSort(nextSort(first, 'title'), 'title')).toEqual(first)
  expect(nextSort(first, 'size')).toEqual({ column: 'size', direction: 'ascending' })
})
