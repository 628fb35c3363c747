// Installs the libraries when they are not there, or not those of the lock file.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const top = new URL('..', import.meta.url).pathname
const stamp = `${top}node_modules/.safeguarding-desk-lock`

export function ensureLibraries() {
  const lock = createHash('sha256')
    .update(readFileSync(`${top}package-lock.json`))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  console.log('Installing the libraries of package-lock.json.')
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: top,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (npm.status !== 0) {
    console.error(
      'The libraries could not be installed. Is the network reachable? Nothing was changed.',
    )
    process.exit(npm.status ?? 1)
  }
  writeFileSync(stamp, lock)
}
