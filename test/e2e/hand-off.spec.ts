import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Page } from '@playwright/test'
import ExcelJS from 'exceljs'
import { unzipSync, zipSync } from 'fflate'
import { absentOf } from '../tools/absent-tools.ts'
import { savedByLibreOffice } from '../tools/libreoffice.ts'
import { expect, openSample, saved, test } from './desk-test.ts'
import { frame } from './pages/frame.ts'
import { inspect } from './pages/inspection.ts'

const PRIYA = 'Priya Mistry-Cole'
const TOM = 'Tom Reed'

/** Gives questions out by the screen, and reads the zip that was made. */
async function giveOut(page: Page, documents: string, to: string) {
  const typed = page.getByLabel('Name of the colleague')
  await page.getByLabel('Colleague', { exact: true }).selectOption({
    label: to === PRIYA ? `${PRIYA}, Class Teacher Year 2` : 'Somebody who is not in the register',
  })
  if (to !== PRIYA) await typed.fill(to)
  await page.getByRole('button', { name: /^Give \d+ questions? to / }).click()
  const made = page.getByText(/“Questions for .*\.zip” is made/)
  await expect(made).toBeVisible({ timeout: 30_000 })
  await saved(page)
  const name = /“(.*)”/.exec((await made.textContent()) ?? '')?.[1] ?? ''
  return unzipSync(new Uint8Array(readFileSync(join(documents, name))))
}

type Zip = Awaited<ReturnType<typeof giveOut>>

const pathIn = (zip: Zip, sought: RegExp): string =>
  Object.keys(zip).find((path) => sought.test(path)) ?? `${sought} is not in the zip`

/** The workbook as a colleague fills it in, saved by another program where that is there. */
async function filledIn(zip: Zip, code: string, comment: string): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load((zip[pathIn(zip, /\.xlsx$/)] ?? new Uint8Array()).slice().buffer)
  for (const sheet of workbook.worksheets) {
    const ids = sheet.getRow(1).values as readonly unknown[]
    sheet.eachRow((row) => {
      if (row.getCell(1).value !== `q:${code}`) return
      row.getCell(ids.indexOf('text:comment')).value = comment
    })
  }
  const edited = new Uint8Array(await workbook.xlsx.writeBuffer())
  return absentOf(['soffice']).length === 0 ? savedByLibreOffice(edited) : edited
}

const [files, folder] = [0, 1]
const bring = (page: Page, chooser: number, what: string | readonly Upload[]) =>
  page
    .locator('input[type=file]')
    .nth(chooser)
    .setInputFiles(what as string)

interface Upload {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

const upload = (name: string, bytes: Uint8Array): Upload => ({
  name,
  mimeType: '',
  buffer: Buffer.from(bytes),
})

const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')

test('a section given to a colleague comes back as a folder, with who gave it, and is undone', async ({
  desk: page,
  host,
}, info) => {
  await openSample(page)
  await frame(page).visit('#/audit/hand-offs')
  await expect(page.getByText('Nothing has been given out yet')).toBeVisible()
  await inspect(page, 'nothing given out yet')
  await frame(page).visit('#/audit/section/TRN')
  await page.getByRole('link', { name: 'Give this section to a colleague' }).click()
  await page.getByLabel('Wanted by').fill('2 November 2026')
  await page.getByLabel('A word to your colleague').fill('You ran the INSET day.')
  await inspect(page, 'giving a section out')
  const zip = await giveOut(page, host.documents, PRIYA)
  await expect(page.getByText(`Dear ${PRIYA},`)).toBeVisible()
  await inspect(page, 'what a colleague has')

  await frame(page).visit('#/')
  const atHome = page.getByRole('link', {
    name: `${PRIYA}: 11 questions`,
  })
  await expect(atHome).toBeVisible()
  await expect(page.getByText('was wanted by 2 November 2026')).toBeVisible()
  await frame(page).visit('#/audit/question/TRN05')
  await expect(page.getByRole('link', { name: new RegExp(`With ${PRIYA} since`) })).toBeVisible()

  // She unpacks it, writes one answer anew and puts a register into its folder.
  const back = info.outputPath('Back from Priya')
  const comment = 'Each update ends with six questions, and I keep the sheets.'
  const all: Zip = { ...zip, [pathIn(zip, /\.xlsx$/)]: await filledIn(zip, 'TRN05', comment) }
  all[`${dirname(pathIn(zip, /TRN04 - .*README\.txt$/))}/INSET register.pdf`] = PDF
  for (const [path, bytes] of Object.entries(all)) {
    mkdirSync(join(back, dirname(path)), { recursive: true })
    writeFileSync(join(back, path), bytes)
  }
  await frame(page).visit('#/audit/hand-offs')
  await bring(page, folder, back)
  await expect(page.getByRole('heading', { level: 1, name: 'What would change' })).toBeVisible({
    timeout: 30_000,
  })
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    'Changed (1)',
    'Files (1)',
    'Is that all?',
  ])
  await expect(page.getByText(`given by ${PRIYA}`)).toBeVisible()
  await expect(page.getByLabel('Belongs to (INSET register.pdf)')).toHaveValue('q:TRN04')
  await inspect(page, 'what a colleague’s folder would change')
  await expect(page.getByLabel(`${PRIYA} has given all that was asked`)).not.toBeChecked()
  await page.getByLabel(`${PRIYA} has given all that was asked`).check()
  await page.getByRole('button', { name: 'Bring in 1 change and 1 file' }).press('Enter')
  await expect(page.getByText(/1 change brought in, in 1 answer; 1 file attached/)).toBeVisible()
  await saved(page)

  await frame(page).visit('#/audit/question/TRN05')
  await expect(page.getByLabel(/^What we do/)).toHaveValue(comment)
  await expect(page.getByText(new RegExp(`Answered by ${PRIYA}, brought in \\d+ `))).toBeVisible()
  await page.getByText('History of this answer').click()
  await expect(page.getByText(`answer given by ${PRIYA}`)).toBeVisible()
  await frame(page).visit('#/audit/question/TRN04')
  await expect(page.getByText('INSET register', { exact: true }).first()).toBeVisible()
  await frame(page).go('Home', /Your return/)
  await expect(atHome).toBeHidden()

  // The same once more brings nothing twice.
  await frame(page).visit('#/audit/hand-offs')
  await bring(page, files, [upload('back.zip', zipSync(all))])
  await page.getByRole('button', { name: 'It is the right one, show what would change' }).click()
  await expect(page.getByText('There already, not brought twice')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Nothing to bring in' })).toBeDisabled()
  await page.getByRole('link', { name: 'Leave it' }).click()

  await page.keyboard.press('Control+z')
  await frame(page).visit('#/')
  await expect(atHome).toBeVisible()
  await frame(page).visit('#/audit/question/TRN05')
  await expect(page.getByLabel(/^What we do/)).not.toHaveValue(comment)
  await expect(page.getByText(new RegExp(`Answered by ${PRIYA}`))).toBeHidden()
})

test('two colleagues in one drop: where they differ the lead chooses, and a file without a place is asked about', async ({
  desk: page,
  host,
}) => {
  await openSample(page)
  await frame(page).visit('#/audit/hand-offs/new/GOV01+GOV02')
  const priyas = await giveOut(page, host.documents, PRIYA)
  await frame(page).visit('#/audit/hand-offs/new/GOV01')
  const toms = await giveOut(page, host.documents, TOM)
  await frame(page).visit('#/audit/hand-offs')
  await inspect(page, 'two colleagues have questions')
  await bring(page, files, [
    upload('priya.xlsx', await filledIn(priyas, 'GOV01', 'As the minutes say.')),
    upload('tom.xlsx', await filledIn(toms, 'GOV01', 'As the clerk says.')),
    upload('scan0001.pdf', PDF),
  ])
  await expect(page.getByRole('heading', { level: 2, name: 'Changed in both (1)' })).toBeVisible({
    timeout: 30_000,
  })
  await inspect(page, 'two colleagues do not agree')
  await expect(page.getByRole('button', { name: 'Say first where 1 file goes' })).toBeDisabled()
  await page.getByLabel('Belongs to (scan0001.pdf)').selectOption('q:GOV02')
  await page.getByLabel('Given by (scan0001.pdf)').selectOption({ label: TOM })
  await page.getByRole('radio', { name: `Take what ${TOM} says` }).check()
  await page.getByRole('button', { name: 'Bring in 1 change and 1 file' }).click()
  await expect(page.getByText(/1 change brought in/)).toBeVisible()
  await saved(page)
  await frame(page).visit('#/audit/question/GOV01')
  await expect(page.getByText(new RegExp(`Answered by ${TOM}`))).toBeVisible()
  await page.goBack()
  await page.getByRole('button', { name: 'Undo the import' }).click()
  await expect(
    page.getByText('The answers and the evidence are as they were before.'),
  ).toBeVisible()
})
