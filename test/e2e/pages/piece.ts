import type { Page } from '@playwright/test'
import type { ChosenFile } from '../files/chosen-file.ts'

/** One piece of evidence: how it looks, its versions, where it is used. */
export function piecePage(page: Page) {
  const main = page.getByRole('main')
  const versions = main.getByRole('region', { name: 'File and versions' })
  return {
    versions: versions.getByRole('listitem'),
    preview: main.locator('canvas'),
    replace: (file: ChosenFile) => versions.locator('input[type=file]').setInputFiles(file),
  }
}
