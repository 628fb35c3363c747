import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, openSample, saved, test } from './desk-test.ts'
import { startBrowser } from './own-browser.ts'

const home = (page: Page) => page.getByRole('heading', { level: 1, name: /Your return/ })

// The browsers that the other tests get keep no page: only one of our own puts pages away whole.
test('a page that was put away lets go of its desk, and is loaded anew when it comes back', async ({
  host,
}) => {
  const profile = await mkdtemp(join(tmpdir(), 'safeguarding-desk-profile-'))
  const { page, kill } = await startBrowser(profile)
  try {
    await page.goto(host.url)
    await openSample(page)
    await saved(page)
    // The browser takes its own lock away with its storage, so that it would not end the page for the next.
    const session = await page.context().newCDPSession(page)
    const origin = `http://127.0.0.1:${host.port}`
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
    await page.evaluate(() => {
      addEventListener('pagehide', ({ persisted }) => {
        localStorage.setItem('of-the-test', persisted ? 'put away whole' : 'ended')
      })
    })
    await page.goto('about:blank')

    await page.goto(host.url)
    await expect(home(page)).toBeVisible()
    expect(await page.evaluate(() => localStorage.getItem('of-the-test'))).toBe('put away whole')

    await page.evaluate(() => Object.assign(window, { isFirst: true }))
    await page.goto('about:blank')
    await page.goBack()
    await expect(home(page)).toBeVisible()
    await expect.poll(() => page.evaluate(() => 'isFirst' in window)).toBe(false)
    await saved(page)
  } finally {
    await kill()
    await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }
})
