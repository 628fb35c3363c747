import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { expect, saved, test, watch } from './desk-test.ts'
import { type Host, type Places, somePlaces, startHost } from './host.ts'
import { expectWork, pageTitle, setUpDeskWithWork, visit } from './pages/desk-with-work.ts'
import { inspect } from './pages/inspection.ts'
import { safetyPage } from './pages/safety.ts'
import { pictureOf, writtenRows } from './vault-on-disk.ts'

const warning = 'Amina Patel took over this desk on another computer'

test('a backup of one computer opens at the first start of another, with every file and answer', async ({
  desk: old,
  host,
  browser,
}) => {
  await setUpDeskWithWork(old)
  const backup = await backUp(old, host)
  const other = await anotherComputer(browser)
  const { page } = other
  await page.getByRole('button', { name: 'Open a backup' }).click()
  await expect(pageTitle(page)).toHaveText('Open a backup')
  await inspect(page, 'open a backup')
  await safetyPage(page).bringIn(backup)
  await expect(safetyPage(page).report).toBeVisible()
  await expect(page.getByText(/1 answer, 1 piece of evidence, 1 file/)).toBeVisible()
  await page.getByRole('button', { name: 'Use it on this computer' }).click()

  await expect(pageTitle(page)).toHaveText('What you are taking over')
  await expect(page.getByText(/All of it is on this computer now/)).toBeVisible()
  await expect(
    page.getByRole('heading', { name: /The audit: \d+ of 41 questions done/ }),
  ).toBeVisible()
  await inspect(page, 'handover')
  await expectWork(page)
  await saved(page)
  expect(await evidenceOf(other.places)).toEqual(await evidenceOf(host))
  for (const table of ['answers', 'evidence', 'evidenceLinks', 'school', 'audits', 'packs']) {
    const here = await writtenRows(host.vault, table)
    expect(here.length, table).toBeGreaterThan(0)
    expect(await writtenRows(other.places.vault, table), table).toEqual(here)
  }
  await other.end()
})

test('a deputy looks without changing, takes over, and the old desk warns before work', async ({
  desk: old,
  host,
  browser,
}) => {
  await setUpDeskWithWork(old)
  const backup = await backUp(old, host)
  const other = await anotherComputer(browser)
  const { page } = other
  await page.getByRole('button', { name: 'Open a backup' }).click()
  await safetyPage(page).bringIn(backup)
  await page.getByRole('button', { name: 'Look at it only' }).click()

  await expect(page.getByText(/You are looking at a copy from .*, change \d+/)).toBeVisible()
  await inspect(page, 'a copy to look at')
  await expectNothingToChange(page)
  await takeOver(page, placeOf(host))
  await expect(pageTitle(page)).toHaveText('What you are taking over')
  await visit(page, '#/audit/question/GOV01')
  await page.getByRole('textbox', { name: /What we do/ }).fill('Amina goes on.')
  await saved(page)
  await visit(page, '#/history')
  await expect(page.getByText('Taking over the desk, by Amina Patel').first()).toBeVisible()

  await old.goto('about:blank')
  await old.goto(host.url)
  await expect(pageTitle(old)).toHaveText(warning)
  await inspect(old, 'taken over')
  await old.getByRole('button', { name: 'Look only' }).click()
  await expect(
    old.getByText(/took over this desk on .*, so here it can only be looked at/),
  ).toBeVisible()
  await expectNothingToChange(old)
  await expectWork(old)
  await old.getByRole('button', { name: 'Choose again' }).click()
  await expect(pageTitle(old)).toHaveText(warning)
  await old.getByRole('button', { name: 'Go on here all the same' }).click()
  await expect(old.getByText(/goes on with this desk from here/)).toBeVisible()
  await visit(old, '#/audit/question/GOV01')
  await old.getByRole('textbox', { name: /What we do/ }).fill('Daljit goes on as well.')
  await saved(old)

  await page.goto('about:blank')
  await page.goto(other.host.url)
  await expect(pageTitle(page)).toHaveText('Daljit Sandhu took over this desk on another computer')
  await other.end()
})

test('a desk that moved leaves word with its first backup, and the old one brings the work back', async ({
  desk: old,
  host,
  browser,
}) => {
  await setUpDeskWithWork(old)
  const backup = await backUp(old, host)
  const other = await anotherComputer(browser)
  const { page } = other
  await page.getByRole('button', { name: 'Open a backup' }).click()
  await safetyPage(page).bringIn(backup)
  await page.getByLabel('Your name').fill('Amina Patel')
  await page.getByRole('button', { name: 'Use it on this computer' }).click()
  await expect(pageTitle(page)).toHaveText('What you are taking over')
  await visit(page, '#/audit/question/GOV03')
  await page.getByRole('textbox', { name: /What we do/ }).fill('Amina went on.')
  await saved(page)
  await backUp(page, { ...other.host, documents: placeOf(host) })

  await old.goto('about:blank')
  await old.goto(host.url)
  await expect(pageTitle(old)).toHaveText(warning)
  await old.getByRole('button', { name: 'Open the newest backup of Amina Patel' }).click()
  await expect(old.getByText('The newest backup that Amina Patel made')).toBeVisible()
  await expect(safetyPage(old).report).toBeVisible()
  await inspect(old, 'the backup of whoever took over')
  await old.getByRole('button', { name: 'Bring it back here' }).click()
  await old.getByRole('dialog').getByRole('button', { name: 'Bring it back here' }).click()
  await expect(pageTitle(old)).toHaveText('What you are taking over')
  await visit(old, '#/audit/question/GOV03')
  await expect(old.getByRole('textbox', { name: /What we do/ })).toHaveValue('Amina went on.')
  await expectWork(old)
  await saved(old)
  await other.end()
})

test('whoever takes over without a place is offered the one where the copy came from, or told until word is left', async ({
  desk: old,
  host,
  browser,
}) => {
  await setUpDeskWithWork(old)
  await backUp(old, host)
  const other = await anotherComputer(browser)
  const { page } = other
  await page.getByRole('button', { name: 'Open a backup' }).click()
  await page.getByRole('button', { name: 'Look in a folder' }).click()
  await page.getByText('Type where the folder is').click()
  await page.getByLabel('Folder', { exact: true }).fill(placeOf(host))
  await page.getByRole('button', { name: 'Open it' }).click()
  await page.getByRole('button', { name: 'Look in “documents”' }).click()
  await safetyPage(page).openFound()
  await page.getByRole('button', { name: 'Look at it only' }).click()
  await page.getByRole('button', { name: 'Take over' }).click()
  const dialog = page.getByRole('dialog', { name: 'Take over this desk?' })
  await expect(
    dialog.getByRole('button', { name: 'Use “documents”, where this copy came from' }),
  ).toBeVisible()
  await dialog.getByLabel('Your name').fill('Amina Patel')
  await dialog.getByRole('button', { name: 'Take over' }).click()

  const notTold = page.getByText(/the other desk does not know it yet/)
  await expect(notTold).toBeVisible()
  await expect(page.getByText(/No place for backups is chosen on this computer/)).toBeVisible()
  await backUp(page, { ...other.host, documents: placeOf(host) })
  await expect(notTold).toHaveCount(0)
  await other.end()
})

test('a copy to look at can be taken away again, and the backup stays', async ({
  desk: old,
  host,
  browser,
}) => {
  await setUpDeskWithWork(old)
  const backup = await backUp(old, host)
  const other = await anotherComputer(browser)
  const { page } = other
  await page.getByRole('button', { name: 'Open a backup' }).click()
  await safetyPage(page).bringIn(backup)
  await page.getByRole('button', { name: 'Look at it only' }).click()
  await page.getByRole('button', { name: 'Remove this copy' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove this copy' }).click()
  await expect(page.getByRole('button', { name: 'Set up your school' })).toBeVisible()
  expect(await pictureOf(join(other.places.vault, 'desks'))).toEqual([])
  expect(await readdir(join(backup, '..'))).toContain(backup.split('/').at(-1))
  await other.end()
})

interface Computer {
  readonly page: Page
  readonly host: Host
  readonly places: Places
  end(): Promise<void>
}

/** Its own vault, its own documents, its own browser. */
async function anotherComputer(browser: Browser): Promise<Computer> {
  const places = await somePlaces()
  const host = await startHost(places)
  const context = await browser.newContext()
  const page = await context.newPage()
  const complaints = watch(page, host)
  await page.goto(host.url)
  return {
    page,
    host,
    places,
    async end() {
      await context.close()
      await host.stop()
      await places.remove()
      expect(complaints).toEqual([])
    },
  }
}

/** As on a network drive that both reach. */
const placeOf = ({ documents }: Places): string => documents

/** @returns the path of the file */
async function backUp(page: Page, host: Host): Promise<string> {
  const safety = safetyPage(page)
  await mkdir(placeOf(host), { recursive: true })
  await safety.open()
  await safety.choosePlace(placeOf(host), 'documents')
  await expect(safety.backups).toContainText('Proven', { timeout: 30_000 })
  const names = await readdir(placeOf(host), { recursive: true })
  const name = names.find((each) => each.endsWith('.sgbackup'))
  if (name === undefined) throw new Error('there is no backup')
  return join(placeOf(host), name)
}

async function takeOver(page: Page, place: string): Promise<void> {
  await page.getByRole('button', { name: 'Take over' }).click()
  const dialog = page.getByRole('dialog', { name: 'Take over this desk?' })
  await dialog.getByRole('button', { name: 'Take over' }).click()
  await expect(dialog.getByText('Enter the name of the person who takes over.')).toBeVisible()
  await inspect(page, 'taking over')
  await dialog.getByLabel('Your name').fill('Amina Patel')
  await dialog.getByRole('button', { name: 'Choose the place of the backups' }).click()
  await page.getByText('Type where the folder is').click()
  await page.getByLabel('Folder', { exact: true }).fill(place)
  await page.getByRole('button', { name: 'Open it' }).click()
  await page.getByRole('button', { name: 'Use “documents”' }).click()
  await expect(dialog.getByText(/Amina Patel took over this desk/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Take over' }).click()
}

/** Neither by mouse nor by key; every place that elsewhere takes words or files. */
async function expectNothingToChange(page: Page): Promise<void> {
  const writable =
    'main input:enabled:not([type=search]):not([readonly]), main textarea:enabled:not([readonly]), main select:enabled'
  const rooms = [
    ['#/audit/question/GOV01', /Have governors/],
    ['#/audit/figures', 'Figures about the school'],
    ['#/return/sign-off', 'Sign-off'],
    ['#/last-year', 'Last year’s audit'],
  ] as const
  for (const [room, title] of rooms) {
    await visit(page, room)
    await expect(pageTitle(page)).toHaveText(title)
    await expect(page.locator(writable), room).toHaveCount(0)
  }
  await visit(page, '#/audit/question/GOV01')
  await expect(pageTitle(page)).toHaveText(/Have governors/)
  await page.keyboard.press('3')
  await expect(page.getByRole('radio', { name: /^Not met/ })).not.toBeChecked()
  await expect(page.getByRole('button', { name: 'Add an action' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Add files' })).toHaveCount(0)
}

async function evidenceOf({ vault }: Places): Promise<readonly string[]> {
  const [id = ''] = await readdir(join(vault, 'desks'))
  return pictureOf(join(vault, 'desks', id, 'evidence'))
}
