import { expect, type Locator, type Page } from '@playwright/test'
import { firstStart } from '../../e2e/pages/first-start.ts'
import type { FaultHost } from './host.ts'

const OPEN_MS = 40_000

/** What stands on the screen after the app has looked at what there is. */
export interface Standing {
  /** The desk can be worked on, perhaps after what was told is read. */
  readonly isOpen: boolean
  /** A screen of its own said that something was wrong, and what came back. */
  readonly told: boolean
  /** All that the first screen said. */
  readonly words: string
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).first()
const desk = (page: Page) => page.locator('footer')
const goOn = (page: Page) => page.getByRole('button', { name: 'Open the desk', exact: true })

/** Opens the app as after a start: with a fresh key, and nothing left of the page before. */
export async function openApp(page: Page, { url }: FaultHost): Promise<Standing> {
  await page.goto('about:blank')
  await page.goto(url)
  return lookAround(page)
}

export async function lookAround(page: Page): Promise<Standing> {
  const first = heading(page).or(desk(page)).first()
  // A page that stays empty is told as one that did not open.
  await first.waitFor({ timeout: OPEN_MS }).catch(() => undefined)
  // A page that has just gone may be a moment late in letting the desk go; it then opens by itself.
  if (await page.getByText('is already open').isVisible()) {
    await desk(page)
      .waitFor({ timeout: OPEN_MS })
      .catch(() => undefined)
  }
  if (await hasMendedAfterFall(page)) return { ...(await lookAround(page)), told: true }
  const words = await page.locator('body').innerText()
  if (await canRenew(page)) return { ...(await lookAround(page)), told: true }
  const told = await isTelling(page)
  if (told) {
    await goOn(page).click()
    await desk(page).waitFor({ timeout: OPEN_MS })
  }
  return { isOpen: await desk(page).isVisible(), told, words: words || 'the page stayed empty' }
}

/** A row that brings the screens down makes the app look for the reason, and open again by itself. */
async function hasMendedAfterFall(page: Page): Promise<boolean> {
  const looking = page.getByText('A screen could not be shown')
  if (!(await looking.isVisible())) return false
  await looking.waitFor({ state: 'hidden', timeout: OPEN_MS }).catch(() => undefined)
  return !(await page.getByText('Something in the app went wrong').isVisible())
}

/** A screen of its own says that the desk was put together again, and waits to be read. */
export async function isTelling(page: Page): Promise<boolean> {
  return (await goOn(page).isVisible()) && !(await desk(page).isVisible())
}

/** A store that the browser can neither open nor make is emptied when she says so. */
async function canRenew(page: Page): Promise<boolean> {
  const refusal = page.getByText('could not make room for your desk')
  if (!(await refusal.isVisible())) return false
  const renew = page.getByRole('button', { name: 'Make this browser’s copy anew' })
  await renew.waitFor({ timeout: 15_000 }).catch(() => undefined)
  if (!(await renew.isVisible())) return false
  await renew.click()
  await refusal.waitFor({ state: 'hidden', timeout: OPEN_MS }).catch(() => undefined)
  return !(await refusal.isVisible())
}

/** The check of every row, which runs while nobody types, ends in a button where it finds something. */
export async function waitForCheck(page: Page): Promise<boolean> {
  const mend = page.getByRole('button', { name: 'Put it right now' })
  // What the reading makes the browser give up is told in another way.
  const again = page.getByRole('button', { name: 'Open the desk again' })
  // Where screens fell over it the app has mended it by itself, and tells that.
  const either = mend.or(again).or(goOn(page)).first()
  await either.waitFor({ timeout: 30_000 }).catch(() => undefined)
  if (!(await either.isVisible())) return false
  await pressAndLook(page, either)
  return true
}

/** Presses what opens the desk anew, and looks once the desk that stood there has gone. */
export async function pressAndLook(page: Page, button: Locator): Promise<Standing> {
  await button.click()
  await button.waitFor({ state: 'hidden', timeout: OPEN_MS })
  return lookAround(page)
}

/** Opens the app and fails when the desk does not come up. */
export async function openDesk(page: Page, host: FaultHost): Promise<Standing> {
  const found = await openApp(page, host)
  if (!found.isOpen) throw new Error(`the desk did not open: ${found.words.slice(0, 300)}`)
  return found
}

/** A school's own desk: what happens to a sample is no loss, and is told less. */
export async function makeDesk(page: Page, host: FaultHost): Promise<void> {
  await openApp(page, host)
  const start = firstStart(page)
  await start.begin()
  await start.field('Kind of school').selectOption('Maintained by the council')
  await start.field('Phase').selectOption('Primary')
  await start.field('Name of the school').fill('Oakfield Primary School')
  await start.field('URN').fill('999901')
  await start.goOnToPeople()
  await start.typePerson('Designated safeguarding lead', 'Daljit Sandhu')
  await start.typePerson('Headteacher', 'Rosalind Acheson-Pike')
  await start.goOnToQuestions()
  await start.setUp()
  await desk(page).waitFor({ timeout: OPEN_MS })
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
