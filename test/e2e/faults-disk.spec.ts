import { readdir } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, openSample, openSampleAtRest, saved, watch } from './desk-test.ts'
import { aPdf, EVERYTHING_ELSE, notAdded, openQuestion, test } from './disk-test.ts'
import { type Host, startHost } from './host.ts'
import { pictureOf, writtenRows } from './vault-on-disk.ts'

const status = (page: Page) => page.getByRole('contentinfo')

const field = (page: Page) => page.getByRole('textbox', { name: /What we do/ })

async function type(page: Page, text: string): Promise<void> {
  await field(page).fill(text)
  await field(page).blur()
}

async function commentsInVault({ vault }: Host): Promise<readonly unknown[]> {
  const rows = await writtenRows(vault, 'answers')
  return rows.filter(({ code }) => code === 'GOV01').map(({ texts }) => texts)
}

/** More than what is left of the last block of the journal. */
const LONG = 'Every volunteer signs the code of conduct before the first day. '.repeat(150)

test('on a full disk what she types is not yet safe, is not lost, and is saved once there is room', async ({
  desk,
  host,
  vaultDisk,
}) => {
  await openSampleAtRest(desk, host.vault)
  await openQuestion(desk)
  await vaultDisk.fill()
  await type(desk, LONG)
  await expect(status(desk)).toContainText('Not yet safe on the disk: 1 change. The disk is full')
  await expect(status(desk)).toContainText('Nothing is lost')
  await expect(field(desk)).toHaveValue(LONG)
  vaultDisk.free()
  await expect(status(desk)).toContainText(/Saved \d\d:\d\d:\d\d/, { timeout: 20_000 })
  expect((await commentsInVault(host)).at(-1)).toMatchObject({ comment: LONG })
})

test('in a vault that became read-only what she types is not yet safe, and is saved afterwards', async ({
  page,
  host,
  vaultDisk,
}) => {
  await page.goto(host.url)
  await openSampleAtRest(page, host.vault)
  await host.stop()
  // The journal is opened with the first change, and an open file keeps a disk writable.
  const again = await startHost(host, host.port)
  const complaints = watch(page, again)
  await page.goto('about:blank')
  await page.goto(again.url)
  await openQuestion(page)
  await expect(field(page)).toBeVisible()
  const before = await pictureOf(again.vault)
  vaultDisk.makeReadOnly()
  await page.locator('input[type=file]').setInputFiles(aPdf('policy.pdf'))
  await expect(notAdded(page).getByRole('paragraph')).toHaveText([
    'Important: “policy.pdf” was not added',
    'This account may not write to the folder of the desk. Ask whoever looks after the computer to allow it.',
    EVERYTHING_ELSE,
  ])
  expect(await pictureOf(again.vault)).toEqual(before)
  await type(page, LONG)
  await expect(status(page)).toContainText(
    'Not yet safe on the disk: 1 change. This account may not write',
  )
  vaultDisk.makeWritable()
  await expect(status(page)).toContainText(/Saved \d\d:\d\d:\d\d/, { timeout: 20_000 })
  expect((await commentsInVault(again)).at(-1)).toMatchObject({ comment: LONG })
  expect(complaints).toEqual([])
  await again.stop()
})

test('a desk that cannot be made on a full disk leaves nothing half made', async ({
  desk,
  host,
  vaultDisk,
}) => {
  await expect(desk.getByText('Where your work is kept')).toBeVisible()
  await vaultDisk.fill()
  await desk.getByRole('button', { name: 'Look around with a sample school' }).click()
  await expect(desk.getByRole('alert')).toHaveText(
    'Stopped: The sample could not be set upThe disk is full. Make room on it, then press the button again. Nothing of yours was touched.',
  )
  expect(await partsIn(host.vault)).toEqual([])
  vaultDisk.free()
  await openSample(desk)
  await saved(desk)
})

/** Unfinished files, and evidence that nobody has. */
async function partsIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries.map(({ name }) => name).filter((name) => /^\.(part|new)-|\.part$/.test(name))
}
