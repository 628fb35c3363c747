import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { inScratchFolder } from './scratch.ts'

const run = promisify(execFile)
const ROOM = { maxBuffer: 200_000_000 }

/** The part of a page between our header and footer, in points. */
const BODY = ['-x', '0', '-y', '56', '-W', '596', '-H', '728']

/** The text of each page, in the order in which it was drawn. */
export async function pdfPages(
  pdf: Uint8Array,
  { bodyOnly = false }: { readonly bodyOnly?: boolean } = {},
): Promise<readonly string[]> {
  return inScratchFolder(async (folder) => {
    const file = join(folder, 'it.pdf')
    await writeFile(file, pdf)
    const area = bodyOnly ? BODY : []
    const { stdout } = await run('pdftotext', ['-raw', ...area, '-enc', 'UTF-8', file, '-'], ROOM)
    return stdout.split('\f').slice(0, -1)
  })
}

/** What `pdfinfo` or `pdffonts` tells. */
export async function pdfFacts(pdf: Uint8Array, tool: 'pdfinfo' | 'pdffonts'): Promise<string> {
  return inScratchFolder(async (folder) => {
    const file = join(folder, 'it.pdf')
    await writeFile(file, pdf)
    return (await run(tool, [file], ROOM)).stdout
  })
}

/** The tree of tags with its text, as a screen reader would come by it. */
export async function pdfStructure(pdf: Uint8Array): Promise<string> {
  return inScratchFolder(async (folder) => {
    const file = join(folder, 'it.pdf')
    await writeFile(file, pdf)
    return (await run('pdfinfo', ['-struct-text', file], ROOM)).stdout
  })
}
