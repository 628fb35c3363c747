import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { absentOf } from '../tools/absent-tools.ts'
import { savedByLibreOffice } from '../tools/libreoffice.ts'
import { expect, openSample, saved, test } from './desk-test.ts'
import { frame } from './pages/frame.ts'
import { inspect } from './pages/inspection.ts'

/** A section given out in Excel: edited and saved by another program, looked at, brought in, undone. */
test('a section travels out as a workbook, comes back edited, and is undone', async ({
  desk: page,
  host,
}) => {
  await openSample(page)
  await frame(page).visit('#/audit/section/GOV')
  await page.getByRole('link', { name: 'Answer this section in Excel' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Excel workbook' })).toBeVisible()
  await expect(page.getByRole('checkbox', { name: /Governance/ })).toBeChecked()
  await inspect(page, 'taking a section out')
  await page.getByRole('button', { name: /^Make the workbook of/ }).click()
  const made = page.getByText(/“audit-2026-27-gov-.*\.xlsx” is made/)
  await expect(made).toBeVisible({ timeout: 30_000 })
  await inspect(page, 'the workbook is made')
  const name = /“(.*)”/.exec((await made.textContent()) ?? '')?.[1] ?? ''
  const bytes = new Uint8Array(readFileSync(join(host.documents, name)))

  const bring = async (file: Uint8Array) => {
    const buffer = Buffer.from(file)
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'governance.xlsx', mimeType: '', buffer })
    await expect(page.getByRole('heading', { level: 1, name: 'What would change' })).toBeVisible({
      timeout: 30_000,
    })
  }
  await bring(bytes)
  await expect(page.getByText('Nothing in this workbook is different')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Nothing to bring in' })).toBeDisabled()
  await page.getByRole('link', { name: 'Leave it' }).click()

  await bring(await filledIn(bytes))
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    'To be mended (1)',
    'Changed (1)',
  ])
  await expect(
    page.getByText('“Partialy met” is not a choice. Did you mean “Partly met”?'),
  ).toBeVisible()
  await inspect(page, 'what a workbook would change')
  await page
    .getByRole('navigation', { name: 'What came back' })
    .getByRole('button', { name: '1 To be mended' })
    .press('Enter')
  await expect(page.getByRole('heading', { name: 'To be mended (1)' })).toBeFocused()
  await page.getByRole('button', { name: 'Use “Partly met”' }).press('Enter')
  await page.getByRole('button', { name: 'Bring in 2 changes' }).press('Enter')
  await expect(page.getByText('2 changes brought in, in 2 answers')).toBeVisible()
  await saved(page)
  await inspect(page, 'a workbook brought in')

  await frame(page).visit('#/audit/question/GOV01')
  await expect(page.getByRole('radio', { name: /Partly met/ })).toBeChecked()
  await page.goBack()
  await page.getByRole('button', { name: 'Undo the import' }).click()
  await expect(page.getByText('The answers are as they were before.')).toBeVisible()
  await frame(page).visit('#/audit/question/GOV01')
  await expect(page.getByRole('radio', { name: /^Met/ })).toBeChecked()
})

/** A slip in one answer and new words in another, saved by LibreOffice where it is there. */
async function filledIn(bytes: Uint8Array): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes.slice().buffer)
  const sheet = workbook.worksheets.find(({ name }) => name.startsWith('GOV'))
  if (sheet === undefined) throw new Error('the workbook has a sheet for the section')
  const ids = sheet.getRow(1).values as readonly unknown[]
  sheet.getRow(3).getCell(ids.indexOf('verdict')).value = 'Partialy met'
  sheet.getRow(4).getCell(ids.indexOf('text:comment')).value = '=1+1 is what the clerk wrote'
  const edited = new Uint8Array(await workbook.xlsx.writeBuffer())
  return absentOf(['soffice']).length === 0 ? savedByLibreOffice(edited) : edited
}

test('a file that is no workbook of answers is refused in a sentence', async ({ desk: page }) => {
  await openSample(page)
  await frame(page).visit('#/audit/workbook')
  const buffer = Buffer.from('Code,Answer\nGOV01,Met\n')
  await page.locator('input[type=file]').setInputFiles({ name: 'a.csv', mimeType: '', buffer })
  await expect(page.getByRole('alert')).toContainText('has lost the hidden ids')
  await expect(page.getByRole('alert')).toContainText('Nothing was changed.')
})
