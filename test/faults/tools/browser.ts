import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { chromiumArguments, findChromium } from '../../../build/chromium.mjs'
import type { Engine } from './engines.ts'
import { endGroup, mustEnd } from './host.ts'

/** A browser with a profile on the disk that can be killed as a power cut would. */
export interface FaultBrowser {
  readonly page: Page
  readonly context: BrowserContext
  /** Ends it as a user would: everything of its own reaches the disk. */
  close(): Promise<void>
  kill(): Promise<void>
}

/** Verified by the names in the profile: LevelDB is the default of this Chromium. */
const FLAGS: Readonly<Record<Engine, readonly string[]>> = {
  leveldb: ['--disable-features=IdbSqliteBackingStore,IdbSqliteOnDiskRollout'],
  sqlite: ['--enable-features=IdbSqliteBackingStore'],
}

/** @param complain hears of errors of its pages */
export async function startBrowser(
  profile: string,
  engine: Engine,
  complain: (what: string) => void,
): Promise<FaultBrowser> {
  const child = spawn(
    findChromium() ?? chromium.executablePath(),
    [
      ...chromiumArguments,
      ...FLAGS[engine],
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  mustEnd(child)
  const address = await new Promise<string>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`the browser ended with ${code}`)))
    createInterface({ input: child.stderr }).on('line', (line) => {
      const found = /DevTools listening on (ws:\S+)/.exec(line)?.[1]
      if (found) resolve(found)
    })
  })
  const browser = await chromium.connectOverCDP(address)
  const context = browser.contexts()[0]
  // The tab that is there: a further one would lie in front of it and slow its clocks down.
  const page = context?.pages()[0]
  if (context === undefined || page === undefined) throw new Error('the browser has no window')
  watchPage(page, complain)
  context.on('page', (other) => watchPage(other, complain))
  const ended = once(child, 'exit')
  return {
    page,
    context,
    close: async () => {
      const session = await browser.newBrowserCDPSession()
      const tired = setTimeout(() => void endGroup(child, 'SIGKILL'), 15_000)
      await session.send('Browser.close').catch(() => undefined)
      await ended
      clearTimeout(tired)
    },
    kill: async () => {
      await endGroup(child, 'SIGKILL')
      await unlockProfile(profile)
    },
  }
}

/** What tells a second start that the profile is in use would otherwise outlive the kill. */
async function unlockProfile(profile: string): Promise<void> {
  const names = await readdir(profile).catch(() => [])
  for (const name of names.filter((each) => each.startsWith('Singleton'))) {
    await rm(join(profile, name), { force: true })
  }
}

function watchPage(page: Page, complain: (what: string) => void): void {
  page.on('pageerror', (error) =>
    complain(`page: ${error.message} ${error.stack ?? ''}`.slice(0, 600)),
  )
  page.on('console', (message) => {
    // A host that was killed cannot be loaded from; the page's own words about it are looked at.
    if (message.type() !== 'error' || message.text().startsWith('Failed to load resource')) return
    complain(`console: ${message.text()}`)
  })
}
