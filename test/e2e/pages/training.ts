import { expect, type Locator, type Page } from '@playwright/test'
import { frame } from './frame.ts'

/** The room of training: who needs what, the certificates missing, bringing in a list. */
export function trainingPages(page: Page) {
  const main = page.getByRole('main')
  const toast = page.getByRole('region', { name: 'Just done' })
  const open = async (route: string, title: string) => {
    await frame(page).visit(route)
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  }
  return {
    toast,
    openMatrix: () => open('#/training', 'Training'),
    openMissing: () => open('#/training/missing', 'Training'),
    openRecords: () => open('#/training/records', 'Training'),
    openImport: () => open('#/training/import', 'Bring in a training list'),
    search: main.getByRole('searchbox'),
    /** Of the table of who needs what, by the heads that it has now. */
    async cell(person: string, requirement: string): Promise<Locator> {
      const heads = await main.getByRole('columnheader').allInnerTexts()
      const at = heads.findIndex((head) => head.trim() === requirement)
      const row = main
        .getByRole('row')
        .filter({ has: page.getByRole('link', { name: person, exact: true }) })
      return row.getByRole('gridcell').nth(at - 1)
    },
    missing: (course: string, person: string) =>
      main.getByRole('region', { name: person }).getByRole('listitem').filter({ hasText: course }),
    async chooseList(file: Parameters<Locator['setInputFiles']>[0]) {
      await main.locator('input[type=file]').setInputFiles(file)
      await expect(
        page.getByRole('heading', { level: 1, name: /columns hold|would change/ }),
      ).toBeVisible()
    },
    async goOnFromColumns() {
      await page.getByRole('button', { name: 'Go on to what would change' }).click()
    },
  }
}
