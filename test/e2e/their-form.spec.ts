import type { Page } from '@playwright/test'
import { expect, openSample, saved, test } from './desk-test.ts'
import { frame } from './pages/frame.ts'
import { inspect } from './pages/inspection.ts'
import { storyDesk } from './story-desk.ts'

/** The partnership has a web form of its own: the answers are copied into it, beside the browser. */
const desk = storyDesk()

/** Of the whole form, in the line that stays in sight. */
const progress = (page: Page, entered: number) =>
  page.locator('strong').filter({ hasText: new RegExp(`^${entered} of \\d+ entered$`) })

const FORM = '#/return/their-form'

test('each piece is one key to copy, and Enter goes on from piece to piece', async () => {
  const { page } = desk()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 640, height: 900 })
  await openSample(page)
  await frame(page).visit(FORM)
  await expect(progress(page, 0)).toBeVisible()
  // On arrival Enter copies at once.
  const first = page.getByRole('button', { name: 'Copy Figure of Name of the establishment' })
  await expect(first).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(first).toHaveText('Copied')
  // A figure that nobody gave is no piece: it cannot be ticked.
  const empty = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: 'Pupils on roll', exact: true }) })
  await expect(empty).toContainText('Nothing to enter yet')
  await expect(empty.getByRole('checkbox')).toHaveCount(0)
  const verdict = page.getByRole('button', { name: 'Copy Verdict of GOV01' })
  await verdict.focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('Met')
  await expect(verdict).toHaveText('Copied')
  const tick = page.getByRole('checkbox', { name: 'Entered: GOV01' })
  while (!(await tick.evaluate((box) => box === document.activeElement))) {
    const words = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    expect(words).toMatch(/^Copy .* of GOV01$/)
    await page.keyboard.press('Enter')
    await expect(page.getByText(`Copied: ${words?.slice(5, -9)}, GOV01`)).toBeVisible()
  }
  await page.keyboard.press('Enter')
  await expect(tick).toBeChecked()
  await expect(progress(page, 1)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Copy Verdict of GOV02' })).toBeFocused()
  await page.keyboard.press('k')
  await expect(verdict).toBeFocused()
  await inspect(page, 'copying into their form')
})

test('what changes after it was entered is told, and a child’s name holds the copying up', async () => {
  const { page } = desk()
  await frame(page).visit('#/audit/question/GOV01')
  await page.getByRole('textbox', { name: 'What we do' }).fill('We spoke about pupil Jayden Holt.')
  await saved(page)
  await frame(page).visit(FORM)
  await page.getByRole('button', { name: /^Changed since/ }).click()
  await expect(page.getByText('Changed since you entered it, copy again')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Copy Verdict of GOV01' })).toBeDisabled()
  await expect(page.getByRole('checkbox', { name: 'Entered: GOV01' })).toBeDisabled()
  await inspect(page, 'held up by the guard')
  await page.getByRole('button', { name: 'Let it stand: GOV01, What we do' }).click()
  await page.getByRole('textbox', { name: 'Why can it stand?' }).fill('A member of staff')
  await page.getByRole('button', { name: 'Let it stand', exact: true }).click()
  const entered = page.getByRole('checkbox', { name: 'Entered: GOV01' })
  await expect(entered).toBeEnabled()
  await entered.press('Enter')
  await expect(page.getByText('There is nothing of this kind.')).toBeVisible()
})

test('the form’s reference and receipt are kept, and the receipt lies in the library', async () => {
  const { page } = desk()
  await page.getByRole('button', { name: 'It is sent in their form' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('999901')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Keep it' })).toBeDisabled()
  await dialog.getByRole('checkbox').check()
  await dialog.getByRole('textbox', { name: /Reference/ }).fill('S175-0042')
  await dialog.locator('input[type=file]').setInputFiles({
    name: 'receipt.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Thank you. Your reference is S175-0042.'),
  })
  await expect(dialog.getByText('receipt.txt')).toBeVisible()
  await inspect(page, 'saying that it is sent in their form')
  await dialog.getByRole('button', { name: 'Keep it' }).click()
  await expect(page.getByText(/Revision 1 was entered in their form.*S175-0042/)).toBeVisible()
  await saved(page)
  await page.reload()
  await page.getByRole('link', { name: 'See the receipt' }).click()
  await expect(
    page.getByRole('heading', { level: 1, name: /Receipt of the partnership’s form/ }),
  ).toBeVisible()
})
