import { execFile } from 'node:child_process'
import { copyFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { inScratchFolder } from './scratch.ts'

const run = promisify(execFile)

/** Opens a Word document in LibreOffice and has it printed as a PDF. */
export function docxAsPdf(path: string): Promise<Uint8Array> {
  return inScratchFolder(async (folder) => {
    await copyFile(path, join(folder, 'it.docx'))
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const to = ['--convert-to', 'pdf', '--outdir', folder, join(folder, 'it.docx')]
    await run('soffice', [profile, '--headless', ...to])
    return new Uint8Array(await readFile(join(folder, 'it.pdf')))
  })
}
