import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import ExcelJS from 'exceljs'
import { slotDocumentPath } from '../../renderer/src/domain/returns/package-names.ts'
import { sheetsInLibreOffice } from '../tools/libreoffice.ts'
import { pdfPages } from '../tools/poppler.ts'
import { expect, openSample, saved, test } from './desk-test.ts'
import { needTools } from './files/needed-tools.ts'
import { type OpenedPackage, openPackage } from './files/package.ts'
import { frame } from './pages/frame.ts'
import { questionPage } from './pages/question.ts'
import { packingList, signOffPage } from './pages/return.ts'
import { trainingPages } from './pages/training.ts'
import { onThatDay, storyDesk } from './story-desk.ts'

/** What the staff log says to the audit: beside a question, at the sign-off, and in the package. */
const desk = storyDesk(onThatDay)

/** How many had their yearly update, as the question of it says it. */
const updates = /(\d+) of \d+ staff had a safeguarding update/

test('the staff log says beside a question how many, suggests a verdict, and never sets it', async () => {
  const { page } = desk()
  const question = questionPage(page)
  await openSample(page)
  await frame(page).visit('#/audit/question/TRN04')
  await expect(factOf(page)).toContainText('Live: 42 of 47')
  await expect(factOf(page)).toContainText(/As at \d+ \w+ \d{4}/)
  await expect(question.verdict('Partly met')).toBeChecked()
  await question.judge('Not met')
  await expect(factOf(page)).toContainText('It suggests “Partly met”')
  await saved(page)
  await page.reload()
  await expect(question.verdict('Not met')).toBeChecked()
  await page.getByRole('button', { name: 'Take “Partly met” as my verdict' }).click()
  await expect(question.verdict('Partly met')).toBeChecked()
  await expect(factOf(page)).toContainText('Your verdict says the same.')
})

test('the sign-off keeps what the log said on its day, whatever is recorded after it', async () => {
  const { page } = desk()
  const signOff = signOffPage(page)
  await frame(page).visit('#/return/sign-off')
  await signOff.sign('Designated safeguarding lead')
  await signOff.sign('Headteacher or principal')
  await expect(signOff.locked).toBeVisible()
  await recordYearlyUpdateForAllWhoAreDue(page)
  await frame(page).visit('#/audit/question/TRN04')
  await expect(factOf(page)).toContainText(/As signed on [^:]+: 42 of 47/)
  await expect(factOf(page)).toContainText('Today: 47 of 47')
  await page.reload()
  await expect(factOf(page)).toContainText(/As signed on [^:]+: 42 of 47/)
})

test('the package brings the papers that built themselves, as they stood when it was signed', async () => {
  const { page } = desk()
  needTools('unzip')
  await frame(page).go('Return', 'Packing list')
  await packingList(page).lookThroughAll('Daljit Sandhu')
  await packingList(page).makeIt()
  const { names, document } = await openPackage(packageFile())
  const papers = document.slotDocuments ?? []
  const slots = papers.map(({ slot }) => slot)
  expect(slots).toEqual(expect.arrayContaining(['P-2', 'P-4', 'P-5', 'T-1', 'T-2', 'T-3', 'T-5']))
  for (const paper of papers) {
    expect(names).toContain(slotDocumentPath(paper, 'pdf'))
    expect(names).toContain(slotDocumentPath(paper, 'xlsx'))
  }
})

test('a paper of counts names nobody of the register, neither as a pdf nor as a workbook', async () => {
  needTools('unzip', 'pdftotext')
  const opened = await openPackage(packageFile())
  const papers = opened.document.slotDocuments ?? []
  const counts = papers.filter(({ holds }) => holds === 'counts')
  expect(counts.map(({ slot }) => slot)).toEqual(expect.arrayContaining(['P-4', 'T-1']))
  for (const paper of counts) {
    const { pdf, book } = await wordsOf(opened, paper)
    expect(namesIn(pdf), `${paper.slot} as a pdf`).toEqual([])
    expect(namesIn(book), `${paper.slot} as a workbook`).toEqual([])
    expect(book).toContain(paper.title)
  }
  // The canary sings: papers that name people are found out by the same eyes.
  const named = papers.find(({ slot }) => slot === 'P-6')
  if (named === undefined) throw new Error('the package has no P-6')
  const { pdf, book } = await wordsOf(opened, named)
  expect(namesIn(pdf)).toContain('Sandhu')
  expect(namesIn(book)).toContain('Sandhu')
})

test('the summary of training opens in LibreOffice with its counts', async () => {
  needTools('unzip', 'soffice')
  const { document, bytesOf } = await openPackage(packageFile())
  const summary = document.slotDocuments?.find(({ slot }) => slot === 'T-1')
  if (summary === undefined) throw new Error('the package has no T-1')
  const sheets = await sheetsInLibreOffice(await bytesOf(slotDocumentPath(summary, 'xlsx')))
  const rows = [...sheets.values()].flat().map((row) => row.join(' | '))
  expect(rows.filter((row) => /yearly|once a year/.test(row)).join('\n')).toMatch(/\d/)
  expect(namesIn(rows.join('\n'))).toEqual([])
})

const factOf = (page: Page) =>
  page.getByRole('region', { name: 'From your staff log' }).filter({ hasText: updates })

const packageFile = () => join(desk().host.documents, 'SAMPLE_999901_2026-27_r1.zip')

async function recordYearlyUpdateForAllWhoAreDue(page: Page): Promise<void> {
  await trainingPages(page).openMatrix()
  await page
    .getByRole('button', { name: 'Safeguarding update at least once a year', exact: true })
    .click()
  await page.getByRole('link', { name: 'Record it for everybody who is due' }).click()
  await page.getByRole('button', { name: /^Save for/ }).click()
  await expect(page.getByText(/is recorded for \d+ people/)).toBeVisible()
  await saved(page)
}

async function wordsOf(
  { bytesOf }: OpenedPackage,
  paper: Parameters<typeof slotDocumentPath>[0],
): Promise<{ readonly pdf: string; readonly book: string }> {
  const pages = await pdfPages(await bytesOf(slotDocumentPath(paper, 'pdf')))
  const book = new ExcelJS.Workbook()
  const bytes = await bytesOf(slotDocumentPath(paper, 'xlsx'))
  await book.xlsx.load(Uint8Array.from(bytes).buffer)
  const cells: string[] = []
  book.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell(({ text }) => cells.push(text))))
  return { pdf: pages.join('\n'), book: cells.join('\n') }
}

/** Family names of the register that stand in a text as words. */
function namesIn(text: string): readonly string[] {
  const words = new Set(text.split(/[^\p{L}’'-]+/u))
  return familyNames().filter((name) => words.has(name))
}

function familyNames(): readonly string[] {
  const list = readFileSync(
    new URL('../../renderer/src/content/sample-school/staff.csv', import.meta.url),
    'utf8',
  )
  const names = list
    .split('\n')
    .slice(1)
    .flatMap((line) =>
      line
        .split(',')
        .slice(2, 5)
        .filter((_, at) => at !== 1),
    )
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))]
}
