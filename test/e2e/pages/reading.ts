import { expect, type Page } from '@playwright/test'
import type { ChosenFile } from '../files/chosen-file.ts'
import { frame } from './frame.ts'

export interface SheetLine {
  readonly code: string
  readonly name: string
}

/** Who has read what: the form, the sheets and their codes, and one document. */
export function readingPages(page: Page) {
  const main = page.getByRole('main')
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  const open = async (route: string, title: string | RegExp) => {
    await frame(page).visit(route)
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  }
  const code = page.getByLabel('Code of a signed line')
  return {
    async bringInForm(file: ChosenFile) {
      await open('#/reading/import', 'Bring in a form')
      await main.locator('input[type=file]').setInputFiles(file)
      await expect(
        page.getByRole('heading', { level: 1, name: 'What the form says' }),
      ).toBeVisible()
      await press('Go on to what would be added')
    },
    openPartOne: () => open('#/reading/document/kcsie-2026-part-one', /Part One$/),
    row: (person: string) =>
      main
        .getByRole('table', { name: 'Everybody with this document' })
        .getByRole('row')
        .filter({ has: page.getByRole('link', { name: person, exact: true }) }),
    async entriesOf(person: string) {
      const table = main.getByRole('table', { name: 'Every entry' })
      if (!(await table.isVisible())) await main.getByText('Show them').click()
      return table.getByRole('row').filter({ hasText: person })
    },
    /** Of the document that is proposed, for everybody who has still to read it. */
    async makeSheet(): Promise<readonly SheetLine[]> {
      await open('#/reading/sheets', 'Sign sheets on paper')
      await press('Make the sheet')
      await expect(page.getByRole('heading', { level: 1, name: /^Sheet / })).toBeVisible()
      const rows = await main
        .getByRole('row')
        .filter({ has: page.getByRole('rowheader') })
        .all()
      return Promise.all(
        rows.map(async (row) => ({
          code: await row.getByRole('cell').first().innerText(),
          name: await row.getByRole('rowheader').innerText(),
        })),
      )
    },
    openCodesOfSheet: () => main.getByRole('link', { name: 'Type codes back' }).click(),
    async typeCode(text: string) {
      await code.fill(text)
      await code.press('Enter')
    },
    answer: main.getByRole('status').filter({ hasText: /signed|sign is wrong/ }),
  }
}
