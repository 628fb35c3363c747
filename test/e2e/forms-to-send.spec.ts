import { randomBytes } from 'node:crypto'
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, saved, test } from './desk-test.ts'
import { aPdf } from './files/a-pdf.ts'
import { sha256OfFile } from './files/package.ts'
import { firstStart } from './pages/first-start.ts'
import { frame } from './pages/frame.ts'
import { inspect } from './pages/inspection.ts'
import { outboxPage } from './pages/outbox.ts'
import { questionPage } from './pages/question.ts'
import { incompleteForm, packingList, returnPages } from './pages/return.ts'
import { storyDesk } from './story-desk.ts'

/** A package that leaves in another form than its own: as a protected copy, and in numbered parts. */
const desk = storyDesk('2026-11-24T12:00:00Z')

test('a protected copy is offered where the package is sent, and goes into a folder whole', async () => {
  test.slow()
  const { page, host } = desk()
  const start = firstStart(page)
  await start.begin()
  await start.field('Name of the school').fill('Oakfield Primary School')
  await start.field('Kind of school').selectOption('Maintained by the council')
  await start.field('Phase').selectOption('Primary')
  await start.field('URN').fill('999901')
  await start.goOnToPeople()
  await start.typePerson('Designated safeguarding lead', 'Daljit Sandhu')
  await start.goOnToQuestions()
  await start.setUp()
  await frame(page).visit('#/audit/question/GOV01')
  for (const title of ['Minutes', 'Visit', 'Site plan']) {
    const file = aPdf(`${title}.pdf`, title)
    await questionPage(page).attach({
      ...file,
      buffer: Buffer.concat([file.buffer, randomBytes(7_000_000)]),
    })
    await expect(page.getByRole('link', { name: title, exact: true })).toBeVisible()
  }
  await saved(page)
  await frame(page).go('Return', 'Packing list')
  await returnPages(page).readiness()
  await incompleteForm(page).fill('The rest is with the business manager.', '12 February 2027')
  await returnPages(page).packingList()
  await packingList(page).lookThroughAll('Daljit Sandhu')
  await packingList(page).makeIt()
  await page.getByRole('button', { name: 'Protect with a passphrase' }).click()
  const dialog = page.getByRole('dialog', { name: 'Protect with a passphrase' })
  await dialog.getByRole('button', { name: 'Write the protected copy' }).click()
  await dialog.getByRole('checkbox', { name: /I have told the words/ }).check({ timeout: 60_000 })
  await dialog.getByRole('button', { name: 'Close, and forget the words' }).click()

  const outbox = outboxPage(page)
  await outbox.open()
  await outbox.sendIt()
  await outbox.way(/^By hand/)
  await outbox.way(/^Protected by a passphrase/)
  await expect(outbox.main).toContainText('_r1_INCOMPLETE_protected.zip')
  await expect(outbox.main).toContainText('Yes, by a passphrase.')
  const folder = join(host.vault, '..', 'Protected')
  await mkdir(folder)
  await outbox.way(/^Into a folder/)
  await outbox.chooseFolder(folder, 'Protected')
  await outbox.oath.check()
  await outbox.press('Send it now')
  await expect(outbox.sheet('Revision 1')).toContainText('Uploaded', { timeout: 60_000 })
  expect(await sumsIn(folder)).toEqual(await sumsIn(host.documents, /_protected\.zip$/))
})

test('parts are made where the package is sent, go into a folder, and each is read back', async () => {
  test.slow()
  const { page, host } = desk()
  const outbox = outboxPage(page)
  await outbox.open()
  await page.getByRole('link', { name: 'Send it another way too' }).click()
  await outbox.way(/^By email/)
  await page.getByRole('button', { name: 'Make parts to mail' }).click()
  await expect(page.getByText('The parts are ready')).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('button', { name: /^Write mail 1 of/ })).toBeVisible()
  await outbox.way(/^In \d+ parts/)
  await inspect(page, 'parts to send by email')
  const folder = join(host.vault, '..', 'Parts')
  await mkdir(folder)
  await outbox.way(/^Into a folder/)
  await outbox.chooseFolder(folder, 'Parts')
  await outbox.oath.check()
  await outbox.press('Send it now')
  await expect(
    outbox.sendings.filter({ hasText: 'Into a folder: Parts' }).filter({ hasText: 'found equal' }),
  ).toHaveCount(1, {
    timeout: 60_000,
  })
  const sums = await sumsIn(folder)
  expect(sums).toHaveLength(4)
  expect(sums).toEqual(await sumsIn(host.documents, /_part\dof4\.zip$/))
})

async function sumsIn(folder: string, name = /\.zip$/): Promise<readonly string[]> {
  const names = (await readdir(folder)).filter((one) => name.test(one)).sort()
  return Promise.all(names.map((one) => sha256OfFile(join(folder, one))))
}
