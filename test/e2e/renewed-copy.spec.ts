import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test, watch } from './desk-test.ts'
import { startBrowser } from './own-browser.ts'
import { expectWork, pageTitle, setUpDeskWithWork } from './pages/desk-with-work.ts'
import { inspect } from './pages/inspection.ts'

// The other store of Chromium has no such file, and heals by itself.
const flags = ['--disable-features=IdbSqliteBackingStore,IdbSqliteOnDiskRollout']
const renew = (page: Page) => page.getByRole('button', { name: 'Make this browser’s copy anew' })

test('a storage that the browser can neither open nor remove is made anew, and her settings stay', async ({
  host,
}) => {
  const profile = await mkdtemp(join(tmpdir(), 'safeguarding-desk-profile-'))
  const first = await startBrowser(profile, flags)
  await first.page.goto(host.url)
  await setUpDeskWithWork(first.page)
  await first.page.evaluate(() => localStorage.setItem('of-the-test', 'kept'))
  await first.close()
  await loseTheManifest(profile, host.port)

  const { page, kill } = await startBrowser(profile, flags)
  try {
    const complaints = watch(page, host)
    await page.goto(host.url)
    await expect(pageTitle(page)).toHaveText('The browser could not make room for your desk')
    await expect(page.getByText(/was read through just now and is whole, up to/)).toBeVisible()
    await inspect(page, 'refused store')
    await renew(page).click()
    await expect(pageTitle(page)).toHaveText('Your desk was put together again, complete')
    await expect(page.getByText(/could not read the copy/)).toBeVisible()
    await page.getByRole('button', { name: 'Open the desk' }).click()
    await expectWork(page)

    // The key of this session, and what she had chosen, were in the same storage.
    await page.reload()
    await expectWork(page)
    expect(await page.evaluate(() => localStorage.getItem('of-the-test'))).toBe('kept')
    expect(complaints).toEqual([])
  } finally {
    await kill()
    await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }
})

async function loseTheManifest(profile: string, port: number): Promise<void> {
  const store = join(profile, `Default/IndexedDB/http_127.0.0.1_${port}.indexeddb.leveldb`)
  const names = (await readdir(store)).filter((name) => name.startsWith('MANIFEST'))
  expect(names).not.toEqual([])
  for (const name of names) await rm(join(store, name))
}
