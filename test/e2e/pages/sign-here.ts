import { expect, type Page } from '@playwright/test'
import { frame } from './frame.ts'

/** A morning of signing at the laptop: set up, signed by one after the other, ended. */
export function signHerePages(page: Page) {
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  const title = page.getByRole('heading', { level: 1 })
  return {
    title,
    pin: page.getByLabel('PIN', { exact: true }),
    async begin(pin: string) {
      await frame(page).visit('#/sign-here')
      await page.getByLabel('A PIN to end it').fill(pin)
      await page.getByLabel('The same PIN again').fill(pin)
      await page.getByRole('checkbox', { name: /^Ask the \d+ questions/ }).uncheck()
      await press('Begin signing')
      await expect(title).toHaveText('Find your name')
    },
    /** @param greeted what then stands above: her name, or that she is done */
    async find(text: string, name: string, greeted = name) {
      await page.getByLabel('Type your first name or surname').fill(text)
      await press(name)
      await expect(title).toHaveText(greeted)
    },
    async sign(document: string, typed: string) {
      await page.getByRole('checkbox', { name: `I have read “${document}` }).check()
      await page.getByLabel('Type your first name and surname to sign').fill(typed)
      await press('Sign')
    },
    openEnd: () => press('End signing'),
    async tryPin(pin: string) {
      await page.getByLabel('PIN', { exact: true }).fill(pin)
      await press('End signing')
    },
    /** Nothing of the app but this: no rail, no screen, whatever is typed or pressed. */
    async expectNothingElse() {
      await expect(title).toHaveText(/^(Find your name|End signing)$/)
      await expect(page.getByRole('navigation')).toHaveCount(0)
      await expect(page.getByRole('link')).toHaveCount(0)
    },
  }
}
