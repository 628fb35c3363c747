import { expect, test } from 'vitest'
import {
  isLeftBySystem,
  questionOfFile,
} from '../../../../renderer/src/domain/hand-off/match-file.ts'

const codes = ['TRN04', 'TRN05', 'TRN04a', 'GOV1', 'GOV10']

const wordings = new Map([['GOV1', 'Does every governor get training in safeguarding?']])

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
  ['Files/Copy of TRN04 - Updates/x.pdf', 'TRN04'],
  ['Back/Safeguarding updates (TRN 04)/x.pdf', 'TRN04'],
  ['Files/trn_05/x.pdf', 'TRN05'],
  ['Files/TRN-04a/x.pdf', 'TRN04a'],
  ['Files/TRN04 - Updates/moved here/TRN05 - Induction/x.pdf', 'TRN05'],
  ['Files/TRN04 and TRN05/x.pdf', 'TRN04'],
  ['Files/from TRN04 and TRN05/x.pdf', null],
  ['Back/Does every governor get training in safegu/ünïcode ’“” №1.pdf', 'GOV1'],
  ['Back/Does every governor/x.pdf', null],
  ['', null],
])('%s belongs to %s', (path, code) => {
  expect(questionOfFile(path, codes, wordings)).toBe(code)
})

test('a number that is a code counts only where a folder begins with it', () => {
  const numbers = ['3', '1.1', '11']
  expect(questionOfFile('Files/3 - Policies/x.pdf', numbers)).toBe('3')
  expect(questionOfFile('Files/Year 3 trip/x.pdf', numbers)).toBeNull()
  expect(questionOfFile('Files/1.1 - Lead/x.pdf', numbers)).toBe('1.1')
  expect(questionOfFile('Files/11 - Lead/x.pdf', numbers)).toBe('11')
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
