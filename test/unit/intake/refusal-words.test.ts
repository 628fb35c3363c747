import { expect, test } from 'vitest'
import {
  canRetry,
  describeRefusal,
  type Refusal,
} from '../../../renderer/src/intake/refusal-words.ts'

const refusal = (because: string, found: string | null = null) =>
  ({ type: 'refused', because, found }) as Refusal

test.each<[string, Refusal, number, RegExp]>([
  ['nothing.pdf', refusal('empty'), 0, /nothing in it.*copy it again/],
  ['film.pdf', refusal('too-big'), 612e6, /612\.0 MB.*250 MB at most/],
  ['plan.docm', refusal('macros', 'docm'), 9, /macros.*Word document \(\.docx\)/],
  ['register.xlsm', refusal('macros', 'xlsm'), 9, /Excel workbook \(\.xlsx\)/],
  ['inset.pptm', refusal('macros', 'pptm'), 9, /presentation \(\.pptx\)/],
  ['setup.exe', refusal('kind-not-allowed', 'exe'), 9, /program/],
  ['files.zip', refusal('kind-not-allowed', 'zip'), 9, /Unpack/],
  ['logo.svg', refusal('kind-not-allowed', 'svg'), 9, /screenshot/],
  ['old.doc', refusal('kind-not-allowed', 'doc'), 9, /\.docx/],
  ['mail.msg', refusal('kind-not-allowed', 'msg'), 9, /email/],
  ['data.xyz', refusal('kind-not-allowed', 'xyz'), 9, /\.xyz are not taken.*PDF/],
  ['noending', refusal('kind-not-allowed'), 9, /no ending/],
  ['invoice.pdf', refusal('not-what-its-name-says', 'exe'), 9, /program.*Do not open/],
  ['photo.png', refusal('not-what-its-name-says', 'jpg'), 9, /is a \.jpg file/],
  ['words.pdf', refusal('not-what-its-name-says'), 9, /called \.pdf.*damaged/],
  ['list.csv', refusal('not-what-its-name-says', 'utf-16'), 9, /CSV UTF-8/],
  ['secret.docx', refusal('not-what-its-name-says', 'cfb'), 9, /password/],
  ['folder', { type: 'unreadable' }, 0, /folder/],
  ['a.pdf', { type: 'failed', failure: { reason: 'disk-full' } }, 9, /not enough room.*try again/],
  ['a.pdf', { type: 'locked' }, 9, /signed/],
])('%s: %o of %i bytes has a sentence of its own', (name, why, size, sentence) => {
  expect(describeRefusal(why, name, size)).toMatch(sentence)
})

test('only what may end otherwise is offered to be tried again', () => {
  expect(canRetry({ type: 'failed', failure: { reason: 'locked' } })).toBe(true)
  expect(canRetry(refusal('macros'))).toBe(false)
})
