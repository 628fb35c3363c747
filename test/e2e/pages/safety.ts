import { expect, type Page } from '@playwright/test'

/** The Safety screen, the chooser of places, and the restore. */
export function safetyPage(page: Page) {
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  const press = (name: string | RegExp) => button(name).first().click()
  const go = async (route: string, title: string) => {
    await page.evaluate((hash) => {
      location.hash = hash
    }, route)
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  }
  return {
    button,
    press,
    open: () => go('#/safety', 'Safety'),
    openRestore: () => go('#/safety/restore', 'Restore from a backup'),
    verdict: page.locator('.sf-verdict'),
    line: page.getByRole('contentinfo'),
    rehearsal: page.getByRole('region', { name: 'Show me that it works' }),
    /** By its path, as for a share that no list shows. */
    async choosePlace(path: string, name: string) {
      await press(/^Choose (a second|another) place$/)
      await page.getByText('Type where the folder is').click()
      await page.getByLabel('Folder', { exact: true }).fill(path)
      await press('Open it')
      await press(`Keep backups in “${name}”`)
    },
    backups: page.getByRole('table', { name: 'Backups there' }),
    found: page.getByRole('table', { name: 'Backups that were found' }),
    /** The newest of them. */
    openFound: () => press(/^Open the backup of /),
    async bringIn(path: string) {
      await page.locator('input[type=file]').setInputFiles(path)
    },
    report: page.getByRole('heading', { name: 'What is in this backup' }),
    async restore() {
      await press('Restore this')
      await press('Restore it')
    },
  }
}
