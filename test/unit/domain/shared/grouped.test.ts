import { describe, expect, test } from 'vitest'
import { groupedBy, groupedByEach } from '../../../../renderer/src/domain/shared/grouped.ts'
import { remembered } from '../../../../renderer/src/domain/shared/remembered.ts'

describe('putting things together by a key', () => {
  test('keeps the order of the things, and of the keys as each came first', () => {
    const groups = groupedBy(['pear', 'apple', 'plum', 'fig'], (word) => word.charAt(0))
    expect([...groups]).toEqual([
      ['p', ['pear', 'plum']],
      ['a', ['apple']],
      ['f', ['fig']],
    ])
  })

  test('names a thing once under each of its keys, and nowhere without one', () => {
    const groups = groupedByEach(['aba', '', 'ab'], (word) => word)
    expect([...groups]).toEqual([
      ['a', ['aba', 'ab']],
      ['b', ['aba', 'ab']],
    ])
  })
})

describe('a rule that is remembered', () => {
  test('is worked out once for a value, even where it gives nothing', () => {
    let asked = 0
    const rule = remembered((_: object) => {
      asked += 1
      return undefined
    })
    const [one, other] = [{}, {}]
    expect([rule(one), rule(one), rule(other)]).toEqual([undefined, undefined, undefined])
    expect(asked).toBe(2)
  })
})
