import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import type { FeedbackFile } from '../../renderer/src/domain/feedback/feedback-file.ts'
import { writeFeedback } from '../../renderer/src/exchange/feedback/write-feedback.ts'
import { expect, openSample, saved, test } from './desk-test.ts'
import { frame } from './pages/frame.ts'
import { inspect } from './pages/inspection.ts'
import { outboxPage } from './pages/outbox.ts'
import { packingList, returnPages, signOffPage } from './pages/return.ts'
import { onThatDay, storyDesk } from './story-desk.ts'

/** The partnership answers: more time, questions to complete, a sample to look at. */
const desk = storyDesk(onThatDay)

const ROOM = '#/return/feedback'

/** Files of a package that lies among the documents. */
function packed(name: RegExp): Readonly<Record<string, Uint8Array>> {
  const { documents } = desk().host
  const found = readdirSync(documents).find((one) => name.test(one))
  if (found === undefined) throw new Error(`no ${name} among ${readdirSync(documents)}`)
  return unzipSync(new Uint8Array(readFileSync(join(documents, found))))
}

function jsonOf(file: Uint8Array | undefined) {
  return JSON.parse(new TextDecoder().decode(file))
}

/** What the partnership's desk writes about the package that was made. */
function answerOf(changes: Partial<FeedbackFile>): FeedbackFile {
  const { returnId, revision, schoolYear, school } = jsonOf(packed(/_r1.*\.zip$/)['manifest.json'])
  return {
    kind: 'safeguarding-feedback',
    format: { major: 1, minor: 0 },
    sealing: 'none',
    feedbackId: 'feedback-0001',
    writtenAt: '2026-11-24T11:00:00Z',
    from: 'Safeguarding Together',
    returnId,
    revision,
    packageSha256: null,
    school,
    schoolYear,
    items: [
      { type: 'extension', dueOn: '2027-03-12', text: 'Two schools share a deputy this term.' },
      {
        type: 'completion',
        questions: ['GOV01', 'TRN04'],
        slots: [],
        wantedBy: '2026-12-04',
        text: 'Please say how governors check it.',
      },
      {
        type: 'dip-sample',
        questions: ['GOV01'],
        slots: ['P-1'],
        wantedBy: null,
        text: '',
      },
    ],
    ...changes,
  }
}

async function open(page: Page, file: FeedbackFile) {
  await frame(page).visit(ROOM)
  const buffer = Buffer.from(writeFeedback(file))
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'answer.sgfeedback', mimeType: '', buffer })
}

test('a return is signed and made, and nothing has come back yet', async () => {
  test.setTimeout(180_000)
  const { page } = desk()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openSample(page)
  await frame(page).visit(ROOM)
  await expect(page.getByText('Nothing has come yet')).toBeVisible()
  await inspect(page, 'nothing has come from the partnership')
  await frame(page).visit('#/return')
  await returnPages(page).signOff()
  await signOffPage(page).sign('Designated safeguarding lead')
  await signOffPage(page).sign('Headteacher or principal')
  await expect(signOffPage(page).locked).toBeVisible()
  await returnPages(page).packingList()
  await packingList(page).lookThroughAll('Daljit Sandhu')
  await packingList(page).makeIt()
})

test('the file of another school is refused, and its own is looked at before it is kept', async () => {
  const { page } = desk()
  await open(page, answerOf({ school: { name: 'Elm Park Primary', urn: '100200' } }))
  await expect(page.getByText(/about Elm Park Primary \(URN 100200\)/)).toBeVisible()
  await open(page, answerOf({}))
  await expect(page.getByRole('heading', { name: 'What the file says' })).toBeVisible()
  await inspect(page, 'what a file of the partnership says')
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(page.getByText('There is more time: due 12 March 2027.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'What came', exact: true })).toBeFocused()
  await open(page, answerOf({}))
  await expect(page.getByText('This file is here already. Nothing in it is new.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Keep it' })).toBeHidden()
  await inspect(page, 'words of the partnership')
})

test('Home says until when, until when it was, and what is asked for by when', async () => {
  const { page } = desk()
  await frame(page).go('Home', /Your return/)
  await expect(page.getByText(/Due Friday 12 March 2027/)).toBeVisible()
  await expect(page.getByRole('link', { name: 'gave more time' })).toBeVisible()
  await inspect(page, 'home with more time and questions to complete')
  await expect(
    page.getByText('Safeguarding Together wants to look at 1 question and 1 line of evidence'),
  ).toBeVisible()
  await page.getByText('Safeguarding Together asks for 2 questions by 4 December 2026').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Questions to complete' })).toBeVisible()
})

test('a dip sample is a package of just what was asked for, from the signed revision', async () => {
  const { page } = desk()
  await frame(page).visit(ROOM)
  await page.getByRole('link', { name: 'Make the sample' }).click()
  await expect(page.getByText('It holds 1 answer')).toBeVisible()
  await inspect(page, 'a dip sample to make')
  await page.getByRole('button', { name: 'Make the sample' }).click()
  await expect(page.getByText(/_dip-sample.*read back and verified/s)).toBeVisible({
    timeout: 60_000,
  })
  await saved(page)
  await expect(page.getByText('Answered', { exact: true })).toBeVisible()
  const files = packed(/_dip-sample\.zip$/)
  const sample = jsonOf(files['return.json'])
  const codes = sample.sections.flatMap(({ answers }: { answers: { code: string }[] }) =>
    answers.map(({ code }) => code),
  )
  expect(codes).toEqual(['GOV01'])
  expect(sample.figures).toEqual([])
  expect(jsonOf(files['manifest.json'])).toMatchObject({ sample: true, revision: 1 })
  await frame(page).visit('#/return')
  await expect(page.getByText('Dip sample', { exact: true })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'The package is ready' })).toBeVisible()
})

test('the sample school is led through all of the sending, and nothing of it leaves', async () => {
  const { page } = desk()
  const outbox = outboxPage(page)
  await outbox.open()
  await expect(outbox.main).toContainText('Nothing of the sample school leaves')
  await inspect(page, 'outbox of the sample')
  await outbox.sendIt()
  await expect(outbox.main).toContainText('At the end the app keeps it here.')
  await outbox.way(/^By hand/)
  await outbox.main.getByLabel('Handed to').fill('On a stick to the office')
  await outbox.oath.check()
  await outbox.press('I have handed it over')
  await expect(page.getByRole('alert')).toContainText('This is a sample school’s package')
  await inspect(page, 'a sample that is held at the last step')
  await outbox.open()
  await expect(outbox.sendings).toHaveCount(0)
  await expect(outbox.sheet('Revision 1')).toContainText('Ready')
})

test('what is to be completed unlocks the audit with its reason, and its questions are listed', async () => {
  const { page } = desk()
  await frame(page).visit(ROOM)
  await page.getByRole('link', { name: 'See what to complete' }).click()
  await inspect(page, 'questions to complete')
  await page.getByRole('button', { name: 'Unlock to complete it' }).click()
  await expect(signOffPage(page).reason).toHaveValue(
    'Safeguarding Together asks to complete 2 questions by 4 December 2026: GOV01 and TRN04.',
  )
  await signOffPage(page).beginNext()
  await expect(page.getByText('Revision 2 is open and answers it')).toBeVisible()
  await expect(page.getByText('0 of 2 changed since')).toBeVisible()
  await page.getByRole('link', { name: /^GOV01/ }).click()
  await page
    .getByRole('textbox', { name: /^What we do/ })
    .fill('Governors check it each term, with a visit note.')
  await saved(page)
  await page.goBack()
  await expect(page.getByText('1 of 2 changed since')).toBeVisible()
})

test('a call is typed in, and what is missing is told field by field', async () => {
  const { page } = desk()
  await frame(page).visit(ROOM)
  await page.getByRole('button', { name: 'Type in a letter, an email or a call' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Keep it' }).click()
  await expect(
    dialog.getByRole('link', { name: 'Enter the new day on which the return is due.' }),
  ).toBeVisible()
  await inspect(page, 'typing in a letter')
  await dialog.getByLabel('The return is now due').fill('26/03/2027')
  await dialog.getByLabel('How it came').selectOption('telephone')
  await dialog.getByLabel(/^From\b/).fill('Ms Okoro, the partnership')
  await dialog.getByRole('button', { name: 'Keep it' }).click()
  await expect(page.getByText('There is more time: due 26 March 2027.')).toBeVisible()
  await expect(page.getByText('A later word holds')).toBeVisible()
})
