// Tools of the system that some tests call. Installed where apt and root are; elsewhere named as left out.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Command, Debian package, and what is not tested without it. */
const tools = [
  ['soffice', 'libreoffice-calc', 'opening the workbook in LibreOffice'],
  ['lowriter', 'libreoffice-writer', 'opening a report in LibreOffice'],
  ['pdftotext', 'poppler-utils', 'reading and drawing the pdf'],
  ['unzip', 'unzip', 'opening the return package with another program'],
  ['7z', 'p7zip-full', 'opening a protected zip with another program'],
  ['apache2', 'apache2-bin', 'sending a return to Apache mod_dav'],
  ['rclone', 'rclone', 'sending a return to rclone serve webdav'],
  ['strace', 'strace', 'failing system calls of the ports'],
  ['faketime', 'faketime', 'turning the clock of the host'],
]

const onPath = (command) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, command)))

/** @returns sentences about what is left out; with CI set, leaving out is a failure. */
export function ensureSystemTools() {
  const missing = tools.filter(([command]) => !onPath(command))
  if (missing.length > 0 && process.getuid?.() === 0 && onPath('apt-get')) {
    console.log(`Installing for the tests: ${missing.map(([, name]) => name).join(', ')}.`)
    const apt = (...args) => spawnSync('apt-get', args, { stdio: 'ignore' })
    apt('update')
    apt('install', '-y', '--no-install-recommends', ...missing.map(([, name]) => name))
  }
  const absent = tools.filter(([command]) => !onPath(command))
  const sentences = absent.map(
    ([command, , what]) => `${what}, since there is no "${command}" and it could not be installed.`,
  )
  if (sentences.length > 0 && process.env.CI) {
    for (const sentence of sentences) console.error(`Cannot be left out in CI: ${sentence}`)
    process.exit(1)
  }
  return sentences
}
