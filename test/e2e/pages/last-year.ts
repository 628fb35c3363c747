import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import type { ChosenFile } from '../files/chosen-file.ts'

export const lastYearFile = fileURLToPath(
  new URL('../../../renderer/src/content/sample-school/previous-audit-2025.json', import.meta.url),
)

/** Last year's audit: chosen, looked at, brought in, confirmed. */
export function lastYearPage(page: Page) {
  const main = page.getByRole('main')
  const standing = main.getByText(/answers to confirm/)
  return {
    choose: (file: ChosenFile) => main.locator('input[type=file]').setInputFiles(file),
    bringIn: main.getByRole('button', { name: /^Bring in \d+ answers/ }),
    standing,
    confirmed: async () =>
      Number(/(\d+) confirmed/.exec((await standing.textContent()) ?? '')?.[1]),
    confirmSeen: main.getByRole('button', { name: /^Confirm the \d+ you have looked at$/ }),
    row: (code: string) =>
      main
        .getByRole('listitem')
        .filter({ has: page.getByRole('link', { name: code, exact: true }) }),
    confirmOne: (code: string) => main.getByRole('button', { name: `${code} still holds` }).click(),
  }
}
