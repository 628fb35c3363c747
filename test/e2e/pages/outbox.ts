import { expect, type Page } from '@playwright/test'

/** The outbox, and the review before something leaves. */
export function outboxPage(page: Page) {
  const main = page.getByRole('main')
  const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click()
  return {
    async open() {
      await page.evaluate(() => {
        location.hash = '#/return/outbox'
      })
      await expect(page.getByRole('heading', { level: 1, name: 'Outbox' })).toBeVisible()
    },
    press,
    main,
    /** Words of one package's sheet. */
    sheet: (title: string) =>
      main.locator('.sd-panel').filter({ has: page.getByRole('heading', { name: title }) }),
    sendIt: () =>
      main
        .getByRole('link', { name: /^Send it/ })
        .first()
        .click(),
    way: (label: RegExp) => main.getByRole('radio', { name: label }).check(),
    stopped: page.getByRole('alert').filter({ hasText: 'It does not leave' }),
    oath: main.getByRole('checkbox', { name: /^This is the return of / }),
    async chooseFolder(path: string, name: string) {
      await press('Choose a folder')
      await page.getByText('Type where the folder is').click()
      await page.getByLabel('Folder', { exact: true }).fill(path)
      await press('Open it')
      await press(`Send into “${name}”`)
      await expect(page.getByRole('dialog')).toBeHidden()
    },
    async addServer(address: string, user: string, password: string) {
      await main.getByLabel('Address').fill(address)
      await main.getByLabel('User name').fill(user)
      await main.getByLabel('App password').fill(password)
      await main.getByLabel('What you call it').fill('Partnership server')
      await press('Try it')
    },
    sendings: main.locator('.rt-sendings > li'),
  }
}
