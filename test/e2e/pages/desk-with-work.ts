import { expect, type Page } from '@playwright/test'
import { saved } from '../desk-test.ts'
import { firstStart } from './first-start.ts'

const comment = 'Every new starter reads the policy with their mentor in the first week.'
const record = {
  name: 'INSET register.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from('name,date\nA. Teacher,2026-09-02\n'),
}

/** A school with one answer and one piece of evidence, all on the disk. */
export async function setUpDeskWithWork(page: Page): Promise<void> {
  const start = firstStart(page)
  await start.begin()
  await start.field('Name of the school').fill('Oakfield Primary School')
  await start.field('Kind of school').selectOption('Maintained by the council')
  await start.field('Phase').selectOption('Primary')
  await start.goOnToPeople()
  await start.typePerson('Designated safeguarding lead', 'Daljit Sandhu')
  await start.goOnToQuestions()
  await start.setUp()
  await expect(page.getByRole('heading', { name: 'Done 0 of 41' })).toBeVisible()
  await visit(page, '#/audit/question/GOV01')
  const { field, piece } = workOf(page)
  await field.fill(comment)
  await field.blur()
  await page.locator('input[type=file]').first().setInputFiles(record)
  await expect(piece).toBeVisible()
  await saved(page)
}

export async function expectWork(page: Page): Promise<void> {
  await visit(page, '#/audit/question/GOV01')
  const { field, piece } = workOf(page)
  await expect(field).toHaveValue(comment)
  await expect(piece).toBeVisible()
}

export function visit(page: Page, hash: string): Promise<void> {
  return page.evaluate((to) => {
    location.hash = to
  }, hash)
}

export const pageTitle = (page: Page) => page.getByRole('heading', { level: 1 })

function workOf(page: Page) {
  return {
    field: page.getByRole('textbox', { name: /What we do/ }),
    piece: page.getByRole('link', { name: 'INSET register', exact: true }),
  }
}
