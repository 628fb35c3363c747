/** How many letters of 14 point Helvetica surely fit between the margins of A4. */
const LINE = 60

/**
 * A real one-page PDF that says what it stands for.
 *
 * The sample's evidence can be opened, previewed and packed like any other. The text is
 * written in WinAnsi, the one encoding that needs no font in the file.
 */
export function samplePdf(title: string): Uint8Array<ArrayBuffer> {
  const lines = [...linesOf(`Sample file: ${title}.`), 'Invented.']
  const text = lines.map((line) => `(${escaped(line)}) Tj T*`).join(' ')
  const content = `BT /F1 14 Tf 22 TL 72 740 Td ${text} ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ]
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries.join('')}`
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
  return Uint8Array.from(file + table + trailer, (letter) => letter.charCodeAt(0))
}

/** Letters of the titles that WinAnsi keeps at another place than Unicode does. */
const WIN_ANSI: Readonly<Record<string, string>> = {
  '‘': '\x91',
  '’': '\x92',
  '“': '\x93',
  '”': '\x94',
}

function escaped(line: string): string {
  return line
    .replace(/[\\()]/g, '\\$&')
    .replace(/[‘’“”]/g, (mark) => WIN_ANSI[mark] ?? mark)
    .replace(/[^\x20-\xff]/g, '?')
}

export function linesOf(text: string): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + 1 + word.length > LINE) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}

/** The same as a photograph, drawn by the browser. */
export async function sampleJpg(title: string): Promise<Blob> {
  const sheet = new OffscreenCanvas(840, 594)
  const pen = sheet.getContext('2d')
  if (!pen) throw new Error('this browser cannot draw')
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, sheet.width, sheet.height)
  pen.fillStyle = '#1b1f24'
  pen.font = '26px sans-serif'
  const lines = [...linesOf(`Sample file: ${title}.`), 'Invented.']
  lines.forEach((line, index) => {
    pen.fillText(line, 60, 120 + index * 40)
  })
  return sheet.convertToBlob({ type: 'image/jpeg', quality: 0.9 })
}
