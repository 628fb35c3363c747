import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSlipOf } from '../../../../../renderer/src/domain/receipts/importing/name-slips.ts'

test.each([
  ['price', 'pryce'],
  ['zielinksi', 'zielinski'],
  ['joan', 'joanne'],
  ['oscar', 'oskar'],
  ['hil', 'hill'],
  ['featherstonhough', 'featherstonehaugh'],
])('%s may be %s', (written, own) => {
  expect(isSlipOf(written, own)).toBe(true)
  expect(isSlipOf(own, written)).toBe(true)
})

test.each([
  ['ann', 'bob'],
  ['lee', 'law'],
  ['gill', 'hall'],
  ['jo', 'joe'],
  ['sandhu', 'sandra'],
])('%s is hardly %s', (written, own) => {
  expect(isSlipOf(written, own)).toBe(false)
})

const words = fc.stringMatching(/^[a-z]{7,14}$/)

test('a letter changed, left out, added or swapped inside a long word is one slip', () => {
  fc.assert(
    fc.property(words, fc.nat(), fc.constantFrom(...'abcxyz'), (word, at, letter) => {
      const place = 1 + (at % (word.length - 2))
      const [head, tail] = [word.slice(0, place), word.slice(place)]
      const written = [
        `${head}${letter}${tail.slice(1)}`,
        `${head}${tail.slice(1)}`,
        `${head}${letter}${tail}`,
        place < word.length - 2 ? `${head}${tail[1]}${tail[0]}${tail.slice(2)}` : word,
      ]
      for (const slip of written) expect(isSlipOf(slip, word)).toBe(true)
    }),
  )
})

test('the two ways round are the same', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[abc]{3,9}$/), fc.stringMatching(/^[abc]{3,9}$/), (a, b) => {
      expect(isSlipOf(a, b)).toBe(isSlipOf(b, a))
    }),
  )
})
