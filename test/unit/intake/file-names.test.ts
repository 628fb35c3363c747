import { expect, test } from 'vitest'
import { endingOf, namedPaste, proposedTitle } from '../../../renderer/src/intake/file-names.ts'

test.each([
  ['INSET-register-2-Sep-2026.pdf', 'INSET register 2 Sep 2026'],
  ['child_protection_policy_2026.docx', 'Child protection policy 2026'],
  ['2026-09-02_minutes.pdf', '2026-09-02 minutes'],
  ['Minutes of FGB 12-11-26.pdf', 'Minutes of FGB 12-11-26'],
  ['sign-in sheet.final.v2.xlsx', 'Sign-in sheet.final.v2'],
  ['.pdf', '.pdf'],
  ['no ending', 'No ending'],
  ['ਬਾਲ_ਸੁਰੱਖਿਆ.pdf', 'ਬਾਲ ਸੁਰੱਖਿਆ'],
])('%s is proposed as “%s”', (fileName, title) => {
  expect(proposedTitle(fileName)).toBe(title)
})

test('a pasted screenshot is called by the day and the minute in London', () => {
  const pasted = new File(['x'], 'image.png', { type: 'image/png' })
  const summer = '2026-07-24T09:41:07Z'
  expect(namedPaste(pasted, summer).name).toBe('Pasted picture 24 July 2026 10-41.png')
  expect(namedPaste(pasted, summer, 1).name).toBe('Pasted picture 24 July 2026 10-41 (2).png')
})

test('a pasted file that has a name keeps it', () => {
  const file = new File(['x'], 'register.pdf')
  expect(namedPaste(file, '2026-07-24T09:41:07Z')).toBe(file)
})

test('an ending is told without its dot and in small letters', () => {
  expect(endingOf('Policy.PDF')).toBe('pdf')
  expect(endingOf('no ending')).toBe('')
})
