import { strToU8, zipSync } from 'fflate'
import { templateFromPack } from '../../renderer/src/domain/packs/template-from-pack.ts'
import type { GuardKnowledge } from '../../renderer/src/domain/returns/guard-patterns.ts'
import { partsOfNames, wordsThatAreNoNames } from '../../renderer/src/domain/returns/guard-words.ts'
import { aPack } from './packs.ts'

export const SHA = 'a'.repeat(64)

/** What the guard knows of a school with these people, on a day in November 2026. */
export function knowledge(names: readonly string[] = ['Daljit Sandhu']): GuardKnowledge {
  return {
    noNames: wordsThatAreNoNames(templateFromPack(aPack('starter'))),
    knownPeople: partsOfNames(names),
    today: '2026-11-24',
  }
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

export const aParagraph = (text: string): string =>
  `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`

/** A Word document of these paragraphs; other parts, such as `word/header1.xml`, beside it. */
export function aDocx(
  body: string,
  beside: Readonly<Record<string, string | Uint8Array>> = {},
): Uint8Array {
  const others = Object.entries(beside).map(([name, held]) => [
    name,
    typeof held === 'string' ? strToU8(held) : held,
  ])
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(`<w:document><w:body>${body}</w:body></w:document>`),
    ...Object.fromEntries(others),
  })
}

/** A workbook as Excel writes it; a cell may be a day. */
export async function anXlsx(
  sheets: Readonly<Record<string, readonly (readonly (string | Date)[])[]>>,
): Promise<Uint8Array> {
  const { default: ExcelJS } = await import('exceljs/dist/exceljs.bare.min.js')
  const workbook = new ExcelJS.Workbook()
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = workbook.addWorksheet(name)
    for (const row of rows) sheet.addRow([...row])
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
