import { expect, test } from 'vitest'
import { partnershipOf } from '../../../../renderer/src/domain/packs/partnership-of.ts'

const nobody = { name: null, email: null, partMaxMb: 18 }

test('the pack says whom the return goes to', () => {
  const returnTo = { ...nobody, name: 'Safeguarding Together' }
  const publisher = { name: 'The county', official: true }
  expect(partnershipOf({ returnTo, publisher })).toBe('Safeguarding Together')
})

test('who wrote an official pack is whom it goes to, who wrote another is not', () => {
  const name = 'Starter template'
  expect(partnershipOf({ returnTo: nobody, publisher: { name, official: true } })).toBe(name)
  expect(partnershipOf({ returnTo: nobody, publisher: { name, official: false } })).toBe('')
})
