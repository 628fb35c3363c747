import type { Section } from '../packs/template.ts'
import { foldText } from '../shared/text.ts'

/** Excel's own limit. */
const LONGEST = 31

/** A name for each section's sheet that Excel takes: short, without its forbidden signs, no two alike. */
export function sheetNames(
  sections: readonly Pick<Section, 'code' | 'title'>[],
): readonly string[] {
  // Names that the workbook or Excel itself has taken already.
  const taken = new Set(['how to fill this in', 'history'])
  return sections.map(({ code, title }) => {
    const plain = `${code} ${title}`
      // biome-ignore lint/suspicious/noControlCharactersInRegex: no sheet may be called by them
      .replace(/[[\]:*?/\\\u0000-\u001F\u007F]/g, ' ')
      .replace(/[\uD800-\uDFFF\uFFFE\uFFFF]/g, '')
      .replace(/\s+/g, ' ')
      .replace(/^[' ]+|[' ]+$/g, '')
    const name = freeName(plain === '' ? 'Section' : plain, taken)
    taken.add(foldText(name))
    return name
  })
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count += 1) {
    const end = count === 1 ? '' : ` ${count}`
    const name = `${wanted.slice(0, LONGEST - end.length).replace(/[' ]+$/, '')}${end}`
    if (!taken.has(foldText(name))) return name
  }
}
