import type { Page } from '@playwright/test'
import { expect, openSample, test } from './desk-test.ts'
import { frame } from './pages/frame.ts'
import { inspect } from './pages/inspection.ts'
import { signHerePages } from './pages/sign-here.ts'
import { storyDesk } from './story-desk.ts'

/** The rooms of the staff log, filled; each is looked at in light, in dark and 320 pixels wide. */
const desk = storyDesk()

async function visit(page: Page, route: string, title: string | RegExp): Promise<void> {
  await frame(page).visit(route)
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await inspect(page, route)
}

async function inspectDialog(page: Page, what: string): Promise<void> {
  await expect(page.getByRole('dialog')).toBeVisible()
  await inspect(page, what)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

test('the register of policies can be used by everybody', async () => {
  const { page } = desk()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openSample(page)
  await visit(page, '#/policies', 'Policies')
  await visit(page, '#/policies/files', 'Bring in policy files')
  await visit(page, '#/policies/policy/staff-code-of-conduct', 'Staff code of conduct')
  await page.getByRole('button', { name: 'Add a version without a file' }).click()
  await inspectDialog(page, 'a version of a policy')
})

test('who needs what can be used by everybody', async () => {
  const { page } = desk()
  await visit(page, '#/training', 'Training')
  await page.getByRole('gridcell').getByRole('button').first().click()
  await inspectDialog(page, 'a cell of who needs what')
  await visit(page, '#/training/together', 'Record one course for many people')
})

test('what was done, and its papers, can be used by everybody', async () => {
  const { page } = desk()
  await visit(page, '#/training/records', 'Training')
  await visit(page, '#/training/missing', 'Training')
  await visit(page, '#/training/sessions', 'Training')
  await visit(page, '#/training/session/new', /session/i)
})

test('what comes, what rules, and what is brought in can be used by everybody', async () => {
  const { page } = desk()
  await visit(page, '#/training/calendar', 'Training')
  await visit(page, '#/training/year', 'Training')
  await visit(page, '#/training/rules', 'Training')
  await visit(page, '#/training/certificates', 'Bring in certificates')
  await visit(page, '#/training/import', 'Bring in a training list')
  await page
    .locator('input[type=file]')
    .setInputFiles(
      new URL('../../renderer/src/content/sample-school/training-history.csv', import.meta.url)
        .pathname,
    )
  await page.getByRole('button', { name: 'Go on to what would change' }).click()
  await expect(page.getByRole('button', { name: 'Nothing to bring in' })).toBeVisible()
  await inspect(page, 'what a training list would change')
})

test('who has read what can be used by everybody', async () => {
  const { page } = desk()
  await visit(page, '#/reading', 'Who has read what')
  await visit(page, '#/reading/document/kcsie-2026-part-one', /Part One$/)
  await page
    .getByRole('button', { name: /^Correct the entry of/ })
    .first()
    .click()
  await inspectDialog(page, 'correcting an entry')
  await visit(page, '#/reading/sheets', 'Sign sheets on paper')
  await page.getByRole('button', { name: 'Make the sheet' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Sheet / })).toBeVisible()
  await inspect(page, 'a sign sheet')
  await visit(page, '#/reading/codes', 'Type codes back')
  await visit(page, '#/reading/duties', 'Documents and duties')
  await visit(page, '#/reading/import', 'Bring in a form')
})

test('what is told of the reading can be used by everybody', async () => {
  const { page } = desk()
  await visit(page, '#/reading/reminder', /./)
  await visit(page, '#/reading/governors', /./)
  await visit(page, '#/reading/partnership', /./)
})

test('one person’s training, reading, induction and record can be used by everybody', async () => {
  const { page } = desk()
  await frame(page).go('Staff', 'Staff')
  await frame(page).follow('Ellie Winstanley')
  await expect(page.getByRole('heading', { level: 1, name: 'Ellie Winstanley' })).toBeVisible()
  await inspect(page, 'a person with training and reading')
  const id = page.url().split('/').at(-1) ?? ''
  await visit(page, `#/training/person/${id}`, /Ellie Winstanley/)
  await visit(page, `#/reading/person/${id}`, /Ellie Winstanley/)
  await visit(page, `#/staff/person/${id}/induction`, /Ellie Winstanley/)
  await visit(page, `#/staff/person/${id}/record`, /Ellie Winstanley/)
  await visit(page, '#/staff/person-file', 'Open a person’s file')
})

test('signing at the laptop can be used by everybody', async () => {
  const { page } = desk()
  const signing = signHerePages(page)
  await visit(page, '#/sign-here', 'Sign at this laptop')
  await signing.begin('2468')
  await inspect(page, 'find your name')
  await signing.find('asha', 'Asha Kalsi-Brown')
  await inspect(page, 'what is signed')
  await page.getByRole('button', { name: 'Not you? Back to the names' }).click()
  await signing.openEnd()
  await inspect(page, 'end signing')
})
