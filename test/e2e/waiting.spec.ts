import type { Page } from '@playwright/test'
import { expect, saved, test } from './desk-test.ts'
import type { Host } from './host.ts'
import { setUpDeskWithWork, visit } from './pages/desk-with-work.ts'
import { writtenRows } from './vault-on-disk.ts'

const field = (page: Page) => page.getByRole('textbox', { name: /What we do/ })
const line = (page: Page) => page.getByRole('contentinfo')
const bug = (page: Page) => page.getByText('Something in the app went wrong')

test('what the browser has no room for is kept in the window, told, and written once it has', async ({
  desk: page,
  host,
}) => {
  const session = await page.context().newCDPSession(page)
  const origin = new URL(host.url).origin
  // From the beginning, since Chromium remembers for a while how much room there was.
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 3_000_000 })
  await setUpDeskWithWork(page)
  const text = `With no room left. ${'Everyone is briefed. '.repeat(100_000)}`
  await field(page).fill(text)
  await field(page).blur()
  await expect(line(page)).toContainText('The browser takes no more')
  await expect(line(page)).toContainText('1 change is kept in this window')
  await expect(bug(page)).toHaveCount(0)
  await expect(field(page)).toHaveValue(text)

  // Closing the window asks first.
  const asked = page.waitForEvent('dialog')
  await page.close({ runBeforeUnload: true })
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.dismiss()

  await session.send('Storage.overrideQuotaForOrigin', { origin })
  await expect(line(page)).toContainText(/^\s*Saved \d/, { timeout: 30_000 })
  await expect(field(page)).toHaveValue(text)
  expect(await commentsOf(host)).toContain('With no room left.')
})

test('what was typed after the browser took its copy away is there when the desk is opened again', async ({
  desk: page,
  host,
}) => {
  await setUpDeskWithWork(page)
  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) indexedDB.deleteDatabase(name ?? '')
  })
  await field(page).fill('Typed after it was gone.')
  await field(page).blur()
  await expect(page.getByText(/1 change since then is kept in this window/)).toBeVisible()
  await expect(bug(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'Open the desk again' }).click()
  await page.getByRole('button', { name: 'Open the desk', exact: true }).click()
  await visit(page, '#/audit/question/GOV01')
  await expect(field(page)).toHaveValue('Typed after it was gone.')
  await saved(page)
  expect(await commentsOf(host)).toContain('Typed after it was gone.')
})

const commentsOf = async ({ vault }: Host) => JSON.stringify(await writtenRows(vault, 'answers'))
