import { expect, type Page } from '@playwright/test'

/** The frame around every screen. */
export function frame(page: Page) {
  return {
    title: page.getByRole('heading', { level: 1 }),
    follow: (name: string | RegExp) => page.getByRole('main').getByRole('link', { name }).click(),
    /** By the rail at the side. */
    async go(
      to: 'Home' | 'Audit' | 'Evidence' | 'Staff' | 'Governors' | 'Return',
      title: string | RegExp,
    ) {
      await page.getByRole('navigation', { name: 'Desk' }).getByRole('link', { name: to }).click()
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    },
    /** As one types an address; the key is in the page already. */
    async visit(route: string) {
      await page.evaluate((hash) => {
        location.hash = hash
      }, route)
    },
  }
}
