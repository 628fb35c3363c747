import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './desk-test.ts'
import { startBrowser } from './own-browser.ts'
import { expectWork, pageTitle, setUpDeskWithWork } from './pages/desk-with-work.ts'

test('a row that came back from the disk as nothing useful ends no start: the desk is put together again', async ({
  host,
}) => {
  const profile = await mkdtemp(join(tmpdir(), 'safeguarding-desk-profile-'))
  const { page, kill } = await startBrowser(profile)
  try {
    await page.goto(host.url)
    await setUpDeskWithWork(page)
    await emptyTheAudit(page)
    await page.reload()
    // Nobody presses anything: the screens fall, every row is read, and the desk is made anew.
    await expect(pageTitle(page)).toHaveText('Your desk was put together again, complete')
    await page.getByRole('button', { name: 'Open the desk' }).click()
    await expectWork(page)
  } finally {
    await kill()
    await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }
})

/** Past everything of ours, as a damaged page of the browser's store would. */
async function emptyTheAudit(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const [found] = await indexedDB.databases()
    const db = await settled(indexedDB.open(found?.name ?? ''))
    const store = db.transaction('audits', 'readwrite').objectStore('audits')
    const [audit] = await settled(store.getAll())
    await settled(store.put({ ...audit, template: null }))
    db.close()
  })
}
