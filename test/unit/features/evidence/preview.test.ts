import { expect, test } from 'vitest'
import type { EvidenceFile } from '../../../../renderer/src/domain/evidence/evidence.ts'
import { scaleFor } from '../../../../renderer/src/features/evidence/preview/pdf-page.ts'
import { previewKindOf } from '../../../../renderer/src/features/evidence/preview/preview-kind.ts'
import { textOfBytes } from '../../../../renderer/src/features/evidence/preview/text-of-bytes.ts'

const file = (fileName: string, mediaType: string, size = 1000): EvidenceFile => ({
  type: 'file',
  sha256: 'a'.repeat(64),
  fileName,
  mediaType,
  size,
})

test('what is drawn here goes by what the vault found, never by the name', () => {
  expect(previewKindOf(file('a.pdf', 'application/pdf'))).toEqual({ type: 'pdf' })
  expect(previewKindOf(file('a.pdf', 'image/svg+xml')).type).toBe('none')
  expect(previewKindOf(file('a.png', 'text/html')).type).toBe('none')
  expect(previewKindOf(file('a.jpg', 'image/jpeg'))).toEqual({ type: 'image' })
})

test('documents and phone pictures name the program that shows them', () => {
  expect(previewKindOf(file('a.docx', 'application/x'))).toMatchObject({
    because: expect.stringContaining('Word'),
  })
  expect(previewKindOf(file('a.heic', 'image/heic'))).toMatchObject({
    because: expect.stringContaining('picture viewer'),
  })
})

test('text above five megabytes is not poured onto the screen', () => {
  expect(previewKindOf(file('a.csv', 'text/csv', 5_000_000))).toEqual({ type: 'text' })
  expect(previewKindOf(file('a.csv', 'text/csv', 5_000_001))).toEqual({
    type: 'none',
    because: 'It is 5.0 MB, too large to be shown here (5 MB at most).',
  })
})

test('text is read as UTF-8, or else as Windows wrote it', () => {
  const bytes = (...all: number[]) => new Uint8Array(all).buffer
  expect(textOfBytes(bytes(0x5a, 0xc5, 0x82))).toBe('Zł')
  expect(textOfBytes(bytes(0x5a, 0xa3, 0x35))).toBe('Z£5')
})

test('a page fills its width sharply, and a poster no more memory than there is', () => {
  expect(scaleFor({ width: 595, height: 842 }, 595, 2)).toBe(2)
  const poster = { width: 8000, height: 8000 }
  const scale = scaleFor(poster, 8000, 2)
  expect(poster.width * scale * poster.height * scale).toBeLessThanOrEqual(16_000_001)
})
