import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type FaultBrowser, startBrowser } from './browser.ts'
import type { Engine } from './engines.ts'
import {
  type Ended,
  type FaultHost,
  type HostOptions,
  type Places,
  runHost,
  startHost,
} from './host.ts'

/** The folder, the hosts and the browsers of one row. All of it is gone when the row is over. */
export interface Workshop {
  readonly folder: string
  path(name: string): string
  host(name: string, options?: HostOptions): Promise<FaultHost>
  /** A host that something may kill at any moment; null when that was before it had an address. */
  mayDie(name: string, options: HostOptions): Promise<FaultHost | null>
  /** A start that is expected to end by itself. */
  helper(name: string, port: number): Promise<Ended>
  browser(profile: string, engine: Engine): Promise<FaultBrowser>
  remove(name: string): Promise<void>
  close(): Promise<void>
}

/**
 * @param complain hears of errors that reached the top of a page or a host
 * @param disk where to work; the usual place of temporary files unless it matters
 */
export async function createWorkshop(
  complain: (what: string) => void,
  disk = tmpdir(),
): Promise<Workshop> {
  const folder = await mkdtemp(join(disk, 'safeguarding-desk-faults-'))
  const hosts = new Set<FaultHost>()
  const browsers = new Set<FaultBrowser>()
  const path = (name: string): string => join(folder, name)
  const placesOf = (name: string): Places => ({
    vault: path(`${name}/vault`),
    documents: path(`${name}/documents`),
  })
  return {
    folder,
    path,
    remove: (name) => rm(path(name), { recursive: true, force: true }),
    mayDie: async (name, options) => {
      const host = await startHost(placesOf(name), options, () => undefined).catch(() => null)
      if (host !== null) hosts.add(host)
      return host
    },
    helper: (name, port) => runHost(placesOf(name), port),
    host: async (name, options = {}) => {
      const host = await startHost(placesOf(name), options, complain)
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
