import { execFile } from 'node:child_process'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { inScratchFolder } from './scratch.ts'

const run = promisify(execFile)

// Comma, double quote, UTF-8, all text quoted, as shown, no formulas, every sheet.
const CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,true,false,false,-1'

/** Opens a workbook in LibreOffice and reads what it shows: sheet name -> rows of cells. */
export async function sheetsInLibreOffice(
  xlsx: Uint8Array,
): Promise<ReadonlyMap<string, readonly (readonly string[])[]>> {
  return inScratchFolder(async (folder) => {
    await writeFile(join(folder, 'it.xlsx'), xlsx)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const out = join(folder, 'out')
    const file = join(folder, 'it.xlsx')
    await run('soffice', [profile, '--headless', '--convert-to', CSV, '--outdir', out, file])
    const sheets = new Map<string, readonly (readonly string[])[]>()
    for (const name of await readdir(out)) {
      const sheet = name.replace(/^it-/, '').replace(/\.csv$/, '')
      sheets.set(sheet, parseCsv(await readFile(join(out, name), 'utf8')))
    }
    return sheets
  })
}

/** The workbook as LibreOffice saves it after opening it. */
export async function savedByLibreOffice(xlsx: Uint8Array): Promise<Uint8Array> {
  return inScratchFolder(async (folder) => {
    const file = join(folder, 'it.xlsx')
    await writeFile(file, xlsx)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const out = join(folder, 'out')
    await run('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, file])
    return new Uint8Array(await readFile(join(out, 'it.xlsx')))
  })
}

function parseCsv(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let row: string[] = []
  // A quoted cell, or an open one, and what ends it.
  for (const [, quoted, open, end] of csv
    .replace(/\n$/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^,\n]*))(,|\n|$)/g)) {
    row.push(quoted === undefined ? (open ?? '') : quoted.replaceAll('""', '"'))
    if (end === ',') continue
    rows.push(row)
    row = []
    if (end === '') break
  }
  return rows
}
