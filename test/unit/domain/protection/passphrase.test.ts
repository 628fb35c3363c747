import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  makePassphrase,
  tidyPassphrase,
  WORDS_IN_PASSPHRASE,
} from '../../../../renderer/src/domain/protection/passphrase.ts'
import { passphraseWords } from '../../../../renderer/src/domain/protection/passphrase-words.ts'
import { randomBelow } from '../../../../renderer/src/ui/passphrase/random-below.ts'

test('there are enough words, each once, short and in plain small letters', () => {
  expect(passphraseWords.length).toBeGreaterThanOrEqual(4096)
  expect(new Set(passphraseWords).size).toBe(passphraseWords.length)
  expect(passphraseWords.filter((word) => !/^[a-z]{3,7}$/.test(word))).toEqual([])
})

test('a passphrase is six of the words, and any of them can come', () => {
  const last = makePassphrase((limit) => limit - 1).split(' ')
  expect(last).toEqual(Array.from({ length: WORDS_IN_PASSPHRASE }, () => passphraseWords.at(-1)))
  const many = Array.from({ length: 200 }, () => makePassphrase(randomBelow))
  expect(new Set(many).size).toBe(200)
  const known = new Set(passphraseWords)
  expect(many.flatMap((one) => one.split(' ')).filter((word) => !known.has(word))).toEqual([])
})

test('a number drawn is always below the limit', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 32 }), (limit) => {
      const drawn = randomBelow(limit)
      expect(drawn >= 0 && drawn < limit).toBe(true)
    }),
  )
})

test('words that were told are the same however they are typed', () => {
  const words = makePassphrase(randomBelow)
  expect(tidyPassphrase(words)).toBe(words)
  expect(
    tidyPassphrase(`  ${words.toUpperCase().replaceAll(' ', ',  ')}. `.replace('. ', ' ')),
  ).toBe(words)
})
