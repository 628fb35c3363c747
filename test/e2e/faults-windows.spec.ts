import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, openSample, openSampleAtRest, saved, test, watch } from './desk-test.ts'
import { startHost } from './host.ts'
import { writtenRows } from './vault-on-disk.ts'

const field = (page: Page) => page.getByRole('textbox', { name: /What we do/ })

async function type(page: Page, text: string): Promise<void> {
  await page.goto(`${page.url().split('#')[0]}#/audit/question/GOV01`)
  await field(page).fill(text)
  await field(page).blur()
}

/** Until the disk has it: the line at the bottom may still speak of a note of the app's own. */
async function onTheDisk(vault: string, text: string): Promise<void> {
  await expect
    .poll(async () => JSON.stringify(await writtenRows(vault, 'answers')))
    .toContain(`"${text}"`)
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
  await onTheDisk(host.vault, 'Written in the first.')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('is already open')

  await desk.close()
  await expect(page.getByRole('heading', { level: 1, name: /Your return/ })).toBeVisible()
  await page.goto(`${page.url().split('#')[0]}#/audit/question/GOV01`)
  await expect(field(page)).toHaveValue('Written in the first.')
  await type(page, 'Written in the second.')
  await onTheDisk(host.vault, 'Written in the second.')
  await saved(page)
  expect(complaints).toEqual([])
  await context.close()
})

test('what one browser could not bring to the disk before another went on is put aside and told', async ({
  page,
  host,
  browser,
}) => {
  await page.goto(host.url)
  // Or else what cannot be saved may be what Home notes down, and the text is not yet there.
  await openSampleAtRest(page, host.vault)
  await host.kill()
  await type(page, 'Never reached the disk.')
  await expect(page.getByRole('contentinfo')).toContainText('Not yet safe')
  await page.goto('about:blank')

  const again = await startHost(host, host.port)
  const context = await browser.newContext()
  const other = await context.newPage()
  await other.goto(again.url)
  await type(other, 'Written elsewhere.')
  await onTheDisk(host.vault, 'Written elsewhere.')
  await context.close()

  await page.goto(again.url)
  const notice = page.getByRole('status').filter({ hasText: 'put aside' })
  await expect(notice).toContainText('1 change made here was put aside')
  const aside = /desks\/\S+\/aside\/1\.json/.exec(await notice.innerText())?.[0] ?? ''
  expect(await readFile(join(host.vault, aside), 'utf8')).toContain('Never reached the disk.')
  await notice.getByRole('button', { name: 'Understood' }).click()
  await expect(notice).toHaveCount(0)
  await page.goto(`${page.url().split('#')[0]}#/audit/question/GOV01`)
  await expect(field(page)).toHaveValue('Written elsewhere.')
  await again.stop()
})
