import { expect, openSample, openSampleAtRest, saved, test, watch } from './desk-test.ts'
import { startHost } from './host.ts'

const note = 'Every volunteer signs the code of conduct before the first day.'

async function typeComment(page: import('@playwright/test').Page, text: string): Promise<void> {
  await page.goto(`${page.url().split('#')[0]}#/audit/question/GOV01`)
  const field = page.getByRole('textbox', { name: /What we do/ })
  await field.fill(text)
  await field.blur()
}

test('what was shown as saved is there after the power went, on a browser that has lost its copy', async ({
  page: before,
  host,
  browser,
}) => {
  await before.goto(host.url)
  await openSample(before)
  await typeComment(before, note)
  await expect(before.getByRole('contentinfo')).toContainText(/Saved \d\d:\d\d:\d\d/)
  await host.kill()
  await before.close()

  const again = await startHost(host, host.port)
  const context = await browser.newContext()
  const page = await context.newPage()
  const complaints = watch(page, again)
  await page.goto(again.url)
  await expect(page.getByRole('heading', { level: 1, name: /Your return/ })).toBeVisible()
  await page.goto(`${page.url().split('#')[0]}#/audit/question/GOV01`)
  await expect(page.getByRole('textbox', { name: /What we do/ })).toHaveValue(note)
  expect(complaints).toEqual([])
  await context.close()
  await again.stop()
})

test('a host that has gone makes the desk say "not yet safe", and nothing typed is lost', async ({
  page,
  host,
}) => {
  await page.goto(host.url)
  // What cannot be saved is then the text, and not what Home notes down.
  await openSampleAtRest(page, host.vault)
  await host.kill()
  await typeComment(page, note)
  await expect(page.getByRole('contentinfo')).toContainText('Not yet safe')

  const again = await startHost(host, host.port)
  await page.goto(again.url)
  await expect(page.getByRole('heading', { level: 1, name: /Your return/ })).toBeVisible()
  await page.goto(`${page.url().split('#')[0]}#/audit/question/GOV01`)
  await expect(page.getByRole('textbox', { name: /What we do/ })).toHaveValue(note)
  await saved(page)
  await again.stop()
})

test('undo takes back whole edits, and history keeps both', async ({ desk }) => {
  await openSample(desk)
  const before = 'text of before'
  await typeComment(desk, before)
  await saved(desk)
  await typeComment(desk, note)
  await saved(desk)
  await desk.getByRole('heading', { level: 1 }).click()
  await desk.keyboard.press('Control+z')
  await expect(desk.getByText('Undone: ', { exact: false }).first()).toBeVisible()
  await expect(desk.getByRole('textbox', { name: /What we do/ })).toHaveValue(before)
  await desk.keyboard.press('Control+y')
  await expect(desk.getByRole('textbox', { name: /What we do/ })).toHaveValue(note)
})
