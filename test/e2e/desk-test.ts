import { test as base, expect, type Page } from '@playwright/test'
import { type Host, somePlaces, startHost } from './host.ts'
import { writtenRows } from './vault-on-disk.ts'

interface DeskFixtures {
  /** The built app on places of its own, ended and removed after the test. */
  readonly host: Host
  /** A page at the app's address. The test fails when the page logs an error or asks another origin. */
  readonly desk: Page
}

export const test = base.extend<DeskFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what is wanted from here
  host: async ({}, use) => {
    const places = await somePlaces()
    const host = await startHost(places)
    await use(host)
    await host.stop()
    await places.remove()
  },
  desk: async ({ page, host }, use) => {
    const complaints = watch(page, host)
    await page.goto(host.url)
    await use(page)
    expect(complaints).toEqual([])
  },
})

/** Errors of the page and requests that leave its origin, as they happen. */
export function watch(page: Page, host: Host): readonly string[] {
  const complaints: string[] = []
  const own = `http://127.0.0.1:${host.port}/`
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`)
  })
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(own) && !url.startsWith('blob:') && !url.startsWith('data:')) {
      complaints.push(`request: ${url}`)
    }
  })
  return complaints
}

/** Waits until the line at the bottom says that everything is on the disk. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByRole('contentinfo')).toContainText(/^\s*(Saved \d|Everything is saved)/)
}

export async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Look around with a sample school' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /Your return/ })).toBeVisible({
    timeout: 30_000,
  })
}

/** Until nothing is written any more: Home notes from when it tells what has become due. */
export async function openSampleAtRest(page: Page, vault: string): Promise<void> {
  await openSample(page)
  await expect.poll(async () => (await writtenRows(vault, 'lookedAt')).length).toBeGreaterThan(0)
  await saved(page)
}

export { expect }
