import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ContextField } from '../../../../renderer/src/domain/packs/template.ts'
import {
  type CountedFigure,
  shownCounts,
} from '../../../../renderer/src/domain/returns/small-counts.ts'

function field(code: string, label: string, groupId = 'g'): ContextField {
  return {
    code,
    groupId,
    label,
    kind: 'count',
    choices: [],
    unit: null,
    help: null,
    starter: false,
    sensitive: true,
    personal: false,
    appliesTo: ['all'],
  }
}

const family = (total: number, ...parts: number[]): readonly CountedFigure[] => [
  { field: field('total', 'Incidents'), value: total },
  ...parts.map((value, at) => ({ field: field(`p${at}`, `of which kind ${at}`), value })),
]

const hidden = (figures: readonly CountedFigure[]): readonly string[] => [
  ...shownCounts(figures, 'hide-1-4').values(),
]

test('an exact destination sees every count as it is', () => {
  expect([...shownCounts(family(12, 3, 9), 'exact').values()]).toEqual(['12', '3', '9'])
})

test('one to four are hidden, nought and five are not', () => {
  const alone = (value: number) => hidden([{ field: field('a', 'Alone'), value }])
  expect([0, 1, 4, 5].map(alone)).toEqual([['0'], ['<5'], ['<5'], ['5']])
  const harmless = { ...field('a', 'Staff'), sensitive: false }
  expect(hidden([{ field: harmless, value: 3 }])).toEqual(['3'])
})

test('a part that could be worked out from its total takes another with it', () => {
  expect(hidden(family(12, 3, 9))).toEqual(['12', '<5', 'not shown'])
  expect(hidden(family(30, 3, 9, 18))).toEqual(['30', '<5', 'not shown', '18'])
  expect(hidden(family(20, 3, 0, 17))).toEqual(['20', '<5', '0', 'not shown'])
})

test('parts that do not fill the total give nothing away', () => {
  expect(hidden(family(30, 3, 9))).toEqual(['30', '<5', '9'])
})

test('two hidden parts that can only be one pair take the total or another with them', () => {
  expect(hidden(family(2, 1, 1))).toEqual(['<5', '<5', '<5'])
  expect(hidden(family(8, 4, 4))).toEqual(['not shown', '<5', '<5'])
  expect(hidden(family(6, 1, 5))).toEqual(['not shown', '<5', 'not shown'])
})

test('a figure in another group is no part, whatever its label says', () => {
  const figures = [
    { field: field('a', 'Pupils', 'one'), value: 12 },
    { field: field('b', 'of whom in care', 'two'), value: 3 },
    { field: field('c', 'of whom young carers', 'two'), value: 9 },
  ]
  expect(hidden(figures)).toEqual(['12', '<5', '9'])
})

/** Every way in which the hidden parts could add up, as a reader would try them. */
function possibleParts(shown: readonly string[]): readonly (readonly number[])[] {
  const [total = '', ...parts] = shown
  const sum = Number(total)
  const ways = (at: number, left: number): readonly (readonly number[])[] => {
    if (at === parts.length) return left === 0 ? [[]] : []
    const part = parts[at] ?? ''
    const choices =
      part === '<5'
        ? [1, 2, 3, 4]
        : part === 'not shown'
          ? Array.from({ length: Math.max(0, left - 4) }, (_, n) => n + 5)
          : [Number(part)]
    return choices.flatMap((value) =>
      value > left ? [] : ways(at + 1, left - value).map((rest) => [value, ...rest]),
    )
  }
  return ways(0, sum)
}

test('no hidden count can be worked out from what is shown', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 4 }),
      (parts) => {
        const total = parts.reduce((sum, value) => sum + value, 0)
        const shown = hidden(family(total, ...parts))
        shown.slice(1).forEach((value, at) => {
          if (value !== '<5' && value !== 'not shown') expect(value).toBe(String(parts[at]))
        })
        if (!/^\d+$/.test(shown[0] ?? '')) return
        const ways = possibleParts(shown)
        shown.slice(1).forEach((value, at) => {
          if (value !== '<5') return
          expect(new Set(ways.map((way) => way[at])).size).toBeGreaterThan(1)
        })
      },
    ),
    { numRuns: 2000 },
  )
})
