import { describe, expect, it } from 'vitest'
import { addressOfItem } from '../../../../renderer/src/features/return/their-form/item-address.ts'

describe('where the words of an item are written', () => {
  it('is the question or the figure that the key names', () => {
    expect(addressOfItem('question:TRN04')).toBe('#/audit/question/TRN04')
    expect(addressOfItem('figure:CTX09')).toBe('#/audit/figures/CTX09')
  })

  it('is nowhere for an action, which has words from the start', () => {
    expect(addressOfItem('action:01a2')).toBeNull()
  })
})
