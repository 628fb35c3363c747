import { expect, test } from 'vitest'
import { partEmail } from '../../../../renderer/src/domain/returns/part-email.ts'
import { aReturnDocument } from '../../../builders/return-document.ts'

const returnTo = { name: 'Partnership', email: 'returns@partnership.example', partMaxMb: 18 }
const part = (number: number) => ({
  number,
  of: 3,
  fileName: `999901_2026-27_r1_part${number}of3.zip`,
  files: [{ path: 'evidence/001.pdf' }, { path: 'evidence/002.pdf' }],
})
const letter = (number: number, revision = 1) =>
  partEmail(aReturnDocument({ revision }), part(number), returnTo)

test('the subject of each letter says which of how many it is', () => {
  expect([1, 2, 3].map((number) => letter(number).subject)).toEqual(
    [1, 2, 3].map(
      (number) =>
        `Safeguarding return 2026-27: Oakfield Primary School, URN 999901 (mail ${number} of 3)`,
    ),
  )
})

test('the first letter tells all, and that more follow', () => {
  const { body, to } = letter(1)
  expect(to).toBe('returns@partnership.example')
  expect(body).toContain('so it comes in 3, of which this is the first')
  expect(body).toContain('Please find attached the safeguarding return of Oakfield Primary School')
  expect(body).toContain('File: 999901_2026-27_r1_part1of3.zip')
  expect(body.match(/Hello,/g)).toHaveLength(1)
})

test('a later letter says what it belongs to and what it brings', () => {
  const { body } = letter(2, 4)
  expect(body).toContain('mail 2 of 3 with the safeguarding return of Oakfield Primary School')
  expect(body).toContain('for 2026-27, revision 4')
  expect(body).toContain('File: 999901_2026-27_r1_part2of3.zip')
  expect(body).toContain('In it: 2 files')
  expect(body).toContain('Kind regards\r\nDaljit Sandhu')
})
