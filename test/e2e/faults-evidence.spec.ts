import { chmod, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, openSample, saved, test } from './desk-test.ts'
import type { Host } from './host.ts'
import { writtenRows } from './vault-on-disk.ts'

/** A piece that is in the package, as the vault wrote it down. */
interface Piece {
  readonly title: string
  readonly path: string
}

async function pieces({ vault }: Host): Promise<readonly Piece[]> {
  const [desk = ''] = await readdir(join(vault, 'desks'))
  const rows = await writtenRows(vault, 'evidence')
  return rows.flatMap(({ title, versions }) => {
    const { source } =
      (versions as readonly { source: { type: string; sha256: string } }[])[0] ?? {}
    if (source?.type !== 'file') return []
    const { sha256 } = source
    const path = join(vault, 'desks', desk, 'evidence', sha256.slice(0, 2), sha256)
    return [{ title: String(title), path }]
  })
}

async function flipOneBit(path: string): Promise<void> {
  const bytes = await readFile(path)
  const middle = Math.floor(bytes.length / 2)
  bytes[middle] = (bytes[middle] ?? 0) ^ 1
  await chmod(path, 0o600)
  await writeFile(path, bytes)
}

async function openReturn(page: Page): Promise<void> {
  await page.goto(`${page.url().split('#')[0]}#/return`)
}

test('a file that was damaged and one that is gone are named on the return before anything is written', async ({
  desk,
  host,
}) => {
  await openSample(desk)
  await saved(desk)
  await openReturn(desk)
  await expect(desk.getByRole('button', { name: 'Draft of all, as a zip' })).toBeVisible()
  const [first, second, third] = await pieces(host)
  if (!first || !second || !third) throw new Error('the sample has too few files')

  // While the screen stands: making it finds them.
  await flipOneBit(first.path)
  await rm(second.path)
  await desk.getByRole('button', { name: 'Draft of all, as a zip' }).click()
  const notice = desk.getByRole('alert')
  await expect(notice).toContainText('2 files are missing or damaged in the vault')
  await expect(notice.getByRole('link')).toHaveText([first.title, second.title])
  await expect(notice).toHaveCount(1)
  expect(await readdir(host.documents).catch(() => [])).toEqual([])

  // When the app starts: the screen knows before anybody presses a button.
  await flipOneBit(third.path)
  await desk.reload()
  await expect(desk.getByRole('alert').getByRole('link')).toHaveText([
    first.title,
    second.title,
    third.title,
  ])
  expect(await readdir(host.documents).catch(() => [])).toEqual([])
})
