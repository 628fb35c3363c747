import { readdir, readFile, truncate, watch, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, openSampleAtRest } from './desk-test.ts'
import { aPdf, EVERYTHING_ELSE, notAdded, openQuestion, test } from './disk-test.ts'
import type { Host } from './host.ts'
import { pictureOf, writtenRows } from './vault-on-disk.ts'

const evidence = (page: Page) =>
  page.getByRole('group', { name: 'Evidence for GOV01', exact: true })

test('a file for which there is no room goes in nowhere, and goes in once there is', async ({
  desk,
  host,
  vaultDisk,
}) => {
  await openSampleAtRest(desk, host.vault)
  await openQuestion(desk)
  const before = await pictureOf(host.vault)

  await vaultDisk.fill(100_000_000)
  await desk.locator('input[type=file]').setInputFiles(aPdf('policy.pdf'))
  await expect(notAdded(desk).getByRole('paragraph')).toHaveText([
    'Important: “policy.pdf” was not added',
    /^There is not enough room on the disk, (99\.9|100\.0) MB are free\. Make room, then try again\.$/,
    EVERYTHING_ELSE,
  ])
  expect(await pictureOf(host.vault)).toEqual(before)

  vaultDisk.free()
  await notAdded(desk).getByRole('button', { name: 'Try again' }).click()
  await expect(evidence(desk).getByRole('link', { name: 'Policy', exact: true })).toBeVisible()
  await expect(notAdded(desk)).toHaveCount(0)
  await expect.poll(() => evidenceTitles(host)).toContain('Policy')
})

test('a disk that runs full while a file is copied keeps nothing of it', async ({
  desk,
  host,
  vaultDisk,
}) => {
  await openSampleAtRest(desk, host.vault)
  await openQuestion(desk)
  await desk.locator('input[type=file]').setInputFiles(aPdf('first.pdf'))
  await expect.poll(() => evidenceTitles(host)).toContain('First')
  const before = await pictureOf(host.vault)

  const folder = join(
    host.vault,
    'desks',
    (await readdir(join(host.vault, 'desks')))[0] ?? '',
    'evidence',
  )
  // Large enough to be on its way for a while, also where the disk is quick.
  const large = join(host.documents, '..', 'large.pdf')
  await writeFile(large, '%PDF-1.7\n')
  await truncate(large, 200_000_000)
  const begun = appears(folder, /^\.part-/)
  const chosen = desk.locator('input[type=file]').setInputFiles(large)
  await begun
  const wake = await freeze(host)
  await vaultDisk.fill(1_000_000)
  wake()
  await chosen
  await expect(notAdded(desk).getByRole('paragraph')).toHaveText([
    'Important: “large.pdf” was not added',
    'There is not enough room on the disk. Make room, then try again.',
    EVERYTHING_ELSE,
  ])
  expect(await pictureOf(host.vault)).toEqual(before)
})

/** Makes the package and hears how that ended. */
async function makeDraft(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Draft of all, as a zip' }).click()
}

const UNTOUCHED = 'Nothing half done was left behind, and your audit is as it was.'

async function isNotMade(page: Page, sentence: string | RegExp): Promise<void> {
  const message = page.getByRole('alert').filter({ hasText: 'It was not made' })
  await expect(message).toContainText(sentence, { timeout: 60_000 })
  await expect(message).toContainText(UNTOUCHED)
}

test('no disk that is full or read-only leaves half a package, and it can be made once there is room', async ({
  desk,
  host,
  vaultDisk,
  documentsDisk,
}) => {
  await openSampleAtRest(desk, host.vault)
  await desk.goto(`${desk.url().split('#')[0]}#/return`)
  const before = await pictureOf(host.vault)
  const nothingLeft = async () => {
    expect(await pictureOf(host.documents)).toEqual([])
    expect(await pictureOf(host.vault)).toEqual(before)
  }

  documentsDisk.makeReadOnly()
  await makeDraft(desk)
  await isNotMade(
    desk,
    `This account may not write to “${host.documents}”. Ask whoever looks after`,
  )
  documentsDisk.makeWritable()
  await nothingLeft()

  await documentsDisk.fill(100_000_000)
  await makeDraft(desk)
  await isNotMade(desk, /The disk is full \(\d+ MB free\)\. Make room on it\. Then make it again\./)
  await nothingLeft()
  documentsDisk.free()

  const begun = appears(host.documents, /\.part$/)
  await makeDraft(desk)
  await begun
  const wake = await freeze(host)
  await documentsDisk.fill(1000)
  wake()
  await isNotMade(desk, 'The disk is full. Make room on it. Then make it again.')
  await nothingLeft()
  documentsDisk.free()

  await vaultDisk.fill(100_000_000)
  await makeDraft(desk)
  await isNotMade(desk, 'The disk is full (100 MB free). Make room on it. Then make it again.')
  await nothingLeft()
  vaultDisk.free()

  await makeDraft(desk)
  await expect(desk.getByText('It is made')).toBeVisible({ timeout: 60_000 })
  expect(await readdir(host.documents)).toEqual([expect.stringMatching(/\.zip$/)])
  expect(await readdir(join(host.vault, 'staging')).catch(() => [])).toEqual([])
})

async function evidenceTitles({ vault }: Host): Promise<readonly unknown[]> {
  return (await writtenRows(vault, 'evidence')).map(({ title }) => title)
}

/** Resolves once such a name stands in the folder. */
async function appears(folder: string, name: RegExp): Promise<void> {
  const stop = new AbortController()
  for await (const { filename } of watch(folder, { signal: stop.signal })) {
    if (filename !== null && name.test(filename)) return
  }
}

/** Stops the host in the middle of its work; the returned function lets it go on. */
async function freeze({ vault }: Host): Promise<() => void> {
  const { pid } = JSON.parse(await readFile(join(vault, 'loopback.json'), 'utf8'))
  process.kill(pid, 'SIGSTOP')
  return () => process.kill(pid, 'SIGCONT')
}
