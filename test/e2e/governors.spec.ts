import { readFile } from 'node:fs/promises'
import { docxAsPdf } from '../tools/libreoffice-writer.ts'
import { pdfPages } from '../tools/poppler.ts'
import { expect, openSample, saved, test } from './desk-test.ts'
import { needTools } from './files/needed-tools.ts'
import { frame } from './pages/frame.ts'
import { governorPages } from './pages/governors.ts'
import { inspect } from './pages/inspection.ts'
import { storyDesk } from './story-desk.ts'

/** A lead writes the autumn term's report, makes it, and notes what the meeting said. */
const desk = storyDesk()

const ON_A_PLAN = 'On a child protection plan, Autumn term 2026-27'

test('Home says that a term has no report yet, and the room what to do first', async () => {
  const { page } = desk()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.clock.setFixedTime('2026-11-24T10:00:00Z')
  await openSample(page)
  await expect(page.getByText('No report to governors for the autumn term')).toBeVisible()
  await frame(page).go('Governors', 'Reports to governors')
  await expect(page.getByText('No report yet')).toBeVisible()
  await inspect(page, 'no report yet')
})

test('a report fills itself with what the desk knows, and she writes the rest', async () => {
  const { page } = desk()
  const report = governorPages(page)
  await report.begin()
  await expect(page.getByText(/staff had a safeguarding update since/)).toBeVisible()
  await report.type(ON_A_PLAN, '3')
  await report.type('Pupils on roll, Autumn term 2026-27', '212')
  await report.box('Text of What changed for children').fill('Attendance of a small group rose.')
  await report.type('Recommendation', 'Fund cover for the second deputy')
  await page.getByRole('button', { name: 'Put in Our context and local risks, for' }).click()
  await expect(page.getByRole('heading', { name: 'Our context and local risks' })).toBeVisible()
  await saved(page)
  await inspect(page, 'a report being written')
  await page.reload()
  await expect(report.box('Text of What changed for children')).toHaveValue(
    'Attendance of a small group rose.',
  )
})

test('the confidential paper is exact, and it is kept as evidence in G-1', async () => {
  needTools('pdftotext')
  const { page } = desk()
  const report = governorPages(page)
  await report.preview()
  await expect(page.getByRole('button', { name: 'Make the PDF' })).toBeDisabled()
  await report.forWhom(/Governors, confidential/)
  await page.getByRole('checkbox', { name: 'G-1' }).check()
  await inspect(page, 'a report before it is made')
  const pdf = await report.make('Make the PDF')
  const text = (await pdfPages(new Uint8Array(await readFile(await pdf.path())))).join('\n')
  expect(text).toMatch(/On a child protection plan\s+3/)
  expect(text).toContain('Confidential: for governors')
  await frame(page).visit('#/return/slot/G-1')
  await expect(
    page
      .getByRole('group', { name: 'Evidence for G-1', exact: true })
      .getByRole('link', { name: /Safeguarding report to governors, Autumn term.*PDF/ }),
  ).toBeVisible()
})

test('the public copy hides small figures, in the Word document too', async () => {
  needTools('lowriter', 'pdftotext')
  const { page } = desk()
  const report = governorPages(page)
  await page.goBack()
  await report.forWhom(/Anybody/)
  const docx = await report.make('Make the Word document')
  const pages = await pdfPages(await docxAsPdf(await docx.path()))
  const text = pages.join('\n').replace(/\s+/g, ' ')
  expect(text).toContain('On a child protection plan <5')
  expect(text).toContain('Public copy')
  expect(text).toContain('Fund cover for the second deputy')
})

test('after the meeting an agreed action becomes one of the audit', async () => {
  const { page } = desk()
  const report = governorPages(page)
  await report.afterTheMeeting()
  await report.box('Questions that governors asked, and the answers').fill('How do we know?')
  await page.getByRole('button', { name: 'Add an action' }).click()
  await report.box('Action 1: what will be done').fill('Visit lessons each term')
  await page.getByRole('button', { name: 'Make it an action of the audit' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Add it to the audit' }).click()
  await expect(page.getByText(/It is an action of the audit, at/)).toBeVisible()
  await inspect(page, 'after the meeting')
  await frame(page).go('Home', /Your return/)
  await expect(page.getByText('No report to governors for the autumn term')).toBeHidden()
})
