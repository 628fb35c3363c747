import { expect, test } from 'vitest'
import { questionOfFile } from '../../../../renderer/src/domain/hand-off/match-file.ts'

test.each([
  ['XTRN04.pdf', null],
  ['TRN04.pdf', 'TRN04'],
  ['TRN04b.pdf', null],
  ['TTRN04 TRN04.pdf', 'TRN04'],
  ['TRN04 - x/scan.pdf', 'TRN04'],
  ['TRN04-x/scan.pdf', 'TRN04'],
  ['TRN04 1st aid/scan.pdf', 'TRN04'],
  ['TRN041/scan.pdf', null],
])('%s belongs to %s: a code stands by itself', (path, code) => {
  expect(questionOfFile(path, ['TRN04'])).toBe(code)
})
