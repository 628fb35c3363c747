import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from '../../../../renderer/src/domain/shared/canonical-json.ts'

function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, entry]) => [key, shuffled(entry)]),
  )
}

test('the order of keys does not change the text', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(canonicalJson(shuffled(value))).toBe(canonicalJson(value))
    }),
  )
})

test('the text says the same as the value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const plain: unknown = JSON.parse(JSON.stringify(value))
      expect(JSON.parse(canonicalJson(value))).toEqual(plain)
    }),
  )
})

test('absent and undefined are the same, empty text is not', () => {
  expect(canonicalJson({ a: undefined, b: '' })).toBe('{"b":""}')
  expect(canonicalJson({ b: '' })).toBe('{"b":""}')
})

test('what JSON would change in silence throws', () => {
  expect(() => canonicalJson({ a: Number.NaN })).toThrow()
  expect(() => canonicalJson([() => 1])).toThrow()
})
