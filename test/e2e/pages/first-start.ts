import { expect, type Page } from '@playwright/test'

/** The welcome and the three steps of the first start. */
export function firstStart(page: Page) {
  const press = (name: string) => page.getByRole('button', { name }).click()
  return {
    begin: () => press('Set up your school'),
    goOnToPeople: () => press('Go on to the people'),
    goOnToQuestions: () => press('Go on to the questions'),
    setUp: () => press('Set up the desk'),
    problems: page.getByRole('region', { name: 'Some answers need another look' }),
    field: (label: string) => page.getByLabel(label),
    async typePerson(role: string, name: string) {
      await page.getByRole('group', { name: role }).getByLabel('Name').fill(name)
    },
    async expectStep(number: number) {
      await expect(page.getByText(`Step ${number} of 3`)).toBeVisible()
    },
  }
}
