import { readFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import { expect, openSample, saved, test } from './desk-test.ts'
import { frame } from './pages/frame.ts'
import { inspect } from './pages/inspection.ts'

interface StarterAudit {
  readonly questions: readonly { readonly code: string; readonly text: string }[]
}

const starter = JSON.parse(
  readFileSync(
    new URL('../../renderer/src/content/starter-pack/audit.json', import.meta.url),
    'utf8',
  ),
) as StarterAudit
const textOf = (code: string) => starter.questions.find((one) => one.code === code)?.text ?? ''

/** What a partnership sends by email: one question as it stands here, one reworded, one of its own. */
const LIST = [
  'Section 1: Leadership and governance',
  `1.1 ${textOf('GOV01')}`,
  `1.2 ${textOf('TRN04').replace('?', ', and is it recorded?')}`,
  'Section 2: Our city',
  '2.1 Has the school told the Eastmoor hub who walks with younger pupils?',
].join('\n')

test('a list that the partnership sent becomes this year’s audit, and answers come along', async ({
  desk: page,
}) => {
  await openSample(page)
  await frame(page).visit('#/school')
  await page.getByRole('link', { name: 'My partnership sent its own questions' }).click()
  await inspect(page, 'where a list is pasted')
  await page.getByLabel('The list').fill(LIST)
  await page.getByRole('button', { name: 'Read the pasted list' }).click()
  await expect(page.getByText('3 questions in 2 sections')).toBeVisible()
  await page.getByRole('button', { name: 'Go on to the questions' }).click()
  await page.getByRole('link', { name: 'Enter the name of your partnership.' }).click()
  await page.keyboard.type('Eastmoor Safeguarding Partnership')
  await inspect(page, 'what a list says')
  await page.getByRole('button', { name: 'Go on to the questions' }).click()

  await expect(page.getByRole('heading', { level: 2, name: 'Like one of yours (1)' })).toBeVisible()
  await page.getByRole('button', { name: 'Go on to what would change' }).click()
  await expect(page.getByRole('link', { name: /^Say of 1 question whether/ })).toBeVisible()
  await inspect(page, 'which questions are hers')
  await page.getByRole('button', { name: 'Same as TRN04' }).press('Enter')
  await page.getByRole('button', { name: 'Go on to what would change' }).press('Enter')
  await expect(page.getByText('1 answer, as it is.')).toBeVisible()
  await inspect(page, 'what other questions would change')
  await page.getByRole('button', { name: 'Ask these 3 questions this year' }).press('Enter')
  await expect(page.getByText('1 answer came along as it was and 1 waits')).toBeVisible()
  await saved(page)
  await inspect(page, 'other questions are asked')

  await page.getByRole('link', { name: 'See the audit' }).click()
  await expect(page.getByRole('link', { name: 'Our city' })).toBeVisible()
  await frame(page).visit('#/audit/question/1.1')
  await expect(page.getByRole('radio', { name: /^Met/ })).toBeChecked()
  await frame(page).visit('#/audit/question/1.2')
  await expect(page.getByText('The answer below was given to the old wording.')).toBeVisible()
  await expect(page.locator('ins', { hasText: 'and is it recorded' }).first()).toBeVisible()
  await inspect(page, 'an answer to a reworded question')

  await frame(page).visit('#/audit/workbook/elsewhere/questions')
  await page.getByLabel('The list').fill(LIST)
  await page.getByRole('button', { name: 'Read the pasted list' }).click()
  await page.getByRole('button', { name: 'Go on to the questions' }).click()
  await page.getByRole('button', { name: 'Go on to what would change' }).click()
  await expect(page.getByRole('button', { name: 'Nothing to bring in' })).toBeDisabled()
})

test('an audit of another tool is last year’s: mapped once, and once is enough', async ({
  desk: page,
}) => {
  await openSample(page)
  await frame(page).visit('#/last-year')
  await page.getByText('Bring in another file').click()
  await page.getByRole('link', { name: 'From a workbook of another tool' }).click()
  const choose = async () => {
    await expect(
      page.getByRole('heading', { level: 1, name: 'Last year’s audit from another tool' }),
    ).toBeVisible()
    const buffer = Buffer.from(await anotherTool())
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'eastmoor.xlsx', mimeType: '', buffer })
    await expect(page.getByText('3 questions in 1 section')).toBeVisible({ timeout: 30_000 })
  }
  await choose()
  await expect(page.getByRole('combobox', { name: '“Compliant” means' })).toHaveValue('met')
  await page.getByRole('button', { name: 'Go on to the questions' }).click()
  await page.getByRole('link', { name: 'Say what “Bronze” means.' }).click()
  await page.getByRole('combobox', { name: '“Bronze” means' }).selectOption('Partly met')
  await inspect(page, 'what an audit of another tool says')
  await page.getByRole('button', { name: 'Go on to the questions' }).click()
  await page.getByRole('button', { name: 'Go on to what would change' }).click()
  await page.getByRole('button', { name: /^Keep it for comparing|^Bring in/ }).click()
  await expect(page.getByText(/brought in from 2025-26/)).toBeVisible()
  await saved(page)
  await frame(page).visit('#/audit/question/TRN04')
  await expect(page.getByText('Kept in the office of Eastmoor.')).toBeVisible()

  await frame(page).visit('#/audit/workbook/elsewhere/last-year')
  await choose()
  await expect(page.getByText('Read as you read a list with these headings')).toBeVisible()
  await expect(page.getByRole('combobox', { name: '“Bronze” means' })).toHaveValue('partly')
  await page.getByRole('button', { name: 'Go on to the questions' }).click()
  await page.getByRole('button', { name: 'Go on to what would change' }).click()
  await expect(page.getByText('Nothing in it is new')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Nothing to bring in' })).toBeDisabled()
})

async function anotherTool(): Promise<ExcelJS.Buffer> {
  const workbook = new ExcelJS.Workbook()
  workbook.addWorksheet('Instructions').getCell('A1').value = 'Answer every question.'
  const sheet = workbook.addWorksheet('Audit')
  sheet.getCell('A1').value = 'Eastmoor audit tool'
  sheet.getRow(3).values = ['No.', 'Standard', 'Rating', 'Comments', 'Action', 'By when']
  sheet.getRow(4).values = ['Governance', null, null]
  sheet.mergeCells('A4:F4')
  sheet.getRow(5).values = [1, textOf('GOV01'), 'Compliant', 'Named in May.', null, null]
  sheet.getRow(6).values = [
    2,
    textOf('TRN04'),
    'Bronze',
    'Kept in the office of Eastmoor.',
    'Ask Ms Shah',
    '1 July 2026',
  ]
  sheet.getRow(7).values = [
    3,
    'Is the pond fence looked at weekly?',
    'Non-compliant',
    null,
    null,
    null,
  ]
  sheet.getRow(9).values = ['Total', null, 3]
  return workbook.xlsx.writeBuffer()
}
