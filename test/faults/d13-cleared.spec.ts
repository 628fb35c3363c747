import { expect, type Page } from '@playwright/test'
import {
  comment,
  openApp,
  openDesk,
  openQuestion,
  pressAndLook,
  saved,
  type,
} from './tools/desk.ts'
import { engines } from './tools/engines.ts'
import { readJournalOnDisk } from './tools/journal-on-disk.ts'
import { type Row, row } from './tools/row.ts'
import { copyOf, type Running, type Template } from './tools/template.ts'
import { mustBeWhole } from './tools/whole.ts'

for (const engine of engines) {
  row(
    {
      id: 'D13',
      engine,
      words: 'storage cleared between two starts and under the open desk, {tried} times',
    },
    async (row) => {
      const template = await row.template(engine)
      for (let time = 1; time <= row.share(10, 1); time += 1) {
        await clearedBetween(row, template, `between${time}`)
        await clearedUnder(row, template, `under${time}`)
      }
    },
  )
  row({ id: 'D13', engine, words: 'quota reached, {tried} times' }, async (row) => {
    const template = await row.template(engine)
    for (let time = 1; time <= row.share(5, engine === 'leveldb' ? 1 : 0); time += 1)
      await full(row, template, `full${time}`)
  })
}

const originOf = ({ port }: Template): string => `http://127.0.0.1:${port}`

async function clear({ browser, page }: Running, origin: string): Promise<void> {
  const session = await browser.context.newCDPSession(page)
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
  await session.detach()
}

async function clearedBetween(row: Row, template: Template, name: string): Promise<void> {
  const { deskId, journal: before } = template
  const running = await (await copyOf(row.workshop, template, name)).open()
  const { host, page, end } = running
  await page.goto('about:blank')
  await clear(running, originOf(template))
  const { isOpen, words } = await openApp(page, host)
  row.tried()
  if (!isOpen) row.broken(`cleared between two starts: ${words.slice(0, 300)}`)
  else await mustBeWhole(row, { host, page, deskId, after: 'cleared between two starts', before })
  await end()
}

/** What is called saved after the browser took its copy away must be saved too. */
async function clearedUnder(row: Row, template: Template, name: string): Promise<void> {
  const { deskId, journal: before } = template
  const running = await (await copyOf(row.workshop, template, name)).open()
  const { host, page, end } = running
  await openDesk(page, host)
  await openQuestion(page, 'GOV01')
  await type(page, 'Before the browser was cleared.')
  await saved(page)
  await clear(running, originOf(template))
  row.tried()
  const after = 'cleared under the open desk'
  await type(page, 'After the browser was cleared.').catch(() => undefined)
  const told = await saysSo(page)
  const calledSaved = !told && (await isCalledSaved(page))
  const { rows } = await readJournalOnDisk(host.vault, deskId)
  const kept = JSON.stringify([...(rows.get('answers')?.values() ?? [])])
  if (!kept.includes('Before the browser')) row.lost(`${after}: what was saved before it`)
  if (calledSaved && !kept.includes('After the browser')) {
    row.lost(`${after}: an edit that was called saved`)
  }
  if (!told && !kept.includes('After the browser')) row.undetected(`${after}: nothing was said`)
  const again = page.getByRole('button', { name: 'Open the desk again' })
  const { isOpen, words } = (await again.isVisible())
    ? await pressAndLook(page, again)
    : await openApp(page, host)
  if (!isOpen) row.broken(`${after}: ${words.slice(0, 300)}`)
  else await mustBeWhole(row, { host, page, deskId, after, before })
  const next = await openApp(page, host)
  if (!next.isOpen) row.broken(`${after}, at the next start: ${next.words.slice(0, 300)}`)
  await end()
}

async function saysSo(page: Page): Promise<boolean> {
  const words = page.getByText(/taken its copy of the desk away|Not yet safe/)
  await words
    .first()
    .waitFor({ timeout: 5000 })
    .catch(() => undefined)
  return await words.first().isVisible()
}

async function isCalledSaved(page: Page): Promise<boolean> {
  return /Saved \d|Everything is saved/.test(await page.getByRole('contentinfo').innerText())
}

/** No room in the browser: what she types is kept, told, and written once there is room. */
async function full(row: Row, template: Template, name: string): Promise<void> {
  const { deskId, journal: before } = template
  const { host, browser, page, end } = await (await copyOf(row.workshop, template, name)).open()
  await openDesk(page, host)
  await openQuestion(page, 'GOV01')
  const session = await browser.context.newCDPSession(page)
  const origin = originOf(template)
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1000 })
  row.tried()
  const text = `With no room left. ${'Everyone is briefed. '.repeat(50)}`
  await type(page, text)
  const safe = page.getByRole('contentinfo')
  const answer = /Saved \d|Not yet safe|not saved|no room|full/i
  await expect(safe.or(page.getByRole('alert')).filter({ hasText: answer }).first()).toBeVisible()
  const { rows } = await readJournalOnDisk(host.vault, deskId)
  const kept = JSON.stringify([...(rows.get('answers')?.values() ?? [])]).includes('With no room')
  if ((await isCalledSaved(page)) && !kept) row.lost('quota reached: an edit that was called saved')
  await session.send('Storage.overrideQuotaForOrigin', { origin })
  await expect(comment(page)).toHaveValue(text)
  await expect(safe).toContainText(/Saved \d/, { timeout: 60_000 })
  await mustBeWhole(row, { host, page, deskId, after: 'quota reached', before })
  const after = await readJournalOnDisk(host.vault, deskId)
  if (!JSON.stringify([...(after.rows.get('answers')?.values() ?? [])]).includes('With no room')) {
    row.lost('quota reached: the edit was not written when there was room')
  }
  await end()
}
