import { describe, expect, test } from 'vitest'
import { type NumberLimits, readNumber } from '../../../renderer/src/ui/read-number.ts'

describe('a number is read with the marks that people write', () => {
  test.each<[string, number | null, NumberLimits]>([
    ['12', 12, {}],
    [' 1,250 ', 1250, {}],
    ['1 250', 1250, {}],
    ['96 %', 96, { max: 100 }],
    ['96.5%', 96.5, { decimals: 1 }],
    ['−3', -3, { min: -10 }],
    ['', null, {}],
    ['  ', null, {}],
  ])('“%s” is %s', (text, value, limits) => {
    expect(readNumber(text, limits)).toEqual({ ok: true, value })
  })
})

describe('what is not such a number is refused in a sentence that says nothing was changed', () => {
  test.each<[string, NumberLimits, string]>([
    ['about ten', {}, 'is not a number'],
    ['1e3', {}, 'is not a number'],
    ['0x10', {}, 'is not a number'],
    ['12.5', {}, 'is not a whole number'],
    ['12.55', { decimals: 1 }, 'more than 1 digit after'],
    ['-1', {}, 'is less than 0'],
    ['101', { max: 100 }, 'is more than 100'],
    ['99999999999999999999', {}, 'is more than'],
  ])('“%s”', (text, limits, part) => {
    const reading = readNumber(text, limits)
    expect(reading).toMatchObject({ ok: false, sentence: expect.stringContaining(part) })
    expect(reading).toMatchObject({ sentence: expect.stringContaining(`“${text}”`) })
    expect(reading).toMatchObject({ sentence: expect.stringContaining('nothing was changed') })
  })
})
