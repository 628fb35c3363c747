import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { test as base } from './desk-test.ts'
import { startHost } from './host.ts'
import { aSmallDisk, type SmallDisk } from './small-disk.ts'

interface Disks {
  /** The disk of the vault, and that of her documents. */
  readonly vaultDisk: SmallDisk
  readonly documentsDisk: SmallDisk
}

export const test = base.extend<Disks>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what is wanted from here
  vaultDisk: async ({}, use) => useDisk(use),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what is wanted from here
  documentsDisk: async ({}, use) => useDisk(use),
  host: async ({ vaultDisk, documentsDisk }, use) => {
    const host = await startHost({
      vault: join(vaultDisk.folder, 'vault'),
      documents: join(documentsDisk.folder, 'documents'),
    })
    await use(host)
    await host.stop()
  },
})

async function useDisk(use: (disk: SmallDisk) => Promise<void>): Promise<void> {
  const disk = await aSmallDisk()
  test.skip(disk === null, 'left out: this account may not mount a disk in memory')
  if (disk === null) return
  await use(disk)
  await disk.remove()
}

export function aPdf(name: string, size = 1000) {
  const buffer = Buffer.concat([Buffer.from(`%PDF-1.7\n${name}\n`), Buffer.alloc(size, 7)])
  return { name, mimeType: 'application/pdf', buffer }
}

export async function openQuestion(page: Page): Promise<void> {
  await page.goto(`${page.url().split('#')[0]}#/audit/question/GOV01`)
}

/** What is said of files that did not go in. */
export const notAdded = (page: Page) =>
  page.getByRole('status').filter({ hasText: 'was not added' })
export const EVERYTHING_ELSE = 'Everything else is as it was.'
