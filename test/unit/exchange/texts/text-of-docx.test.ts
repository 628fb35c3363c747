import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { textOfDocx } from '../../../../renderer/src/exchange/texts/text-of-docx.ts'
import { textOfFile } from '../../../../renderer/src/exchange/texts/text-of-file.ts'

test('paragraphs, cells and breaks end a line, and words that are split in runs stay whole', () => {
  const bytes = docx(
    '<w:p><w:r><w:t>Whistle</w:t></w:r><w:r><w:t>blowing</w:t></w:r></w:p>' +
      '<w:tc><w:p><w:r><w:t>Approved on</w:t><w:br/><w:t>14 October 2026</w:t></w:r></w:p></w:tc>',
  )
  expect(lines(textOfDocx(bytes))).toEqual(['Whistleblowing', 'Approved on', '14 October 2026'])
})

test('signs are written out, and what was deleted or only instructs the program is left out', () => {
  const bytes = docx(
    '<w:p><w:r><w:t>H&amp;S &lt;draft&gt;</w:t><w:delText>old</w:delText>' +
      '<w:instrText xml:space="preserve">PAGE</w:instrText></w:r></w:p>',
  )
  expect(lines(textOfDocx(bytes))).toEqual(['H&S <draft>'])
})

test('what is no document has no words, and no error', () => {
  expect(textOfDocx(strToU8('not a zip'))).toBe('')
  expect(textOfDocx(zipSync({ 'other.xml': strToU8('<a>words</a>') }))).toBe('')
})

test('the words of a file are short and in single spaces, and a picture has none', async () => {
  const script = (address: string) => address
  const bytes = docx(`<w:p><w:r><w:t>${'policy   '.repeat(9_000)}</w:t></w:r></w:p>`)
  const text = await textOfFile(new Blob([bytes.slice()]), 'Behaviour.docx', script)
  expect(text.length).toBe(20_000)
  expect(text.startsWith('policy policy')).toBe(true)
  expect(await textOfFile(new Blob(['words']), 'scan.png', script)).toBe('')
})

function docx(body: string): Uint8Array {
  const xml = `<w:document><w:body>${body}</w:body></w:document>`
  return zipSync({ 'word/document.xml': strToU8(xml) })
}

function lines(text: string): readonly string[] {
  return text.split('\n').filter((line) => line !== '')
}
