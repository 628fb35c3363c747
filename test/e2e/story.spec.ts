import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pdfPages } from '../tools/poppler.ts'
import { expect, saved, test } from './desk-test.ts'
import { aPdf } from './files/a-pdf.ts'
import { downloaded } from './files/downloaded.ts'
import { needTools } from './files/needed-tools.ts'
import { openPackage, sha256, sha256OfFile } from './files/package.ts'
import { firstStart } from './pages/first-start.ts'
import { frame } from './pages/frame.ts'
import { lastYearFile, lastYearPage } from './pages/last-year.ts'
import { piecePage } from './pages/piece.ts'
import { questionPage } from './pages/question.ts'
import { incompleteForm, packingList, returnPages, signOffPage } from './pages/return.ts'
import { storyDesk } from './story-desk.ts'

/** One school's year, told in order. */
const desk = storyDesk()

const school = 'Oakfield Primary School'
const comment = 'Every new starter reads the policy with their mentor in the first week.'
const action = {
  what: 'Ask new starters after six weeks what they remember',
  who: 'Nadia Kowalczyk',
  by: '12 February 2027',
}
const unfinished = {
  reason: 'The rest is with the business manager.',
  promised: '12 February 2027',
}

test('three steps make a desk, and what is wrong is said with a way to its field until it is mended', async () => {
  const { page } = desk()
  const start = firstStart(page)
  await start.begin()
  await start.field('Kind of school').selectOption('Maintained by the council')
  await start.field('Phase').selectOption('Primary')
  await start.field('URN').fill('999901')
  await start.goOnToPeople()
  await start.problems.getByRole('link').click()
  await expect(start.field('Name of the school')).toBeFocused()
  await expect(start.field('Name of the school')).toHaveAccessibleDescription(/Enter the name/)
  await page.keyboard.type(school)
  await start.goOnToPeople()
  await start.expectStep(2)
  await start.typePerson('Designated safeguarding lead', 'Daljit Sandhu')
  await start.typePerson('Headteacher', 'Rosalind Acheson-Pike')
  await start.goOnToQuestions()
  await start.expectStep(3)
  await expect(start.field('The starter pack that comes with the app')).toBeChecked()
  await expect(start.field('With the 41 core questions')).toBeChecked()
  await start.setUp()
  await expect(page.getByRole('heading', { name: 'Done 0 of 41' })).toBeVisible()
})

test('answers of last year count once they are confirmed: by a key, together, or singly where the wording changed', async () => {
  const { page } = desk()
  const { follow, go, title } = frame(page)
  const lastYear = lastYearPage(page)
  await follow('Bring in last year’s answers')
  await lastYear.choose(lastYearFile)
  await lastYear.bringIn.click()
  await expect(lastYear.standing).toHaveText('39 answers to confirm, 0 confirmed.')

  await lastYear.row('GOV01').getByRole('link').click()
  await expect(title).toContainText('Have governors')
  await page.keyboard.press('c')
  await expect(questionPage(page).standing).toContainText('Nothing is missing.')
  await page.goBack()
  await expect(lastYear.standing).toHaveText('38 answers to confirm, 1 confirmed.')

  await lastYear.confirmSeen.click()
  await expect(lastYear.row('GOV02')).toBeHidden()
  await expect(lastYear.row('SET01')).toContainText('You have not looked at it yet.')

  await expect(lastYear.row('POL01').locator('ins').first()).toBeVisible()
  await lastYear.confirmOne('POL01')
  await expect(lastYear.row('POL01')).toBeHidden()
  const confirmed = await lastYear.confirmed()
  await go('Home', /Your return/)
  await expect(page.getByRole('heading', { name: `Done ${confirmed} of 41` })).toBeVisible()
})

test('an answer is there again after the window was closed, with its verdict, words and action', async () => {
  const { page } = desk()
  const { follow, go } = frame(page)
  const question = questionPage(page)
  await go('Audit', /Audit 2026-27/)
  await page.getByRole('button', { name: 'Unanswered' }).click()
  await follow('Work through these 2')
  await question.judge('Partly met')
  await question.comment.fill(comment)
  await question.planAction(action)
  await saved(page)
  await page.reload()
  await expect(question.verdict('Partly met')).toBeChecked()
  await expect(question.comment).toHaveValue(comment)
  await expect(question.actions).toContainText(`${action.who} · by ${action.by}`)
  await expect(question.standing).toContainText('Nothing is missing.')
})

test('a file that is replaced keeps its earlier version, and paper is named by its place', async () => {
  const { page } = desk()
  const { follow } = frame(page)
  const question = questionPage(page)
  const piece = piecePage(page)
  await question.attach(aPdf('Einführung – Übersicht №1.pdf', 'Induction, first draft'))
  await follow('Einführung – Übersicht №1')
  await expect(piece.preview).toBeVisible()
  await piece.replace(aPdf('induction-final.pdf', 'Induction, as approved'))
  await expect(piece.versions).toHaveCount(2)
  await expect(piece.versions.first()).toContainText('induction-final.pdf')
  await expect(piece.versions.last()).toContainText('Einführung – Übersicht №1.pdf')
  await page.goBack()
  await question.nameAPlace('Signed reading slips', 'Blue folder, office')
  await expect(question.evidence).toContainText('Blue folder, office')
})

test('a draft says on every page that it is one', async () => {
  const { page } = desk()
  needTools('pdftotext')
  await frame(page).go('Return', 'Packing list')
  const draft = await readFile(await downloaded(page, packingList(page).drawDraft))
  const pages = await pdfPages(draft)
  expect(pages.length).toBeGreaterThan(3)
  expect(pages.filter((text) => !text.includes('DRAFT'))).toEqual([])
})

test('what is missing is a way to its field, and what stays open is sent with a reason and a day', async () => {
  const { page } = desk()
  const { follow } = frame(page)
  const { readiness } = returnPages(page)
  await readiness()
  await follow('TRN07 is not answered.')
  await expect(questionPage(page).verdict('Met')).toBeFocused()
  await page.goBack()
  await follow(/“Pupils on roll” is not given/)
  await expect(page.getByRole('textbox', { name: 'Pupils on roll' })).toBeFocused()
  await page.goBack()
  await incompleteForm(page).fill(unfinished.reason, unfinished.promised)
  await expect(page.getByText(/It will go as incomplete, with \d+ open questions/)).toBeVisible()
})

test('the last signature needed locks the audit, and a locked answer can be read but not changed', async () => {
  const { page } = desk()
  const { visit } = frame(page)
  const signOff = signOffPage(page)
  const question = questionPage(page)
  await returnPages(page).signOff()
  await signOff.sign('Designated safeguarding lead')
  await expect(signOff.form('Headteacher or principal')).toBeVisible()
  await expect(signOff.locked).toBeHidden()
  await signOff.sign('Headteacher or principal')
  await expect(signOff.locked).toHaveText(/Revision 1 is signed and locked/)
  await visit('#/audit/question/POL12')
  await expect(question.comment).toHaveValue(comment)
  await expect(question.comment).not.toBeEditable()
  await expect(question.verdict('Met')).toBeDisabled()
})

test('the package is whole, and its names open anywhere', async () => {
  const { page } = desk()
  needTools('unzip')
  const list = packingList(page)
  await frame(page).go('Return', 'Packing list')
  await list.makeIt()
  const { names, manifest, bytesOf } = await openPackage(packageFile(1))
  expect(names.filter((name) => !/^[A-Za-z0-9._/-]+$/.test(name))).toEqual([])
  expect(names.toSorted()).toEqual(
    ['manifest.json', ...manifest.files.map(({ path }) => path)].toSorted(),
  )
  for (const { path, ...listed } of manifest.files) {
    const bytes = await bytesOf(path)
    expect({ size: bytes.length, sha256: sha256(bytes) }, path).toEqual(listed)
  }
  expect(manifest).toMatchObject({ revision: 1, supersedes: null, draft: false })
})

test('the return in the package says what was answered, planned and proven, and is no draft', async () => {
  needTools('unzip', 'pdftotext')
  const { document, bytesOf } = await openPackage(packageFile(1))
  const answers = document.sections.flatMap((section) => section.answers)
  const answer = answers.find(({ code }) => code === 'POL12')
  expect(answer).toMatchObject({ verdict: { label: 'Partly met' }, evidence: [1, 2], actions: [1] })
  expect(answer?.texts.map(({ value }) => value)).toContain(comment)
  expect(document.actions).toMatchObject([
    { what: action.what, owner: action.who, due: '2027-02-12', codes: ['POL12'] },
  ])
  expect(document.evidence.map(({ source }) => source)).toMatchObject([
    {
      type: 'file',
      path: 'evidence/001-POL12-einfuhrung-ubersicht-1.pdf',
      originalName: 'induction-final.pdf',
    },
    { type: 'pointer', place: 'Blue folder, office' },
  ])
  expect(document.incomplete).toMatchObject({
    reason: unfinished.reason,
    promisedOn: '2027-02-12',
  })

  const pages = await pdfPages(await bytesOf('return.pdf'))
  expect(pages[0]).toContain(school)
  expect(pages.filter((text) => text.includes('DRAFT'))).toEqual([])
})

test('a copy has the same bytes as the package, and the email says what it brings', async () => {
  const { page } = desk()
  const list = packingList(page)
  const copy = await downloaded(page, list.saveCopy)
  expect(await sha256OfFile(copy)).toBe(await sha256OfFile(packageFile(1)))

  const email = new URL((await list.email.getAttribute('href')) ?? '')
  expect(email.protocol).toBe('mailto:')
  // The built-in pack names nobody, and nobody is made up.
  expect(email.pathname).toBe('')
  expect(email.searchParams.get('subject')).toBe(
    `Safeguarding return 2026-27: ${school}, URN 999901`,
  )
  const body = email.searchParams.get('body')
  expect(body).toMatch(/Answers: \d+ of 41 questions/)
  expect(body).toContain(unfinished.reason)
  expect(body).toContain('evidence/001-POL12-einfuhrung-ubersicht-1.pdf')
})

test('unlocking asks why, and the next package says which one it takes the place of', async () => {
  const { page } = desk()
  needTools('unzip')
  const { signOff: openSignOff } = returnPages(page)
  const signOff = signOffPage(page)
  await openSignOff()
  await signOff.unlock()
  await signOff.beginNext()
  await expect(signOff.reason).toHaveAccessibleDescription(/Say in a few words why/)
  await signOff.reason.fill('The chair found a wrong date.')
  await signOff.beginNext()
  await expect(page.getByText('2026-27, revision 2.')).toBeVisible()
  await signOff.sign('Designated safeguarding lead')
  await signOff.sign('Headteacher or principal')
  await frame(page).go('Return', 'Packing list')
  await packingList(page).makeIt()
  const { manifest } = await openPackage(packageFile(2))
  expect(manifest).toMatchObject({
    revision: 2,
    supersedes: await sha256OfFile(packageFile(1)),
  })
})

const packageFile = (revision: number) =>
  join(desk().host.documents, `999901_2026-27_r${revision}_INCOMPLETE.zip`)
