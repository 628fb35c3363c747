/** Tells whether a font has a letter for a code point. */
export type Covers = (codePoint: number) => boolean

/**
 * Reads which code points a TrueType font can draw, from its `cmap` table.
 *
 * Only what our own fonts use is understood: format 4 (to U+FFFF) and format 12 (beyond).
 * https://learn.microsoft.com/typography/opentype/spec/cmap
 */
export function readCoverage(font: Uint8Array): Covers {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const cmap = tableOffset(view, 'cmap')
  const covered = new Set<number>()
  const tables = view.getUint16(cmap + 2)
  for (let index = 0; index < tables; index += 1) {
    const at = cmap + view.getUint32(cmap + 4 + index * 8 + 4)
    const format = view.getUint16(at)
    if (format === 4) readFormat4(view, at, covered)
    if (format === 12) readFormat12(view, at, covered)
  }
  return (codePoint) => covered.has(codePoint)
}

export function tableOffset(view: DataView, tag: string): number {
  const tables = view.getUint16(4)
  for (let index = 0; index < tables; index += 1) {
    const at = 12 + index * 16
    const name = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(at + byte)))
    if (name === tag) return view.getUint32(at + 8)
  }
  throw new Error(`the font has no ${tag} table`)
}

function readFormat4(view: DataView, at: number, covered: Set<number>): void {
  const segments = view.getUint16(at + 6) / 2
  const ends = at + 14
  const starts = ends + segments * 2 + 2
  const deltas = starts + segments * 2
  const offsets = deltas + segments * 2
  for (let segment = 0; segment < segments; segment += 1) {
    const end = view.getUint16(ends + segment * 2)
    const start = view.getUint16(starts + segment * 2)
    const delta = view.getUint16(deltas + segment * 2)
    const offset = view.getUint16(offsets + segment * 2)
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const listed = offsets + segment * 2 + offset + (code - start) * 2
      const glyph = offset === 0 ? (code + delta) & 0xffff : view.getUint16(listed)
      if (glyph !== 0) covered.add(code)
    }
  }
}

function readFormat12(view: DataView, at: number, covered: Set<number>): void {
  const groups = view.getUint32(at + 12)
  for (let group = 0; group < groups; group += 1) {
    const start = view.getUint32(at + 16 + group * 12)
    const end = view.getUint32(at + 16 + group * 12 + 4)
    for (let code = start; code <= end; code += 1) covered.add(code)
  }
}
