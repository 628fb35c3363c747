import { expect, type Page } from '@playwright/test'
import { frame } from './frame.ts'

interface ReadBy {
  readonly read: number
  readonly asked: number
}

/** The register of policies, bringing in a folder, and one policy with its versions. */
export function policyPages(page: Page) {
  const main = page.getByRole('main')
  const title = (name: string) => page.getByRole('heading', { level: 1, name, exact: true })
  const open = async (route: string, name: string) => {
    await frame(page).visit(route)
    await expect(title(name)).toBeVisible()
  }
  const row = (policy: string) =>
    main.getByRole('row').filter({ has: page.getByRole('link', { name: policy, exact: true }) })
  const openPolicy = async (policy: string) => {
    await open('#/policies', 'Policies')
    await row(policy).getByRole('link', { name: policy, exact: true }).click()
    await expect(title(policy)).toBeVisible()
  }
  return {
    row,
    toast: page.getByRole('region', { name: 'Just done' }),
    openRegister: () => open('#/policies', 'Policies'),
    openFiles: () => open('#/policies/files', 'Bring in policy files'),
    dropZone: main.getByRole('group', { name: 'Policy files' }),
    /** The policy that is proposed for a file. */
    policyOf: (file: string) =>
      main
        .getByRole('group', { name: file, exact: true })
        .getByRole('combobox', { name: 'Policy' })
        .locator('option:checked'),
    async readBy(policy: string): Promise<ReadBy> {
      await openPolicy(policy)
      const words = await main.getByRole('link', { name: /who must read it$/ }).innerText()
      const [read, asked] = (words.match(/\d+/g) ?? []).map(Number)
      return { read: read ?? -1, asked: asked ?? -1 }
    },
    async addVersion(policy: string, label: string, whatChanged: RegExp) {
      await openPolicy(policy)
      await main.getByRole('button', { name: 'Add a version without a file' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('What it is called').fill(label)
      await dialog.getByRole('radio', { name: 'Approved', exact: true }).check()
      await dialog.getByRole('radio', { name: whatChanged }).check()
      await dialog.getByRole('button', { name: 'Add this version' }).click()
      await expect(main.getByRole('heading', { level: 3, name: label })).toBeVisible()
    },
  }
}
