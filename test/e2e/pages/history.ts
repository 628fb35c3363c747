import type { Page } from '@playwright/test'

/** What was changed, by day, and taking it back. */
export function historyPage(page: Page) {
  const main = page.getByRole('main')
  const dialog = page.getByRole('dialog')
  const entry = (title: string | RegExp) =>
    main.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name: title }) })
  return {
    entry,
    day: (name: string | RegExp) => main.getByRole('heading', { level: 2, name }),
    search: main.getByRole('searchbox'),
    result: main.locator('output').first(),
    dialog,
    ask: (title: string | RegExp) =>
      entry(title)
        .first()
        .getByRole('button', { name: /^(Take back|Do again)/ })
        .click(),
    confirm: (name: string | RegExp) => dialog.getByRole('button', { name }).click(),
  }
}
