import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, saved, test, watch } from './desk-test.ts'
import { type Host, startHost } from './host.ts'
import { expectWork, pageTitle, setUpDeskWithWork, visit } from './pages/desk-with-work.ts'
import { inspect } from './pages/inspection.ts'
import { safetyPage } from './pages/safety.ts'
import { pictureOf } from './vault-on-disk.ts'

test('a working copy that is gone is made again, and counted before the desk opens', async ({
  desk: page,
  host,
}) => {
  await setUpDeskWithWork(page)
  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) indexedDB.deleteDatabase(name ?? '')
  })
  await page.goto('about:blank')
  await page.goto(host.url)

  await expect(pageTitle(page)).toHaveText('Your desk was put together again, complete')
  await expect(page.getByText('1 answer', { exact: true })).toBeVisible()
  await expect(page.getByText('1 piece of evidence', { exact: true })).toBeVisible()
  await expect(page.getByText(/Their files were not touched/)).toBeVisible()
  await inspect(page, 'recovery')
  await page.getByRole('button', { name: 'Open the desk' }).click()
  await expectWork(page)
})

test('a browser without a copy says so in one line that counts what is there', async ({
  desk: page,
  host,
  browser,
}) => {
  await setUpDeskWithWork(page)
  await page.goto('about:blank')
  const context = await browser.newContext()
  const other = await context.newPage()
  const complaints = watch(other, host)
  await other.goto(host.url)
  await expect(pageTitle(other)).toHaveText(/Your return/)
  const note = other
    .getByRole('status')
    .filter({ hasText: 'This browser had no copy of your desk' })
  await expect(note).toContainText('1 answer and 1 piece of evidence')
  await note.getByRole('button', { name: 'Understood' }).click()
  await expect(note).toHaveCount(0)
  await expectWork(other)
  expect(complaints).toEqual([])
  await context.close()
})

test('a damaged record in the middle of the journal is given back by the working copy, and told', async ({
  desk: page,
  host,
}) => {
  await setUpDeskWithWork(page)
  await endOf(page, host)
  await damageMiddle(await segmentOf(host))

  const again = await startHost(host, host.port)
  await page.goto(again.url)
  await expect(pageTitle(page)).toHaveText('Your desk was mended')
  await expect(page.getByText(/1 change came from this browser’s copy/)).toBeVisible()
  await page.getByRole('button', { name: 'Open the desk' }).click()
  await expectWork(page)

  // What was mended is in the vault, not only in this browser.
  await endOf(page, again)
  const third = await startHost(host, host.port)
  await page.goto(third.url)
  await expect(pageTitle(page)).toHaveText(/Your return/)
  await endOf(page, third)
})

test('a damage that the check finds while she works stays red until the desk was opened again', async ({
  desk: page,
  host,
}) => {
  await setUpDeskWithWork(page)
  await damageMiddle(await segmentOf(host))
  const safety = safetyPage(page)
  await safety.open()
  await safety.press('Check everything now')
  const red = 'A part of the journal on the disk cannot be read'
  await expect(safety.verdict).toContainText(red, { timeout: 60_000 })
  await inspect(page, 'a damaged journal')
  await visit(page, '#/')
  await safety.open()
  await expect(safety.verdict).toContainText(red)
  await safety.verdict.getByRole('button', { name: /^Open the desk again/ }).click()
  await expect(pageTitle(page)).toHaveText('Your desk was mended', { timeout: 60_000 })
  await page.getByRole('button', { name: 'Open the desk' }).click()
  await expectWork(page)
  await safety.open()
  await expect(safety.verdict).not.toContainText(red)
  await safety.press('Check everything now')
  await expect(page.getByText(/The journal was read up to change \d+: all as it/)).toBeVisible({
    timeout: 60_000,
  })
})

test('where the folder of the desk is gone there is never a first start, and the browser brings it back', async ({
  desk: page,
  host,
}) => {
  await setUpDeskWithWork(page)
  await endOf(page, host)
  const id = await deskIdOf(host)
  await rename(join(host.vault, 'desks', id), join(host.documents, '..', 'moved'))

  const again = await startHost(host, host.port)
  await page.goto(again.url)
  await expect(pageTitle(page)).toHaveText('The folder with your desk is not where it was')
  await expect(page.getByText(/A whole copy, up to .*1 answer, 1 piece of evidence/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Set up your school' })).toHaveCount(0)
  await inspect(page, 'lost desk')

  await page.getByRole('button', { name: 'Look again' }).click()
  await expect(page.getByText('Looked again: it is still not there.')).toBeVisible()
  await page.getByRole('button', { name: 'Bring it back from this browser' }).click()
  await expect(
    page.getByText(/Oakfield Primary School is back, with all \d+ changes/),
  ).toBeVisible()
  await expectWork(page)
  await saved(page)
  await endOf(page, again)
})

test('a folder that comes back in time is simply found again', async ({ desk: page, host }) => {
  await setUpDeskWithWork(page)
  await endOf(page, host)
  const id = await deskIdOf(host)
  const [place, away] = [join(host.vault, 'desks', id), join(host.documents, '..', 'moved')]
  await rename(place, away)
  const again = await startHost(host, host.port)
  await page.goto(again.url)
  await expect(pageTitle(page)).toHaveText('The folder with your desk is not where it was')
  await rename(away, place)
  await page.getByRole('button', { name: 'Look again' }).click()
  await expect(pageTitle(page)).toHaveText(/Your return/)
  await expectWork(page)
  await endOf(page, again)
})

test('starting afresh is asked twice, and the desk is not asked after again', async ({
  desk: page,
  host,
}) => {
  await setUpDeskWithWork(page)
  await endOf(page, host)
  const id = await deskIdOf(host)
  await rename(join(host.vault, 'desks', id), join(host.documents, '..', 'moved'))
  const again = await startHost(host, host.port)
  await page.goto(again.url)
  await page.getByRole('button', { name: 'Start afresh without it' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Start afresh' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Go on without it' }).click()
  await expect(page.getByRole('button', { name: 'Set up your school' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Set up your school' })).toBeVisible()
  await endOf(page, again)
})

test('a record that was altered in the store is found while she works, and put right', async ({
  desk: page,
}) => {
  await setUpDeskWithWork(page)
  await page.reload()
  await expectWork(page)
  await alterAnAnswer(page)
  const banner = page.getByText('Some records in this browser’s copy are not as you wrote them')
  await expect(banner).toBeVisible({ timeout: 30_000 })
  await page.getByRole('button', { name: 'Put it right now' }).click()
  await expect(pageTitle(page)).toHaveText('Your desk was put together again, complete')
  await expect(page.getByText(/1 answer was not as written/)).toBeVisible()
  await page.getByRole('button', { name: 'Open the desk' }).click()
  await expectWork(page)
})

test('work of a newer app is not written to, and can be saved whole and as text', async ({
  desk: page,
  host,
}) => {
  await setUpDeskWithWork(page)
  await page.goto('about:blank')
  await page.goto(`http://127.0.0.1:${host.port}/`)
  await makeNewer(page)
  const journal = join(host.vault, 'desks', await deskIdOf(host), 'journal')
  const before = await pictureOf(journal)

  await page.goto(host.url)
  await expect(pageTitle(page)).toHaveText('Oakfield Primary School was last used with a newer app')
  await inspect(page, 'newer data')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save a readable copy' }).click()
  const text = await readFile(await (await download).path(), 'utf8')
  expect(JSON.parse(text).answers).toHaveLength(1)

  const place = join(host.documents, '..', 'stick')
  await mkdir(place)
  await page.getByRole('button', { name: 'Save a copy of everything' }).click()
  await page.getByText('Type where the folder is').click()
  await page.getByLabel('Folder', { exact: true }).fill(place)
  await page.getByRole('button', { name: 'Open it' }).click()
  await page.getByRole('button', { name: 'Save it in “stick”' }).click()
  await expect(page.getByText(/\.sgbackup” is kept in “stick”/)).toBeVisible()
  expect(await pictureOf(journal)).toEqual(before)
})

/** The page goes first: it would go on asking. */
async function endOf(page: Page, host: Host): Promise<void> {
  await page.goto('about:blank')
  await host.stop()
}

async function deskIdOf(host: Host): Promise<string> {
  const [id] = await readdir(join(host.vault, 'desks'))
  if (id === undefined) throw new Error('the vault has no desk')
  return id
}

async function segmentOf(host: Host): Promise<string> {
  const folder = join(host.vault, 'desks', await deskIdOf(host), 'journal')
  const name = (await readdir(folder))
    .filter((each) => each.endsWith('.jsonl'))
    .sort()
    .at(-1)
  if (name === undefined) throw new Error('the desk has no journal')
  return join(folder, name)
}

/** Turns one bit of a change that has others after it. */
async function damageMiddle(path: string): Promise<void> {
  const bytes = await readFile(path)
  const lines = bytes.toString('latin1').split('\n')
  const middle = lines.findIndex(
    (line, at) => at >= 2 && / change /.test(line) && at < lines.length - 2,
  )
  const offset = lines.slice(0, middle).join('\n').length + 120
  bytes[offset] = (bytes[offset] ?? 0) ^ 1
  await writeFile(path, bytes)
}

/** As a flipped byte on the disk would: past the app, without any error. */
async function alterAnAnswer(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        void indexedDB.databases().then(([first]) => {
          const open = indexedDB.open(first?.name ?? '')
          open.onsuccess = () => {
            const transaction = open.result.transaction(['answers'], 'readwrite')
            const answers = transaction.objectStore('answers')
            answers.getAll().onsuccess = (event) => {
              const [answer] = (event.target as IDBRequest).result
              answers.put({ ...answer, texts: { ...answer.texts, comment: 'altered' } })
            }
            transaction.oncomplete = () => {
              open.result.close()
              resolve()
            }
          }
        })
      }),
  )
}

/** As a later version of the app would leave the store behind. */
async function makeNewer(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        void indexedDB.databases().then(([first]) => {
          const open = indexedDB.open(first?.name ?? '', 990)
          open.onerror = () => reject(open.error)
          open.onsuccess = () => {
            open.result.close()
            resolve()
          }
        })
      }),
  )
}
