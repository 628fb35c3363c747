import { describe, expect, test } from 'vitest'
import {
  type DeliveryTroubleKind,
  deliveryTroubles,
} from '../../../electron/contract/delivery-values.ts'
import { describeTrouble } from '../../../renderer/src/bridge/delivery-words.ts'

const kinds = Object.keys(deliveryTroubles) as DeliveryTroubleKind[]

describe('the words of a trouble', () => {
  test.each(kinds)('%s: say what happened, what is safe and what to do', (kind) => {
    for (const during of ['sending', 'adding'] as const) {
      const words = describeTrouble({ kind, file: 'a.zip', status: 418 }, 'Northmoor', during)
      expect(words).toMatch(/Nothing is lost|Nothing was changed|untouched/)
      expect(words.match(/[.](?= |$)/g)?.length).toBeGreaterThanOrEqual(3)
      expect(words).not.toMatch(/!|—|error occurred|invalid|oops|please wait|undefined/i)
      expect(words).not.toMatch(/ {2}/)
    }
  })

  test('promise a try by itself only where there is one', () => {
    for (const kind of kinds) {
      const words = describeTrouble({ kind }, 'Northmoor', 'sending')
      if (deliveryTroubles[kind] !== 'later') expect(words).not.toMatch(/by itself/)
      else expect(words).toMatch(/by itself|when the connection is back/)
    }
  })

  test('are different for each kind', () => {
    const all = kinds.map((kind) => describeTrouble({ kind }, 'Northmoor', 'sending'))
    expect(new Set(all).size).toBe(kinds.length)
  })

  test('of a kind that only a later version knows still say what to do', () => {
    const words = describeTrouble({ kind: 'meteorite' }, 'Northmoor', 'sending')
    expect(words).toContain('Nothing is lost')
  })
})
