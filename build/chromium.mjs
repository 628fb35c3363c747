// Finds a Chromium for the tests: one that is there, else Playwright's, else the system's package.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Quiet start: no sandbox for root in CI, and nothing of the browser's own calls home. */
export const chromiumArguments = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'msedge']
const fixedPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** Path of an installed browser, or undefined: Playwright then uses its own. */
export function findChromium() {
  const asked = process.env.CHROMIUM_PATH
  if (asked) return asked
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of names) {
      const path = join(folder, name)
      if (existsSync(path)) return path
    }
  }
  return fixedPlaces.find((path) => existsSync(path))
}

/** Makes sure that there is one, installing it where needed. Throws a sentence when it cannot. */
export async function ensureChromium(run = spawnSync) {
  if (findChromium()) return
  const { chromium } = await import('@playwright/test')
  if (existsSync(chromium.executablePath())) return
  console.log('Installing a Chromium for the tests.')
  const own = run('npx', ['playwright', 'install', 'chromium-headless-shell', 'chromium'], {
    stdio: 'ignore',
    timeout: 600_000,
    shell: process.platform === 'win32',
  })
  if (own.status === 0 && existsSync(chromium.executablePath())) return
  if (process.getuid?.() === 0) {
    run('apt-get', ['update'], { stdio: 'ignore' })
    run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { stdio: 'ignore' })
    if (findChromium()) return
  }
  throw new Error(
    'No Chromium was found and none could be installed. Install Chrome, Edge or Chromium, or set CHROMIUM_PATH.',
  )
}
