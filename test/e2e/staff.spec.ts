import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import ExcelJS from 'exceljs'
import { expect, saved, test } from './desk-test.ts'
import { firstStart } from './pages/first-start.ts'
import { frame } from './pages/frame.ts'
import { inspect as inspectAsItStands } from './pages/inspection.ts'
import { keyboard } from './pages/keyboard.ts'
import { staffPages } from './pages/staff.ts'
import { storyDesk } from './story-desk.ts'

/** A lead's first morning with the register: both exports of her systems, and a few people by hand. */
const desk = storyDesk()

const list = (name: string) =>
  new URL(`../../renderer/src/content/sample-school/${name}`, import.meta.url).pathname

/** From the end of the page: further up, a control may lie half beneath the line at the bottom. */
async function inspect(page: Page, what: string): Promise<void> {
  await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }))
  await inspectAsItStands(page, what)
}

async function startAnew(page: Page): Promise<void> {
  const start = firstStart(page)
  await start.begin()
  await start.field('Name of the school').fill('Oakfield Primary School')
  await start.field('Kind of school').selectOption('Maintained by the council')
  await start.field('Phase').selectOption('Primary')
  await start.goOnToPeople()
  await start.goOnToQuestions()
  await start.setUp()
  await expect(page.getByRole('heading', { level: 1, name: /Your return/ })).toBeVisible()
}

test('an empty register says what to do first', async () => {
  const { page } = desk()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await startAnew(page)
  await frame(page).go('Staff', 'Staff')
  await expect(
    page.getByText('Bring in a list from your MIS, or add people one by one.'),
  ).toBeVisible()
  await inspect(page, 'an empty register')
})

test('a file that is no list is refused in a sentence, and nothing is changed', async () => {
  const { page } = desk()
  const staff = staffPages(page)
  await staff.openImport()
  await inspect(page, 'choosing a list')
  const old = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  await staff.chooseFile({ name: 'staff.xls', mimeType: '', buffer: old })
  await expect(page.getByRole('alert')).toContainText('old kind (.xls)')
  await expect(page.getByRole('alert')).toContainText('Nothing was changed.')
  await inspect(page, 'a list that was refused')
})

test('the SIMS export gives 48 people, one of them a leaver', async () => {
  const { page } = desk()
  const staff = staffPages(page)
  await staff.chooseFile(list('staff.csv'))
  await staff.expectStep('The columns')
  await expect(page.getByLabel('Read Legal Surname as')).toHaveValue('family')
  await inspect(page, 'columns of a list')
  await staff.goOn()
  await staff.expectGroups(['Perhaps the same person (1)', 'Left (1)', 'New (47)'])
  await inspect(page, 'what a list would change')
  await staff.bringIn('Add 48 people')
  await expect(page.getByText('48 people added')).toBeVisible()
  await inspect(page, 'a list that is brought in')
  await staff.seeAll()
  await expect(page.getByText('47 of 48 people', { exact: true })).toBeVisible()
  await inspect(page, 'the register')
  await page.getByLabel('Who', { exact: true }).selectOption('left')
  await expect(page.getByRole('link', { name: 'Rupert Haldane-Moss' })).toBeVisible()
  await page.getByRole('button', { name: 'Show all' }).click()
})

test('the Arbor export finds the same 48 people, and one undo takes it back', async () => {
  const { page } = desk()
  const staff = staffPages(page)
  await staff.openImport()
  await staff.chooseFile(list('staff-arbor.csv'))
  await staff.goOn()
  await staff.expectGroups(['Perhaps the same person (1)', 'Changed (48)'])
  await staff.bringIn('Change 48')
  await saved(page)
  await page.getByRole('button', { name: 'Undo the import' }).click()
  await expect(page.getByText('The import is undone')).toBeVisible()
  await page.getByRole('button', { name: 'Bring in another list' }).click()
  await staff.chooseFile(list('staff-arbor.csv'))
  await staff.goOn()
  await staff.bringIn('Change 48')
  await staff.seeAll()
  await expect(page.getByText('47 of 48 people', { exact: true })).toBeVisible()
  await page.getByLabel('Role', { exact: true }).selectOption('Designated safeguarding lead')
  await expect(page.getByRole('link', { name: 'Daljit Sandhu' })).toBeVisible()
  await expect(page.getByText('1 of 48 people', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Show all' }).click()
})

test('bringing in either list again changes nothing, and its columns are remembered', async () => {
  const { page } = desk()
  const staff = staffPages(page)
  for (const name of ['staff.csv', 'staff-arbor.csv']) {
    await staff.openImport()
    await staff.chooseFile(list(name))
    await staff.expectStep('What would change')
    await expect(page.getByText('The columns are read as you said the last time')).toBeVisible()
    await expect(page.getByText('Nothing in this list is different')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Nothing to bring in' })).toBeDisabled()
  }
})

test('a workbook of one column too many is read, and its bad cells are named', async () => {
  const { page } = desk()
  const staff = staffPages(page)
  const book = new ExcelJS.Workbook()
  book.addWorksheet('Notes').addRow(['Printed on Monday'])
  const sheet = book.addWorksheet('Staff')
  sheet.addRow(['Oakfield Primary School'])
  sheet.addRow(['Surname', 'Forename', 'Job title', 'Start date', 'Salary'])
  sheet.addRow(['Okafor', 'Chidi', 'Teaching Assistant', new Date('2026-09-01T00:00:00Z'), 1])
  sheet.addRow(['Hill', 'Una', 'Cleaner', '31/02/2026', 1])
  await staff.openImport()
  await staff.chooseFile({
    name: 'new.xlsx',
    mimeType: '',
    buffer: Buffer.from(await book.xlsx.writeBuffer()),
  })
  await staff.expectStep('The columns')
  await expect(page.getByLabel('Sheet')).toHaveValue('1')
  await expect(page.getByLabel('Read Salary as')).toHaveValue('ignore')
  await staff.goOn()
  await expect(page.getByText('Sheet “Staff”, cell D4: “31/02/2026” is not a day')).toBeVisible()
  await staff.expectGroups(['New (2)', 'Not in this list (47)'])
  await inspect(page, 'a list with a bad cell, and people who are not in it')
  await staff.bringIn('Add 2 people')
  await page.getByRole('button', { name: 'Undo the import' }).click()
  await expect(page.getByText('The import is undone')).toBeVisible()
})

test('somebody is added, described and archived by keyboard, and brought back', async () => {
  const { page } = desk()
  const keys = keyboard(page)
  await frame(page).visit('#/staff')
  await keys.walkTo({ role: 'button', name: 'Add a person' })
  await keys.press('Enter')
  await inspect(page, 'adding a person')
  await keys.expectFocusOn('First names')
  await keys.type('Chidi')
  await keys.press('Tab')
  await keys.type('Okafor')
  await keys.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Chidi Okafor' })).toBeVisible()
  await keys.walkTo({ role: 'textbox', name: 'Job title' })
  await keys.type('Caretaker')
  await keys.press('Tab')
  await page.getByLabel('Another role').selectOption('Site, catering and office staff')
  await page.getByRole('button', { name: 'Add the role' }).click()
  await expect(page.getByRole('button', { name: /^Take away the role Site/ })).toBeVisible()
  await page.getByRole('textbox', { name: 'Last day' }).fill('1/9/26')
  await keys.press('Enter')
  await page.getByRole('button', { name: 'Set the last day' }).click()
  await expect(page.getByText('Left; the last day was 1 September 2026')).toBeVisible()
  await inspect(page, 'a person who has left')
  await page.getByRole('button', { name: 'Bring back to the school' }).click()
  await expect(page.getByText('Left; the last day was')).toBeHidden()
  await inspect(page, 'a person')
})

test('all that is held on a person is shown and saved, and can be erased and brought back', async () => {
  const { page } = desk()
  await page.getByRole('link', { name: 'Print or save all that is held' }).click()
  await expect(
    page.getByRole('heading', { level: 1, name: 'What is held on Chidi Okafor' }),
  ).toBeVisible()
  await inspect(page, 'what is held on a person')
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as a file' }).click()
  const file = await waiting
  expect(file.suggestedFilename()).toMatch(/^held-on-chidi-okafor-.*\.json$/)
  const held = JSON.parse(readFileSync(await file.path(), 'utf8'))
  expect(held.person).toMatchObject({ given: 'Chidi', post: 'Caretaker' })
  await page.getByRole('main').getByRole('link', { name: 'Chidi Okafor' }).click()
  await page.getByRole('button', { name: 'Erase what is held' }).click()
  await expect(page.getByRole('dialog')).toContainText('Kept, and why')
  await inspect(page, 'erasing a person')
  await page.getByRole('button', { name: 'Erase it' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Staff' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Chidi Okafor' })).toBeHidden()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Undone: Erasing a person.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Chidi Okafor' })).toBeVisible()
})

test('the list that is saved can be brought in again and changes nothing', async () => {
  const { page } = desk()
  const staff = staffPages(page)
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save the list as CSV' }).click()
  const file = await waiting
  await staff.openImport()
  await staff.chooseFile({
    name: 'saved.csv',
    mimeType: 'text/csv',
    buffer: readFileSync(await file.path()),
  })
  await staff.goOn()
  await expect(page.getByText('Nothing in this list is different')).toBeVisible()
})
