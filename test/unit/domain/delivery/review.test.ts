import { expect, test } from 'vitest'
import { type DeskFacts, stopsOf } from '../../../../renderer/src/domain/delivery/review.ts'
import { stopInWords } from '../../../../renderer/src/domain/delivery/words.ts'
import { aMadePackage } from '../../../builders/delivery.ts'
import { aReturnDocument } from '../../../builders/return-document.ts'

const signed = aReturnDocument()
const made = aMadePackage({ returnId: signed.returnId })
const here: DeskFacts = {
  school: { name: 'Oakfield Primary School', urn: '999901' },
  schoolYear: '2026-27',
  returnId: signed.returnId,
  isSample: false,
}
const school = (change: Partial<typeof signed.school>) =>
  aReturnDocument({ school: { ...signed.school, ...change } })
const stops = (document = signed, one = made, desk = here) =>
  stopsOf(document, one, null, desk).map(({ type }) => type)

test('this school’s signed return of this year leaves', () => {
  expect(stops()).toEqual([])
})

test('another school’s package is stopped by its URN, whatever name it carries', () => {
  expect(stops(school({ urn: '999902' }))).toEqual(['other-school'])
  expect(stops(school({ name: 'Oakfield Primary' }))).toEqual([])
})

test('where one of them has no URN the name decides', () => {
  expect(stops(school({ urn: null, name: 'oakfield  PRIMARY school' }))).toEqual([])
  expect(stops(school({ urn: null, name: 'Elm Grove Infants' }))).toEqual(['other-school'])
})

test('another year’s, another audit’s and another revision’s package are stopped', () => {
  expect(stops(aReturnDocument({ schoolYear: '2025-26', returnId: 'r-0' }))).toEqual(['other-year'])
  expect(stops(aReturnDocument({ returnId: 'r-0' }))).toEqual(['other-return'])
  expect(stops(aReturnDocument({ revision: 3 }))).toEqual(['other-revision'])
})

test('a draft is stopped, and what goes as incomplete is not', () => {
  const unsigned = { draft: true, signOffs: [] }
  const incomplete = { reason: 'Ill', promisedOn: '2027-02-12', open: ['TRN04'] }
  expect(stops(aReturnDocument(unsigned))).toEqual(['draft'])
  expect(stops(aReturnDocument({ ...unsigned, incomplete }))).toEqual([])
  expect(stops(signed, { ...made, draft: true })).toEqual(['draft'])
})

test('what a sample school made is stopped', () => {
  expect(stops(signed, made, { ...here, isSample: true })).toEqual(['sample'])
})

test('a revision that another replaces is stopped, with the one to send', () => {
  const next = aMadePackage({ id: 'made-2', revision: 2, madeAt: '2026-12-01T09:00:00Z' })
  const [stop] = stopsOf(signed, made, next, here)
  expect(stop === undefined ? '' : stopInWords(stop)).toBe(
    'Revision 2, made on 1 December 2026, replaces this one, revision 1. Send that instead.',
  )
})

test('the sentence of another school names both, so that she sees which desk to open', () => {
  const [stop] = stopsOf(school({ name: 'Elm Grove Infants', urn: '999902' }), made, null, here)
  expect(stop === undefined ? '' : stopInWords(stop)).toBe(
    'This package is the return of Elm Grove Infants (URN 999902), and this desk is that of Oakfield Primary School (URN 999901). Open the desk of Elm Grove Infants to send it.',
  )
})
