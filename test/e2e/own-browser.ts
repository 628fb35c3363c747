import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium, type Page } from '@playwright/test'
import { chromiumArguments, findChromium } from '../../build/chromium.mjs'

/** A browser with a profile on the disk that can be killed as a power cut would. */
export interface OwnBrowser {
  readonly page: Page
  /** Ends it as a user would: everything of its own reaches the disk. */
  close(): Promise<void>
  kill(): Promise<void>
}

/** @param flags more of Chromium's own */
export async function startBrowser(
  profile: string,
  flags: readonly string[] = [],
): Promise<OwnBrowser> {
  const child = spawn(
    findChromium() ?? chromium.executablePath(),
    [
      ...chromiumArguments,
      ...flags,
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const address = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the browser ended with ${code}`)))
    createInterface({ input: child.stderr }).on('line', (line) => {
      const found = /DevTools listening on (ws:\S+)/.exec(line)?.[1]
      if (found) resolve(found)
    })
  })
  const browser = await chromium.connectOverCDP(address)
  // The tab that is there: a further one would lie in front of it and slow its clocks down.
  const page = browser.contexts()[0]?.pages()[0]
  if (page === undefined || child.pid === undefined) throw new Error('the browser has no window')
  const group = -child.pid
  return {
    page,
    close: async () => {
      const ended = once(child, 'exit')
      const session = await browser.newBrowserCDPSession()
      await session.send('Browser.close').catch(() => undefined)
      await ended
    },
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      process.kill(group, 'SIGKILL')
      await ended
      // What tells a second start that the profile is in use would otherwise outlive it.
      const names = await readdir(profile)
      for (const name of names.filter((each) => each.startsWith('Singleton'))) {
        await rm(join(profile, name), { force: true })
      }
    },
  }
}
