import { expect, type Page } from '@playwright/test'
import type { ChosenFile } from '../files/chosen-file.ts'
import { frame } from './frame.ts'

/** The register of staff and the way of a list into it. */
export function staffPages(page: Page) {
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  const expectStep = (title: string) =>
    expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  return {
    expectStep,
    async openImport() {
      await frame(page).visit('#/staff/import')
      await expectStep('Bring in a list of staff')
    },
    async chooseFile(file: ChosenFile) {
      await page.locator('input[type=file]').setInputFiles(file)
    },
    async goOn() {
      await expectStep('The columns')
      await press('Go on to what would change')
      await expectStep('What would change')
    },
    /** In the order in which they stand. */
    async expectGroups(titles: readonly string[]) {
      await expect(page.getByRole('heading', { level: 2 })).toHaveText([...titles])
    },
    async bringIn(words: string) {
      await press(words)
      await expectStep('The list is brought in')
    },
    async seeAll() {
      await page.getByRole('link', { name: 'See the staff' }).click()
      await expectStep('Staff')
    },
  }
}
