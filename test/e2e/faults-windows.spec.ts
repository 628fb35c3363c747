import type { Page } from '@playwright/test'
import { expect, openSample, saved, test, watch } from './desk-test.ts'
import { startHost } from './host.ts'

const field = (page: Page) => page.getByRole('textbox', { name: /What we do/ })

async function type(page: Page, text: string): Promise<void> {
  await page.goto(`${page.url().split('#')[0]}#/audit/question/GOV01`)
  await field(page).fill(text)
  await field(page).blur()
}

test('of two browsers at one vault only the first writes, and the other says so and follows', async ({
  desk,
  host,
  browser,
}) => {
  await openSample(desk)
  await saved(desk)
  const second = await startHost(host, host.port)
  expect(new URL(second.url).origin).toBe(new URL(host.url).origin)
  expect(second.url).not.toBe(host.url)

  const context = await browser.newContext()
  const page = await context.newPage()
  const complaints = watch(page, host)
  await page.goto(second.url)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('is already open')

  await type(desk, 'Written in the first.')
  await expect(desk.getByRole('contentinfo')).toContainText(/Saved \d\d:\d\d:\d\d/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('is already open')

  await desk.close()
  await expect(page.getByRole('heading', { level: 1, name: /Your return/ })).toBeVisible()
  await page.goto(`${page.url().split('#')[0]}#/audit/question/GOV01`)
  await expect(field(page)).toHaveValue('Written in the first.')
  await type(page, 'Written in the second.')
  await expect(page.getByRole('contentinfo')).toContainText(/Saved \d\d:\d\d:\d\d/)
  expect(complaints).toEqual([])
  await context.close()
})
