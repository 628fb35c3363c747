import { aDocx, aParagraph } from '../builders/attachments.ts'
import { expect, openSample, saved, test } from './desk-test.ts'
import { aPdf } from './files/a-pdf.ts'
import { frame } from './pages/frame.ts'
import { piecePage } from './pages/piece.ts'
import { questionPage } from './pages/question.ts'
import { packingList, signOffPage } from './pages/return.ts'
import { onThatDay, storyDesk } from './story-desk.ts'
import { writtenRows } from './vault-on-disk.ts'

/** What stands inside the files of a return is looked at before it leaves. */
const desk = storyDesk(onThatDay)

const plan = {
  name: 'early-help-plan.docx',
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(aDocx(aParagraph('We met with the pupil Kayden Brockhurst in May.'))),
}

const files = () => desk().page.getByRole('region', { name: 'Inside the files' })
const waits = () => desk().page.getByText(/^Waits for/)

test('a child’s name inside a document is found, and stands before the return', async () => {
  const { page } = desk()
  await openSample(page)
  await frame(page).visit('#/audit/question/GOV01')
  await questionPage(page).attach(plan)
  await saved(page)
  await frame(page).go('Return', 'Packing list')
  const place = files().getByText(/pupil Kayden Brockhurst in May/)
  await expect(place).toBeVisible({ timeout: 60_000 })
  await expect(files().getByText('Paragraph 1').first()).toBeVisible()
  await expect(waits()).toContainText('1 place in files to look at')
})

test('minutes, notes of a visit and pictures ask to be looked through by somebody with a name', async () => {
  const { page } = desk()
  await expect(waits()).toContainText('4 files to look through')
  const list = packingList(page)
  await list.lookedThrough.first().click()
  await expect(page.getByLabel(/^Who looked through/).first()).toHaveAccessibleDescription(
    /Enter the name/,
  )
  await list.lookThroughAll('Daljit Sandhu')
  await expect(waits()).not.toContainText('to look through')
})

test('a place that is no child stays with a reason, and the words are kept nowhere', async () => {
  const { page, host } = desk()
  await files()
    .getByRole('button', { name: /^This is not a child/ })
    .click()
  await files().getByRole('button', { name: 'Keep it as it is' }).click()
  const reason = files().getByLabel('Why is it not a child?')
  await expect(reason).toHaveAccessibleDescription(/Say in a few words/)
  await reason.fill('The author of the plan')
  await files().getByRole('button', { name: 'Keep it as it is' }).click()
  await expect(waits()).not.toContainText('place')
  await saved(page)
  const kept = await writtenRows(host.vault, 'guardDecisions')
  expect(kept.map(({ reason: why }) => why)).toContain('The author of the plan')
  expect(JSON.stringify(kept)).not.toMatch(/kayden|brockhurst/i)
})

test('what was decided holds after the window was closed; a changed file asks again', async () => {
  const { page } = desk()
  await page.reload()
  await expect(files().getByText('5 files looked at')).toBeVisible({ timeout: 60_000 })
  await frame(page).go('Evidence', 'Evidence')
  await frame(page).follow(/Minute of approval/)
  await piecePage(page).replace(aPdf('minutes.pdf', 'Minutes, with what was forgotten'))
  await expect(piecePage(page).versions).toHaveCount(2)
  await frame(page).go('Return', 'Packing list')
  await expect(packingList(page).lookedThrough).toHaveCount(1)
  await expect(files().getByText('4 files looked at')).toBeVisible()
})

test('once all is looked at and signed, the return is made', async () => {
  const { page } = desk()
  await packingList(page).lookThroughAll('Daljit Sandhu')
  await frame(page).visit('#/return/sign-off')
  await signOffPage(page).sign('Designated safeguarding lead')
  await signOffPage(page).sign('Headteacher or principal')
  await frame(page).go('Return', 'Packing list')
  await packingList(page).makeIt()
})
