import type { Page } from '@playwright/test'
import type { ChosenFile } from '../files/chosen-file.ts'

interface PlannedAction {
  readonly what: string
  readonly who: string
  readonly by: string
}

/** One question with its answer, evidence and actions. */
export function questionPage(page: Page) {
  const main = page.getByRole('main')
  const evidence = main.getByRole('group', { name: /^Evidence for / })
  const actions = main.getByRole('region', { name: 'Actions' })
  return {
    verdict: (label: string) => main.getByRole('radio', { name: label, exact: true }),
    /** The radio lies under its word and mark, which is what a mouse meets. */
    judge: (label: string) =>
      main
        .getByRole('group', { name: 'Your verdict' })
        .locator('label')
        .filter({ hasText: new RegExp(`^${label}`) })
        .click(),
    comment: main.getByRole('textbox', { name: /^What we do/ }),
    standing: main.locator('p[aria-live]').filter({ hasText: /\.$/ }),
    evidence,
    actions,
    async planAction({ what, who, by }: PlannedAction) {
      await actions.getByRole('button', { name: 'Add an action' }).click()
      await actions.getByLabel('What will be done').fill(what)
      await actions.getByLabel('Who').fill(who)
      await actions.getByLabel('By when').fill(by)
      await actions.getByRole('button', { name: 'Close this action' }).click()
    },
    attach: (file: ChosenFile) => evidence.locator('input[type=file]').setInputFiles(file),
    async nameAPlace(what: string, place: string) {
      await evidence.getByRole('button', { name: 'Say where it is kept' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('What it is').fill(what)
      await dialog.getByLabel('Where it is kept').fill(place)
      await dialog.getByRole('button', { name: 'Add it' }).click()
    },
  }
}
