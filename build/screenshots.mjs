// npm run screenshots: the pictures of the README, taken of the built app on the sample school.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium } from '@playwright/test'
import { chromiumArguments, findChromium } from './chromium.mjs'

const top = new URL('..', import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), 'safeguarding-desk-'))
const screens = [
  ['home', '#/', 'To do next'],
  ['question', '#/audit/question/TRN04', 'Evidence'],
  ['return', '#/return', 'How it stands'],
]

const host = spawn(
  process.execPath,
  [
    join(top, 'dist/loopback/main.js'),
    ...['--vault', join(folder, 'vault'), '--documents', join(folder, 'documents')],
    ...['--port', '0', '--no-open'],
  ],
  { stdio: ['ignore', 'pipe', 'inherit'] },
)
const address = await new Promise((resolve) => {
  createInterface({ input: host.stdout }).on('line', (line) => {
    const url = /(http:\/\/\S+)/.exec(line)?.[1]
    if (url) resolve(url)
  })
})
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments })
const page = await browser.newPage({ viewport: { width: 1280, height: 860 } })
await page.goto(address)
await page.getByRole('button', { name: 'Look around with a sample school' }).click()
await page.getByRole('heading', { level: 1, name: /Your return/ }).waitFor()
mkdirSync(join(top, 'build/screenshots'), { recursive: true })
for (const [name, hash, heading] of screens) {
  await page.evaluate((route) => {
    location.hash = route
  }, hash)
  // Not until the network is idle: an open desk keeps one call to its host open.
  await page.getByRole('heading', { level: 2, name: heading, exact: true }).first().waitFor()
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await page.mouse.move(0, 0)
  await page.screenshot({
    path: join(top, `build/screenshots/${name}.png`),
    animations: 'disabled',
  })
}
await browser.close()
host.kill()
// It still writes while it goes; a folder in use cannot be removed.
await once(host, 'exit')
rmSync(folder, { recursive: true, force: true })
