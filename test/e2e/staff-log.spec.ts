import { readFileSync } from 'node:fs'
import { expect, openSample, saved, test } from './desk-test.ts'
import { aPdf } from './files/a-pdf.ts'
import { dropFiles } from './pages/drop.ts'
import { keyboard } from './pages/keyboard.ts'
import { trainingPages } from './pages/training.ts'
import { onThatDay, storyDesk } from './story-desk.ts'

/** The training of the sample school: what is due, what was done, and the papers for it. */
const desk = storyDesk(onThatDay)

const historyFile = new URL(
  '../../renderer/src/content/sample-school/training-history.csv',
  import.meta.url,
).pathname

const lead = 'Daljit Sandhu'
const twoYears = 'Update within two years'
const dueOnTheTenth = /^Due soon\s*by 10 Dec 2026$/

test('the table of who needs what says that the lead’s update is due on 10 December 2026', async () => {
  const { page } = desk()
  const training = trainingPages(page)
  await openSample(page)
  await training.openMatrix()
  await training.search.fill('sandhu')
  await expect(page.getByRole('grid').getByRole('rowheader')).toHaveCount(1)
  await expect(await training.cell(lead, twoYears)).toHaveText(dueOnTheTenth)
})

test('three presses record a course for all who are due, and one takes it back', async () => {
  const { page } = desk()
  const training = trainingPages(page)
  await page.getByRole('button', { name: twoYears, exact: true }).click()
  await page.getByRole('link', { name: 'Record it for everybody who is due' }).click()
  const save = page.getByRole('button', { name: /^Save for/ })
  await expect(page.getByRole('checkbox', { name: lead })).toBeChecked()
  // The lead and one deputy, and nobody else whom the course would help too.
  await expect(save).toHaveText('Save for 2 people')
  await save.click()
  await expect(page.getByText('is recorded for 2 people.')).toBeVisible()
  await saved(page)
  const cell = await training.cell(lead, twoYears)
  await expect(cell).toHaveText(/^In date/)
  await training.toast.getByRole('button', { name: 'Undo' }).click()
  await expect(cell).toHaveText(dueOnTheTenth)
})

test('a certificate that is dropped onto its line is filed, and there again after a reload', async () => {
  const { page } = desk()
  const training = trainingPages(page)
  const [course, person] = ['Managing allegations and low-level concerns', 'Rosalind Acheson-Pike']
  await training.openMissing()
  const count = page.getByText(/^\d+ of \d+ certificates$/)
  const before = Number(/\d+/.exec(await count.innerText())?.[0])
  await dropFiles(training.missing(course, person), [aPdf('allegations-2024.pdf', course)])
  await expect(training.missing(course, person)).toHaveCount(0)
  await expect(count).toHaveText(`${before - 1} of ${before - 1} certificates`)
  await saved(page)
  await page.reload()
  await expect(count).toHaveText(`${before - 1} of ${before - 1} certificates`)
  await training.openRecords()
  await training.search.fill(person)
  await expect(page.getByRole('row').filter({ hasText: '11 Jun 2024' })).toContainText(
    'Certificate attached',
  )
})

test('the list of what was done, brought in again, adds nothing', async () => {
  const { page } = desk()
  const training = trainingPages(page)
  await training.openImport()
  await training.chooseList(historyFile)
  await training.goOnFromColumns()
  await expect(page.getByRole('button', { name: 'Nothing to bring in' })).toBeDisabled()
})

test('three changed lines of it are three changes, and one undo takes them back', async () => {
  const { page } = desk()
  const training = trainingPages(page)
  const changed = {
    name: 'training-history.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(withOtherDelivery(readFileSync(historyFile, 'utf8'), 3)),
  }
  await training.openImport()
  await training.chooseList(changed)
  await training.goOnFromColumns()
  await expect(page.getByRole('heading', { name: 'Otherwise here (3)' })).toBeVisible()
  await page.getByRole('button', { name: 'Take the list’s for all 3' }).click()
  await page.getByRole('button', { name: 'Change 3 records' }).click()
  await expect(page.getByText('3 records changed')).toBeVisible()
  await saved(page)
  await page.getByRole('button', { name: 'Undo the import' }).click()
  await expect(page.getByText('The import is undone')).toBeVisible()
  await page.getByRole('button', { name: 'Bring in another list' }).click()
  await training.chooseList(changed)
  await training.goOnFromColumns()
  await expect(page.getByRole('heading', { name: 'Otherwise here (3)' })).toBeVisible()
})

test('by keyboard alone a due cell is found, its course recorded, and all of it taken back', async () => {
  const { page } = desk()
  const training = trainingPages(page)
  const { press, type, walkTo, expectFocusOn, focus } = keyboard(page)
  await training.openMatrix()
  await walkTo({ role: 'searchbox', name: 'Search names' })
  await type('sandhu')
  await expect(page.getByRole('grid').getByRole('rowheader')).toHaveCount(1)
  await walkTo({ role: 'button', name: 'No record' })
  for (let step = 0; step < 4; step++) await press('ArrowRight')
  await expect(focus).toHaveText(dueOnTheTenth)
  await press('Enter')
  await walkTo({ role: 'button', name: 'Add a record' })
  await press('Enter')
  await expectFocusOn('Course')
  await press('Tab')
  await type('1/9/2026')
  await press('Enter')
  await expect(await training.cell(lead, twoYears)).toHaveText(/^In date\s*to 1 Sep 2028$/)
  await saved(page)
  await press('Control+z')
  await expect(await training.cell(lead, twoYears)).toHaveText(dueOnTheTenth)
})

/** Some lines that say in the room now say online. */
function withOtherDelivery(csv: string, howMany: number): string {
  const lines = csv.split('\n')
  const some = lines.flatMap((line, at) =>
    line.includes('Safeguarding induction,In school,01/09') ? [at] : [],
  )
  for (const at of some.slice(0, howMany)) {
    lines[at] = (lines[at] ?? '').replace('Face to face', 'Online')
  }
  return lines.join('\n')
}
