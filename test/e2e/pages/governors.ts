import { type Download, expect, type Page } from '@playwright/test'

/** Reports to governors: beginning one, writing it, and what is made of it. */
export function governorPages(page: Page) {
  const main = page.getByRole('main')
  const box = (name: string) => main.getByRole('textbox', { name, exact: true })
  const room = (name: string) =>
    main.getByRole('navigation', { name: 'This report' }).getByRole('link', { name }).click()
  return {
    box,
    async begin() {
      await main.getByRole('button', { name: 'Begin a report' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Begin', exact: true }).click()
      await expect(page.getByRole('heading', { name: 'Good practice' })).toBeVisible()
    },
    async type(name: string, text: string) {
      await box(name).fill(text)
      await box(name).press('Enter')
    },
    async preview() {
      await room('Preview and make')
      await expect(main.getByText('For whom is this copy?')).toBeVisible()
    },
    afterTheMeeting: () => room('After the meeting'),
    forWhom: (name: RegExp) => main.getByRole('radio', { name }).check(),
    async make(what: string): Promise<Download> {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        main.getByRole('button', { name: what }).click(),
      ])
      await expect(main.getByText('It is made and kept')).toBeVisible()
      return download
    },
  }
}
