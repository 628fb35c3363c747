import fc from 'fast-check'
import { expect, test } from 'vitest'
import { describeJsonRefusal } from '../../../../renderer/src/domain/shared/json-refusal.ts'
import { parseJsonSafely } from '../../../../renderer/src/domain/shared/safe-json.ts'

const limits = { maxDepth: 64, maxLength: 5_000_000 }

function refusalOf(text: string): string {
  const result = parseJsonSafely(text, limits)
  return result.ok ? 'taken' : result.error.type
}

test('whatever JSON can write is read back as it was', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 8 }), (value) => {
      const text = JSON.stringify(value, null, 1)
      fc.pre(!/__proto__|constructor|prototype/.test(text))
      expect(parseJsonSafely(text, limits)).toEqual({ ok: true, value: JSON.parse(text) })
    }),
  )
})

test('a byte order mark at the start is not part of the text', () => {
  expect(parseJsonSafely('\uFEFF{"a":1}', limits)).toEqual({ ok: true, value: { a: 1 } })
})

test('200,000 brackets are refused without overflowing the stack', () => {
  expect(refusalOf('['.repeat(200_000))).toBe('too-deep')
  expect(refusalOf('{"a":'.repeat(200_000))).toBe('too-deep')
  expect(refusalOf(`${'['.repeat(64)}${']'.repeat(64)}`)).toBe('taken')
  expect(refusalOf(`${'['.repeat(65)}${']'.repeat(65)}`)).toBe('too-deep')
})

test.each([
  ['', 'empty'],
  ['  \n ', 'empty'],
  ['{\u0000"\u0000a\u0000', 'wrong-encoding'],
  ['{"a": [1, 2', 'truncated'],
  ['{"a": "b', 'truncated'],
  ['{"a": "b\\', 'truncated'],
  ['{} {}', 'trailing-text'],
  ['[1]x', 'trailing-text'],
  ['true false', 'trailing-text'],
  ['[1e999]', 'number-too-large'],
  ['[-1e999]', 'number-too-large'],
  ['{"a":1,"a":2}', 'duplicate-key'],
  ['{"a":1,"\\u0061":2}', 'duplicate-key'],
  ['{"a":{"b":[{"__proto__":{"polluted":1}}]}}', 'forbidden-key'],
  ['{"\\u005f_proto__":1}', 'forbidden-key'],
  ['{"constructor":{"prototype":{}}}', 'forbidden-key'],
  ['{a:1}', 'not-json'],
  ['{"a":1]', 'not-json'],
  [']', 'not-json'],
  ["{'a':1}", 'not-json'],
  ['[01]', 'not-json'],
  ['[1,]', 'not-json'],
  ['[NaN]', 'not-json'],
  ['{"a":"\\x"}', 'not-json'],
])('%j is refused as %s', (text, type) => {
  expect(refusalOf(text)).toBe(type)
})

test('the same name in two different places is no duplicate', () => {
  expect(refusalOf('{"a":{"a":1},"b":[{"a":1},{"a":2}]}')).toBe('taken')
  expect(refusalOf('{"a":"b","b":"a"}')).toBe('taken')
})

test('a text that is too long is refused before it is walked', () => {
  expect(parseJsonSafely('[1, 2, 3]', { maxDepth: 64, maxLength: 5 })).toMatchObject({
    ok: false,
    error: { type: 'too-long' },
  })
})

test('half a character becomes the sign for unreadable, whole ones stay', () => {
  const result = parseJsonSafely('["\\ud83d", "\\ud83d\\ude00", "\\ude00a"]', limits)
  expect(result).toEqual({ ok: true, value: ['\uFFFD', '\u{1F600}', '\uFFFDa'] })
})

test('no text at all makes it throw or pollute an object', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[[\]{}",:\\0-9eu\- a]*$/)),
      (text) => {
        const result = parseJsonSafely(text, limits)
        expect(({} as Record<string, unknown>).polluted).toBeUndefined()
        if (result.ok) expect(() => JSON.parse(text)).not.toThrow()
      },
    ),
    { numRuns: 2000 },
  )
})

test('a key that reaches into objects is refused at whatever level it stands', () => {
  const hostile = fc.constantFrom(
    '"__proto__"',
    '"\\u005f_proto__"',
    '"constructor"',
    '"prototype"',
  )
  const wrap = fc.array(fc.constantFrom('list', 'object'), { maxLength: 60 })
  fc.assert(
    fc.property(hostile, wrap, (key, levels) => {
      const text = levels.reduce(
        (inner, level) => (level === 'list' ? `[1,${inner}]` : `{"a":${inner}}`),
        `{${key}:{"polluted":true}}`,
      )
      expect(refusalOf(text)).toBe('forbidden-key')
      expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    }),
    { numRuns: 10_000 },
  )
})

test('a refusal says what is wrong, that nothing changed, and what to do', () => {
  const result = parseJsonSafely('{"a": 1,\n"a": 2}', limits)
  expect(result.ok ? '' : describeJsonRefusal(result.error, 'audit.json')).toBe(
    '“audit.json” gives “a” twice in one place, at line 2. Nothing was changed. Ask whoever made the file for a new copy.',
  )
})
