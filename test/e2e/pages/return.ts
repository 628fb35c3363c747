import { expect, type Page } from '@playwright/test'

/** The three rooms of the return: packing list, readiness, sign-off. */
export function returnPages(page: Page) {
  const main = page.getByRole('main')
  const room = (name: string) =>
    main.getByRole('navigation', { name: 'Return' }).getByRole('link', { name }).click()
  return {
    readiness: () => room('Readiness'),
    signOff: () => room('Sign-off'),
    packingList: () => room('Packing list'),
  }
}

/** Sending what is not complete, with a reason and a day. */
export function incompleteForm(page: Page) {
  const main = page.getByRole('main')
  const send = main.getByRole('button', { name: 'Send as incomplete' })
  return {
    async fill(reason: string, promisedOn: string) {
      await send.click()
      await main.getByLabel('Why is it not complete?').fill(reason)
      await main.getByLabel('When will the rest follow?').fill(promisedOn)
      await send.click()
    },
  }
}

/** The sheets on which each person signs. */
export function signOffPage(page: Page) {
  const main = page.getByRole('main')
  const dialog = page.getByRole('dialog')
  const reason = dialog.getByLabel('Why is it opened again?')
  const form = (role: string) => main.getByRole('form', { name: `Signature: ${role}` })
  return {
    form,
    async sign(role: string) {
      await form(role)
        .getByRole('checkbox', { name: /declaration/ })
        .check()
      await form(role).getByRole('button', { name: 'Sign', exact: true }).click()
    },
    locked: main.getByText(/is signed and locked/),
    unlock: () => main.getByRole('button', { name: 'Unlock' }).click(),
    reason,
    beginNext: () => dialog.getByRole('button', { name: /^Unlock, begin revision/ }).click(),
  }
}

/** The packing list, and the package that comes of it. */
export function packingList(page: Page) {
  const main = page.getByRole('main')
  const ready = main.getByRole('heading', { name: 'The package is ready' })
  const lookedThrough = main.getByRole('button', { name: /^I have looked through this/ })
  const allRead = async () => {
    // Before it is known which files go along, nothing is being read either.
    await expect(main.getByRole('region', { name: 'Inside the files' })).toBeVisible()
    await expect(main.getByText('Reading the files')).toBeHidden({ timeout: 60_000 })
  }
  return {
    allRead,
    /** What the app cannot read, or may not be trusted with. */
    lookedThrough,
    /** Says of each file that asks for it that she has looked through it. */
    async lookThroughAll(name: string) {
      await allRead()
      for (let left = await lookedThrough.count(); left > 0; left -= 1) {
        await main
          .getByLabel(/^Who looked through/)
          .first()
          .fill(name)
        await lookedThrough.first().click()
        await expect(lookedThrough).toHaveCount(left - 1)
      }
    },
    async makeIt() {
      await main.getByRole('button', { name: 'Make the return' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Make it now' }).click()
      await expect(ready).toBeVisible({ timeout: 60_000 })
    },
    drawDraft: main.getByRole('button', { name: 'Draft pdf' }),
    saveCopy: main.getByRole('button', { name: /^Save a copy/ }).first(),
    email: main.getByRole('link', { name: 'Write the email' }),
  }
}
