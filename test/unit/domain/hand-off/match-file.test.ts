import { expect, test } from 'vitest'
import {
  isLeftBySystem,
  questionOfFile,
} from '../../../../renderer/src/domain/hand-off/match-file.ts'

const codes = ['TRN04', 'TRN05', 'TRN04a', 'GOV1', 'GOV10']

test.each([
  ['Questions for Priya/Files/TRN04 - Updates/register.pdf', 'TRN04'],
  ['files/trn05/deep/er/scan 1.jpg', 'TRN05'],
  ['TRN04a - Parts/x.pdf', 'TRN04a'],
  ['GOV10/x.pdf', 'GOV10'],
  ['Files/TRN04 - Updates/TRN05 register.pdf', 'TRN04'],
  ['TRN05 attendance.pdf', 'TRN05'],
  ['attendance (trn05) final.pdf', 'TRN05'],
  ['scan_TRN05.pdf', 'TRN05'],
  ['TRN04 and TRN05.pdf', null],
  ['TRN041.pdf', null],
  ['Training/register.pdf', null],
  ['GOV1-minutes.pdf', 'GOV1'],
  ['', null],
])('%s belongs to %s', (path, code) => {
  expect(questionOfFile(path, codes)).toBe(code)
})

test.each([
  ['__MACOSX/Files/._register.pdf', true],
  ['Files/.DS_Store', true],
  ['Files/TRN04/Thumbs.db', true],
  ['Files/TRN04/desktop.ini', true],
  ['~$Questions for Priya.xlsx', true],
  ['Files/TRN04/register.pdf', false],
  ['Files/TRN04/Thumbs.db.pdf', false],
])('%s is laid there by a system: %s', (path, isLeft) => {
  expect(isLeftBySystem(path)).toBe(isLeft)
})
