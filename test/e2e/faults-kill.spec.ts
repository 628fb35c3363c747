import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { test as base, expect, openSample, saved } from './desk-test.ts'
import { type Host, startHost } from './host.ts'
import { type OwnBrowser, startBrowser } from './own-browser.ts'

/** Whatever the test starts is ended after it, however it ends. */
interface Started {
  readonly profiles: string
  readonly browsers: OwnBrowser[]
  readonly hosts: Host[]
}

const test = base.extend<{ readonly started: Started }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what is wanted from here
  started: async ({}, use) => {
    const profiles = await mkdtemp(join(tmpdir(), 'safeguarding-desk-profiles-'))
    const started: Started = { profiles, browsers: [], hosts: [] }
    await use(started)
    for (const browser of started.browsers) await browser.kill()
    for (const host of started.hosts) await host.stop()
    await rm(profiles, { recursive: true, force: true })
  },
})

const KILLS = 10
const KINDS = ['host', 'browser', 'browser and its copy'] as const
const CODES = ['GOV01', 'GOV02', 'TRN04', 'POL01'] as const
type Code = (typeof CODES)[number]

/** What each question may hold: what was last shown as saved, and what was typed since. */
type Typed = Map<Code, string[]>

const field = (page: Page) => page.getByRole('textbox', { name: /What we do/ })
const home = (page: Page) => page.getByRole('heading', { level: 1, name: /Your return/ })
const status = (page: Page) => page.getByRole('contentinfo')

async function openQuestion(page: Page, code: Code): Promise<void> {
  await page.goto(`${page.url().split('#')[0]}#/audit/question/${code}`)
  const here = page.getByRole('navigation', { name: 'You are here' })
  await expect(here.getByText(code, { exact: true })).toBeVisible()
}

interface Kill {
  /** Resolves when something was shown as saved in this round: before it there is nothing to lose. */
  readonly ready: Promise<void>
  readonly beReady: () => void
  /** Rejects at the kill, so that nothing waits for what can no longer come. */
  readonly struck: Promise<never>
  readonly strike: () => void
}

function aKill(): Kill {
  let strike = (): void => undefined
  let beReady = (): void => undefined
  const ready = new Promise<void>((resolve) => {
    beReady = resolve
  })
  const struck = new Promise<never>((_, reject) => {
    strike = () => reject(new Error('killed'))
  })
  struck.catch(() => undefined)
  return { ready, beReady, struck, strike }
}

/** Types until the kill, and notes what the page had called saved by then. */
async function editUntil(
  { struck, beReady }: Kill,
  page: Page,
  typed: Typed,
  round: number,
): Promise<never> {
  const unlessKilled = (wait: Promise<unknown>) => Promise.race([wait, struck])
  for (let edit = 0; ; edit += 1) {
    const code = CODES[(round + edit) % CODES.length] ?? CODES[0]
    const text = `Round ${round}, edit ${edit}.`
    await unlessKilled(openQuestion(page, code))
    if (!typed.has(code)) typed.set(code, [await field(page).inputValue()])
    typed.get(code)?.push(text)
    await unlessKilled(field(page).fill(text))
    await unlessKilled(field(page).blur())
    await unlessKilled(expect(status(page)).toContainText(/Saving|Not yet safe/))
    await unlessKilled(expect(status(page)).toContainText(/Saved \d\d:\d\d:\d\d/))
    typed.set(code, [text])
    beReady()
  }
}

/** Everything that was shown as saved is there, or what was typed after it. */
async function verify(page: Page, typed: Typed, what: string): Promise<void> {
  for (const [code, allowed] of typed) {
    await openQuestion(page, code)
    const value = await field(page).inputValue()
    expect(allowed, `${code} after ${what}`).toContain(value)
  }
}

test.skip(process.platform === 'win32', 'left out: processes are killed in groups')

test('what was shown as saved outlives kills of the host and of the browser at any moment', async ({
  host: first,
  started: { profiles, browsers, hosts },
}) => {
  let host: Host = first
  let profile = 0
  const anotherBrowser = async (): Promise<OwnBrowser> => {
    const browser = await startBrowser(join(profiles, String(profile)))
    browsers.push(browser)
    return browser
  }
  let browser = await anotherBrowser()
  await browser.page.goto(host.url)
  await openSample(browser.page)
  await saved(browser.page)

  for (let round = 1; round <= KILLS; round += 1) {
    const typed: Typed = new Map()
    const kill = aKill()
    const editing = editUntil(kill, browser.page, typed, round).catch(() => undefined)
    const pause = Math.round(Math.random() * 800)
    await Promise.race([kill.ready, editing])
    await delay(pause)
    const what = KINDS[round % KINDS.length] ?? 'host'
    if (what === 'host') await host.kill()
    else await browser.kill()
    kill.strike()
    await editing
    if (what === 'host') {
      host = await startHost(host, host.port)
      hosts.push(host)
    } else {
      if (what === 'browser and its copy') profile += 1
      browser = await anotherBrowser()
    }
    await browser.page.goto(host.url)
    await expect(field(browser.page).or(home(browser.page))).toBeVisible()
    await verify(browser.page, typed, `kill ${round}, of the ${what}, after ${pause} ms`)
  }
})
