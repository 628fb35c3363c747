import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { publicCounts } from '../../../../renderer/src/domain/governors/public-counts.ts'
import type { ContextField } from '../../../../renderer/src/domain/packs/template.ts'
import {
  type CountedFigure,
  HELD_BACK,
  HIDDEN_COUNT,
} from '../../../../renderer/src/domain/returns/small-counts.ts'
import { aCountField } from '../../../builders/governors.ts'

const part = (code: string) => aCountField(code, { label: `of which ${code}` })
const fields = ['total', 'a', 'b', 'c'].map((code) =>
  code === 'total' ? aCountField(code) : part(code),
)
const figuresOf = (values: readonly (number | null)[]): readonly CountedFigure[] =>
  fields.map((field, at) => ({ field, value: values[at] ?? null }))

/** Whatever a reader has to think possible behind what is shown. */
function possible(shown: string | undefined, most: number): readonly number[] {
  if (shown === HIDDEN_COUNT) return [1, 2, 3, 4]
  if (shown !== undefined && shown !== HELD_BACK) return [Number(shown)]
  return Array.from({ length: most + 1 }, (_, at) => at)
}

/** What each hidden figure could be, in every world in which parts are no more than their total. */
function worlds(shown: ReadonlyMap<string, string>, fits: (sum: number, total: number) => boolean) {
  const found = new Map(fields.map(({ code }) => [code, new Set<number>()]))
  const [totals = [], a = [], b = [], c = []] = fields.map(({ code }) =>
    possible(shown.get(code), code === 'total' ? 60 : 20),
  )
  for (const total of totals)
    for (const one of a)
      for (const two of b)
        for (const three of c) {
          if (!fits(one + two + three, total)) continue
          found.get('total')?.add(total)
          found.get('a')?.add(one)
          found.get('b')?.add(two)
          found.get('c')?.add(three)
        }
  return found
}

const aPart = fc.option(fc.integer({ min: 0, max: 9 }), { nil: null })
const aFamily = fc
  .record({ parts: fc.tuple(aPart, aPart, aPart), more: fc.integer({ min: 0, max: 4 }) })
  .map(({ parts, more }) => ({
    parts,
    more,
    total: parts.reduce<number>((sum, value) => sum + (value ?? 0), 0) + more,
  }))

describe('the public copy', () => {
  test('leaves every hidden figure at least two values, whatever a reader adds up', () => {
    fc.assert(
      fc.property(aFamily, ({ parts, total }) => {
        const shown = publicCounts(figuresOf([total, ...parts]), 'hide-1-4')
        const found = worlds(shown, (sum, whole) => sum <= whole)
        for (const { code } of fields) {
          if (shown.get(code) !== HIDDEN_COUNT) continue
          expect(found.get(code)?.size, `${code} of ${[total, ...parts]}`).toBeGreaterThan(1)
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('leaves them two values even to one who knows that parts fill their total', () => {
    fc.assert(
      fc.property(aFamily, ({ parts, more, total }) => {
        fc.pre(more === 0 && parts.every((value) => value !== null))
        const shown = publicCounts(figuresOf([total, ...parts]), 'hide-1-4')
        const found = worlds(shown, (sum, whole) => sum === whole)
        for (const { code } of fields) {
          if (shown.get(code) !== HIDDEN_COUNT) continue
          expect(found.get(code)?.size, `${code} of ${[total, ...parts]}`).toBeGreaterThan(1)
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('never shows a figure from 1 to 4 that could point at a child', () => {
    fc.assert(
      fc.property(aFamily, ({ parts, total }) => {
        const shown = publicCounts(figuresOf([total, ...parts]), 'hide-1-4')
        expect([...shown.values()].filter((words) => /^[1-4]$/.test(words))).toEqual([])
      }),
    )
  })

  test('holds a total back that leaves a hidden part one value, with another part unknown', () => {
    const shown = publicCounts(figuresOf([6, 5, 1, null]), 'hide-1-4')
    expect(shown.get('a')).toBe('5')
    expect(shown.get('b')).toBe(HIDDEN_COUNT)
    expect(shown.get('total')).toBe(HELD_BACK)
  })

  test('leaves out a share of all pupils that means 1 to 4 of them, and shows a larger one', () => {
    const roll = aCountField('CTX02-roll', { sensitive: false })
    const share = (code: string): ContextField => aCountField(code, { kind: 'percent' })
    const shown = publicCounts(
      [
        { field: roll, value: 212 },
        { field: share('CTX11-severe-absence'), value: 1.4 },
        { field: share('CTX11-persistent-absence'), value: 14 },
      ],
      'hide-1-4',
    )
    expect(shown.get('CTX11-severe-absence')).toBe(HELD_BACK)
    expect(shown.get('CTX11-persistent-absence')).toBeUndefined()
  })
})

test('the confidential paper shows every figure exactly', () => {
  expect([...publicCounts(figuresOf([6, 5, 1, 0]), 'exact').values()]).toEqual(['6', '5', '1', '0'])
})
