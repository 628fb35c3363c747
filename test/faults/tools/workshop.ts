import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type FaultBrowser, startBrowser } from './browser.ts'
import type { Engine } from './engines.ts'
import { type FaultHost, type HostOptions, startHost } from './host.ts'

/** The folder, the hosts and the browsers of one row. All of it is gone when the row is over. */
export interface Workshop {
  readonly folder: string
  path(name: string): string
  host(name: string, options?: HostOptions): Promise<FaultHost>
  browser(profile: string, engine: Engine): Promise<FaultBrowser>
  remove(name: string): Promise<void>
  close(): Promise<void>
}

/** @param complain hears of errors that reached the top of a page or a host */
export async function createWorkshop(complain: (what: string) => void): Promise<Workshop> {
  const folder = await mkdtemp(join(tmpdir(), 'safeguarding-desk-faults-'))
  const hosts = new Set<FaultHost>()
  const browsers = new Set<FaultBrowser>()
  const path = (name: string): string => join(folder, name)
  return {
    folder,
    path,
    remove: (name) => rm(path(name), { recursive: true, force: true }),
    host: async (name, options = {}) => {
      const places = { vault: path(`${name}/vault`), documents: path(`${name}/documents`) }
      const host = await startHost(places, options, complain)
      hosts.add(host)
      return host
    },
    browser: async (profile, engine) => {
      const browser = await startBrowser(path(profile), engine, complain)
      browsers.add(browser)
      return browser
    },
    close: async () => {
      for (const browser of browsers) await browser.kill()
      for (const host of hosts) await host.kill()
      // A killed browser's children may write for a moment longer.
      await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
    },
  }
}
