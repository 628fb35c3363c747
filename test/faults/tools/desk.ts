import { expect, type Page } from '@playwright/test'
import type { FaultHost } from './host.ts'

const OPEN_MS = 40_000

/** What stands on the screen after the app has looked at what there is. */
export interface Standing {
  /** The desk can be worked on. */
  readonly isOpen: boolean
  /** All that the screen says, for what must be told. */
  readonly words: string
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).first()
const desk = (page: Page) => page.locator('footer')

/** Opens the app as after a start: with a fresh key, and nothing left of the page before. */
export async function openApp(page: Page, { url }: FaultHost): Promise<Standing> {
  await page.goto('about:blank')
  await page.goto(url)
  const first = heading(page).or(desk(page)).first()
  // A page that stays empty is told as one that did not open.
  await first.waitFor({ timeout: OPEN_MS }).catch(() => undefined)
  return standing(page)
}

export async function standing(page: Page): Promise<Standing> {
  const words = await page.locator('body').innerText()
  return { isOpen: await desk(page).isVisible(), words }
}

/** Opens the app and fails when the desk does not come up. */
export async function openDesk(page: Page, host: FaultHost): Promise<Standing> {
  const found = await openApp(page, host)
  if (!found.isOpen)
    throw new Error(
      `the desk did not open: ${found.words.slice(0, 300) || 'the page stayed empty'}`,
    )
  return found
}

export async function makeSample(page: Page, host: FaultHost): Promise<void> {
  await openApp(page, host)
  await page.getByRole('button', { name: 'Look around with a sample school' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /Your return/ })).toBeVisible({
    timeout: OPEN_MS,
  })
  await saved(page)
}

/** Waits until the line at the bottom says that everything is on the disk. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByRole('contentinfo')).toContainText(/(Saved \d|Everything is saved)/, {
    timeout: 45_000,
  })
}

export const QUESTIONS = ['GOV01', 'GOV02', 'TRN01'] as const

export async function openQuestion(page: Page, code: string): Promise<void> {
  await page.goto(`${page.url().split('#')[0]}#/audit/question/${code}`)
  await expect(comment(page)).toBeVisible()
}

export const comment = (page: Page) => page.getByRole('textbox', { name: /What we do/ })

export async function type(page: Page, text: string): Promise<void> {
  await comment(page).fill(text)
  await comment(page).blur()
}

export async function attach(page: Page, name: string, size = 2000): Promise<void> {
  const buffer = Buffer.concat([Buffer.from(`%PDF-1.7\n${name}\n`), Buffer.alloc(size, 7)])
  const file = { name, mimeType: 'application/pdf', buffer }
  await page.locator('input[type=file]').setInputFiles(file)
}
