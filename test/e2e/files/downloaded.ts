import type { Locator, Page } from '@playwright/test'

/** Presses the button, and says where the file lies that the browser was handed. */
export async function downloaded(page: Page, button: Locator): Promise<string> {
  const coming = page.waitForEvent('download')
  await button.click()
  return (await coming).path()
}
