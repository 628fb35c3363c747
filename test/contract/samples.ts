import { createHash } from 'node:crypto'
import { ZipFile } from 'yazl'

export function sha256Of(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

export async function zipOf(
  parts: Readonly<Record<string, string | Buffer>>,
  compress = true,
): Promise<Buffer> {
  const zip = new ZipFile()
  const mtime = new Date('2026-09-01T12:00:00Z')
  for (const [name, content] of Object.entries(parts)) {
    const stored = compress && name !== 'mimetype'
    zip.addBuffer(Buffer.from(content), name, { mtime, compress: stored })
  }
  zip.end()
  const chunks: Buffer[] = []
  for await (const chunk of zip.outputStream as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const ODF = 'application/vnd.oasis.opendocument'

/** The least that each kind of evidence can be. */
export async function leastEvidence(): Promise<Record<string, Buffer>> {
  const office = (part: string) => zipOf({ '[Content_Types].xml': '<Types/>', [part]: '<x/>' })
  const odf = (kind: string) =>
    zipOf({ mimetype: `${ODF}.${kind}`, 'content.xml': '<x/>', 'META-INF/manifest.xml': '<x/>' })
  return {
    'policy.pdf': Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\n%%EOF\n'),
    'letter.docx': await office('word/document.xml'),
    'register.xlsx': await office('xl/workbook.xml'),
    'inset.pptx': await office('ppt/presentation.xml'),
    'letter.odt': await odf('text'),
    'register.ods': await odf('spreadsheet'),
    'notes.txt': Buffer.from('Café minutes\r\nਗੁਰਮੁਖੀ\n'),
    'old notes.txt': Buffer.from('Caf\xe9 minutes \x96 \x80 5\r\n', 'latin1'),
    'staff.csv': Buffer.from('name,course\nA,B\n'),
    'photo.png': Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'),
    'photo.jpg': Buffer.from('\xff\xd8\xff\xe0\0\x10JFIF\0', 'latin1'),
    'photo.JPEG': Buffer.from('\xff\xd8\xff\xe1\0\x10Exif\0', 'latin1'),
    'photo.heic': Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'),
  }
}
