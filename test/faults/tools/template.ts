import { cp, mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { build } from 'vite'
import type { FaultBrowser } from './browser.ts'
import { attach, makeDesk, openDesk, openQuestion, saved, type } from './desk.ts'
import type { Engine } from './engines.ts'
import type { FaultHost } from './host.ts'
import { type JournalOnDisk, onlyDeskIn, readJournalOnDisk } from './journal-on-disk.ts'
import { createWorkshop, type Workshop } from './workshop.ts'

/** A desk with some work on it, all saved, everything ended in order: copied for each damage. */
export interface Template {
  readonly folder: string
  readonly port: number
  readonly deskId: string
  readonly engine: Engine
  readonly journal: JournalOnDisk
}

/** Made once for each worker and engine, since making it takes as long as three damages. */
export interface Templates {
  of(engine: Engine): Promise<Template>
  /** Folder of the app's page as it might be one version of the schema later. */
  nextVersion(): Promise<string>
  close(): Promise<void>
}

export function createTemplates(): Templates {
  const made = new Map<Engine, Promise<Template>>()
  const shops: Workshop[] = []
  const make = async (engine: Engine): Promise<Template> => {
    const shop = await createWorkshop((what) => {
      throw new Error(`while the desk was made ready: ${what}`)
    })
    shops.push(shop)
    return makeTemplate(shop, engine)
  }
  let next: Promise<string> | null = null
  return {
    nextVersion: () => {
      next ??= buildNext(shops)
      return next
    },
    of: (engine) => {
      const template = made.get(engine) ?? make(engine)
      made.set(engine, template)
      return template
    },
    close: async () => {
      for (const shop of shops) await shop.close()
    },
  }
}

async function buildNext(shops: Workshop[]): Promise<string> {
  const shop = await createWorkshop((what) => {
    throw new Error(what)
  })
  shops.push(shop)
  const config = new URL('../../../build/faults-next.config.ts', import.meta.url).pathname
  await build({ configFile: config, logLevel: 'error', build: { outDir: shop.path('next') } })
  return shop.path('next')
}

async function makeTemplate(shop: Workshop, engine: Engine): Promise<Template> {
  const host = await shop.host('template')
  let browser = await shop.browser('template/profile', engine)
  await makeDesk(browser.page, host)
  await someWork(browser, 'first')
  if (engine === 'leveldb') {
    // As much beside it as makes LevelDB put what it has so far into a table; then a log again.
    await browser.page.evaluate(ballastInPage, 5)
    await browser.close()
    browser = await shop.browser('template/profile', engine)
    await openDesk(browser.page, host)
    await someWork(browser, 'second')
  }
  await browser.close()
  await host.stop()
  const deskId = await onlyDeskIn(host.vault)
  const journal = await readJournalOnDisk(host.vault, deskId)
  return { folder: shop.path('template'), port: host.port, deskId, journal, engine }
}

async function someWork({ page }: FaultBrowser, name: string): Promise<void> {
  await openQuestion(page, 'GOV01')
  for (let edit = 1; edit <= 2; edit += 1) {
    await type(page, `The ${name} session, edit ${edit}. ${'Everyone is briefed. '.repeat(40)}`)
    await saved(page)
  }
  await attach(page, `${name}.pdf`)
  await saved(page)
}

/** Runs in the page: a database of nobody's with so many megabytes. */
async function ballastInPage(megabytes: number): Promise<void> {
  const asked = indexedDB.open('ballast', 1)
  asked.onupgradeneeded = () => asked.result.createObjectStore('noise')
  await new Promise((resolve) => {
    asked.onsuccess = resolve
  })
  const db = asked.result
  for (let done = 0; done < megabytes; done += 1) {
    const writing = db.transaction('noise', 'readwrite')
    for (let piece = 0; piece < 50; piece += 1) {
      // Small, since Chromium keeps large values in files of their own.
      const noise = Array.from({ length: 10_000 }, () => 32 + Math.floor(Math.random() * 50_000))
      writing.objectStore('noise').put(String.fromCharCode(...noise), done * 50 + piece)
    }
    await new Promise((resolve) => {
      writing.oncomplete = resolve
    })
  }
  db.close()
}

/** Copies of a template's vault and profile; nothing runs on them yet. */
export interface Copied {
  /** Folder of the browser's profile. */
  readonly profile: string
  /** The IndexedDB files in it. */
  readonly store: string
  readonly vault: string
  /** Moves the profile, as a roaming account or a clean-up would. */
  moveProfile(to: string): Promise<void>
  removeProfile(): Promise<void>
  /** The browser alone, on its copy of the profile. */
  browser(): Promise<FaultBrowser>
  /** @param renderer folder of another page than the built one */
  open(engine?: Engine, renderer?: string): Promise<Running>
}

export interface Running {
  readonly host: FaultHost
  readonly browser: FaultBrowser
  readonly page: Page
  end(): Promise<void>
}

export async function copyOf(shop: Workshop, template: Template, name: string): Promise<Copied> {
  const { folder, engine, port } = template
  await mkdir(shop.path(name))
  await cp(folder, shop.path(name), { recursive: true })
  const profileOf = (which: string): string => `${name}/${which}`
  let profile = profileOf('profile')
  return {
    profile: shop.path(profile),
    vault: shop.path(`${name}/vault`),
    store: storeIn(shop.path(profile), port, engine),
    moveProfile: async (to) => {
      await rename(shop.path(profile), shop.path(profileOf(to)))
      profile = profileOf(to)
    },
    browser: () => shop.browser(profile, engine),
    removeProfile: () => rm(shop.path(profile), { recursive: true }),
    open: async (wanted = engine, renderer) => {
      const host = await shop.host(name, { port, ...(renderer ? { renderer } : {}) })
      const browser = await shop.browser(profile, wanted)
      const end = async (): Promise<void> => {
        await browser.kill()
        await host.kill()
      }
      return { host, browser, page: browser.page, end }
    },
  }
}

/** Where a Chromium keeps the databases of an origin: the name tells the engine. */
export function storeIn(profile: string, port: number, engine: Engine): string {
  const origin = `http_127.0.0.1_${port}`
  const name = engine === 'leveldb' ? `${origin}.indexeddb.leveldb` : origin
  return join(profile, 'Default/IndexedDB', name)
}
