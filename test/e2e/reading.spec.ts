import { readFileSync } from 'node:fs'
import { expect, openSample, saved, test } from './desk-test.ts'
import { readingPages } from './pages/reading.ts'
import { onThatDay, storyDesk } from './story-desk.ts'

/** Who has read Part One: by a form, by a sheet of paper, and by an entry that is put right. */
const desk = storyDesk(onThatDay)

const formFile = new URL(
  '../../renderer/src/content/sample-school/forms-read-receipts.csv',
  import.meta.url,
).pathname

test('a form that is here already adds nothing', async () => {
  const { page } = desk()
  const reading = readingPages(page)
  await openSample(page)
  await reading.bringInForm(formFile)
  await expect(page.getByText('Nothing in this form is new')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Nothing to bring in' })).toBeDisabled()
})

test('a form with a name that nobody is written with asks whose it is before it adds anything', async () => {
  const { page } = desk()
  const reading = readingPages(page)
  await reading.bringInForm({ name: 'late.csv', mimeType: 'text/csv', buffer: misspelt() })
  await expect(page.getByText('1 row left out until you say whose it is')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Nothing to bring in' })).toBeDisabled()
  await page.getByRole('radio', { name: /^Nasreen Ahmadi/ }).check()
  await page.getByRole('button', { name: 'Add 1 receipt' }).click()
  await expect(page.getByText('1 receipt added')).toBeVisible()
  await saved(page)
  await reading.openPartOne()
  await expect(reading.row('Nasreen Ahmadi')).toContainText('6 November 2026')
})

test('the codes of a sheet are typed back, and a wrong one is told and not taken for another', async () => {
  const { page } = desk()
  const reading = readingPages(page)
  const lines = await reading.makeSheet()
  const [first, second] = lines
  if (first === undefined || second === undefined) throw new Error('the sheet has too few lines')
  await reading.openCodesOfSheet()
  await reading.typeCode(first.code.toLowerCase())
  await expect(reading.answer).toHaveText(`${first.name} has signed.`)
  await reading.typeCode(withWrongSign(second.code))
  await expect(reading.answer).toContainText('a sign is wrong')
  await expect(page.getByText('1 code could not be used')).toBeVisible()
  await reading.typeCode(second.code)
  await expect(reading.answer).toHaveText(`${second.name} has signed.`)
  await page.getByRole('button', { name: 'Save 2 entries' }).click()
  await saved(page)
  await reading.openPartOne()
  for (const { name } of [first, second]) {
    await expect(reading.row(name)).toContainText('On a paper sheet')
  }
})

test('an entry that is corrected stands beside what it was, also after a reload', async () => {
  const { page } = desk()
  const reading = readingPages(page)
  const person = 'Rosalind Acheson-Pike'
  await page.getByRole('button', { name: `Correct the entry of ${person}` }).click()
  await page.getByLabel('Day on which it was read').fill('2 September 2026')
  await page.getByLabel(/^Why it is corrected/).fill('The form was sent a day late.')
  await page.getByRole('button', { name: 'Enter the correction' }).click()
  await expect(reading.row(person)).toContainText('2 September 2026')
  await saved(page)
  await page.reload()
  await expect(reading.row(person)).toContainText('2 September 2026')
  const entries = await reading.entriesOf(person)
  await expect(entries).toHaveCount(2)
  await expect(entries.filter({ hasText: '1 September 2026' })).toContainText('Corrected since')
  await expect(entries.filter({ hasText: '2 September 2026' })).toContainText('sent a day late')
  await expect(reading.row('Nasreen Ahmadi')).toContainText('6 November 2026')
})

/** The heads of the real form, and one answer of somebody who typed her name in a hurry. */
function misspelt(): Buffer {
  const [heads = ''] = readFileSync(formFile, 'utf8').split('\n')
  const row = '1,06/11/2026 09:00:00,06/11/2026 09:02:00,anonymous,Nasren Ahmady,Yes'
  return Buffer.from(`${heads}\n${row}\n`)
}

/** Another sign in the middle, as a slip of the finger types it. */
function withWrongSign(code: string): string {
  const [first = '', second = '', third = ''] = code
  return `${first}${second === '7' ? '9' : '7'}${third}`
}
