import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  compareText,
  containsText,
  counted,
  listed,
  sameWording,
  slugOf,
  wellFormed,
} from '../../../../renderer/src/domain/shared/text.ts'

test('looking up ignores case and accents', () => {
  expect(containsText('Łukasz Zieliński', 'lukasz ZIELINSKI')).toBe(true)
  expect(containsText('Françoise', 'francoise')).toBe(true)
  expect(containsText('O’Brannigan', "o'bran")).toBe(true)
  expect(containsText('ਗੁਰਪ੍ਰੀਤ', 'ਗੁਰ')).toBe(true)
  expect(containsText('Siân', 'Sean')).toBe(false)
})

test('codes are ordered by their number', () => {
  expect(['TRN10', 'TRN2', 'trn1', 'GOV11'].sort(compareText)).toEqual([
    'GOV11',
    'trn1',
    'TRN2',
    'TRN10',
  ])
})

test('ordering texts is a total order', () => {
  const texts = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[a-c0-9]{0,6}$/))
  fc.assert(
    fc.property(texts, texts, texts, (a, b, c) => {
      expect(Math.sign(compareText(a, b)) + Math.sign(compareText(b, a))).toBe(0)
      if (compareText(a, b) === 0) expect(a).toBe(b)
      if (compareText(a, b) <= 0 && compareText(b, c) <= 0) {
        expect(compareText(a, c)).toBeLessThanOrEqual(0)
      }
    }),
    { numRuns: 1000 },
  )
})

test('wording is the same when only spaces and quotes differ', () => {
  expect(sameWording('the child’s  file', " the child's file\n")).toBe(true)
  expect(sameWording('the child', 'The child')).toBe(false)
})

test('a slug is plain ASCII of at most the length asked for', () => {
  expect(slugOf('Zieliński: “INSET” register (v2).PDF', 40)).toBe('zielinski-inset-register-v2-pdf')
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 40 }), (text, longest) => {
      expect(slugOf(text, longest)).toMatch(/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)?$/)
      expect(slugOf(text, longest).length).toBeLessThanOrEqual(longest)
    }),
  )
})

test('well-formed text survives UTF-8', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const cut = wellFormed(text.slice(1))
      expect(new TextDecoder().decode(new TextEncoder().encode(cut))).toBe(
        cut.startsWith('\uFEFF') ? cut.slice(1) : cut,
      )
    }),
  )
})

test('counts and lists read as sentences', () => {
  expect(counted(1, 'question')).toBe('1 question')
  expect(counted(0, 'entry', 'entries')).toBe('0 entries')
  expect(listed(['a', 'b', 'c'])).toBe('a, b and c')
})
