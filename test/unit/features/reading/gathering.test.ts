import { expect, test } from 'vitest'
import type { SignHere } from '../../../../renderer/src/domain/receipts/receipt.ts'
import {
  namesToShow,
  signersOf,
} from '../../../../renderer/src/features/reading/sign-here/gathering.ts'
import { aStaffLog, samplePeople } from '../../../builders/staff-log.ts'

const morning: SignHere = {
  id: 'sign-here',
  gathering: 'g',
  documents: [{ documentId: 'kcsie-2026-part-one', version: 'kcsie-2026' }],
  people: null,
  withCheck: false,
  pin: { salt: '', hash: '', rounds: 1 },
  on: '2026-11-24',
  startedBy: 'Sukhi Gill',
  startedAt: '2026-11-24T09:00:00.000Z',
}
const log = aStaffLog({ people: samplePeople() })
const signers = signersOf(log, morning)

test('with nothing typed everybody who has still to sign is shown', () => {
  expect(namesToShow(signers, '').length).toBe(signers.length)
  expect(signers.length).toBeGreaterThan(40)
})

test('a name is found by its first letters, whichever of her names it is', () => {
  const [one] = signers
  if (one === undefined) throw new Error('somebody is offered')
  expect(namesToShow(signers, one.person.family.slice(0, 4).toUpperCase())).toContain(one)
  expect(namesToShow(signers, one.person.given.slice(0, 3))).toContain(one)
})

test('letters from the middle of a name find nobody', () => {
  const found = namesToShow(signers, 'hmad')
  expect(found).toEqual([])
})

test('the last few names are not shown by themselves, and are found by typing', () => {
  const last = signers.slice(0, 3)
  const [one] = last
  if (one === undefined) throw new Error('somebody is offered')
  expect(namesToShow(last, '')).toEqual([])
  expect(namesToShow(last, one.name)).toEqual([one])
})

test('whoever has signed is found by typing only, so that nobody is shown to be late', () => {
  const done = signers.map((signer, at) => (at < 10 ? { ...signer, open: [] } : signer))
  const [one] = done
  if (one === undefined) throw new Error('somebody is offered')
  expect(namesToShow(done, '')).not.toContain(one)
  expect(namesToShow(done, one.name)).toContain(one)
})
