import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'

/** A file that nobody should be able to hurt the desk with, and all that the page may say of it. */
export interface HostileFile {
  readonly what: string
  readonly name: string
  /** A number is the size of a file of noughts, too large to be held in memory. */
  readonly bytes: Buffer | string | number
  readonly says: string
  /** For whoever made it: the places of its mistakes. */
  readonly places?: readonly string[]
}

/** Chooses the file as she would. A large one is made on the disk without taking its room. */
export async function choose(page: Page, file: HostileFile, folder: string): Promise<void> {
  const chooser = page.locator('input[type=file]')
  if (typeof file.bytes !== 'number') {
    const buffer = Buffer.from(file.bytes)
    await chooser.setInputFiles({ name: file.name, mimeType: '', buffer })
    return
  }
  const path = join(folder, file.name)
  const handle = await open(path, 'w')
  await handle.truncate(file.bytes)
  await handle.close()
  await chooser.setInputFiles(path)
}

/** Deeper than any reader that calls itself can go. */
export const DEEP = '['.repeat(200_000)
export const PDF = '%PDF-1.7\n1 0 obj<<>>endobj\n%%EOF\n'
