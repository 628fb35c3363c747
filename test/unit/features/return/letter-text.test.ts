import { expect, test } from 'vitest'
import { mailtoLink } from '../../../../renderer/src/domain/returns/return-email.ts'
import {
  LONGEST_IN_LINK,
  withContents,
} from '../../../../renderer/src/features/return/mailing/letter-text.ts'

const names = (count: number) =>
  Array.from({ length: count }, (_, n) => `evidence/${n}-a-rather-long-name-of-a-file.pdf`)

test('the letter ends with what is in the package', () => {
  expect(withContents('Hello\r\n\r\nMe\r\n', ['README.txt', 'return.pdf'], LONGEST_IN_LINK)).toBe(
    'Hello\r\n\r\nMe\r\n\r\nIn the package:\r\nREADME.txt\r\nreturn.pdf',
  )
})

test('a long list is cut at the end of a line and says that it goes on', () => {
  const files = names(100)
  const body = withContents('Hello', files, LONGEST_IN_LINK)
  expect(body.length).toBeLessThanOrEqual(1800)
  const lines = body.split('\r\n')
  expect(lines.at(-1)).toBe('(The list goes on in the package.)')
  expect(files).toContain(lines.at(-2))
})

test('the link carries the words unchanged', () => {
  const body = withContents('100 % & more ✓?', names(2), LONGEST_IN_LINK)
  const link = mailtoLink({ to: 'a@b.org', subject: 'Return = "x"', body })
  const query = new URLSearchParams(link.slice(link.indexOf('?') + 1))
  expect([query.get('subject'), query.get('body')]).toEqual(['Return = "x"', body])
})
