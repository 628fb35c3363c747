import type { Page } from '@playwright/test'
import { openDesk, openQuestion, saved, type } from './tools/desk.ts'
import type { FaultHost } from './tools/host.ts'
import { isShort, type Row, row } from './tools/row.ts'
import { type Copied, copyOf, type Template } from './tools/template.ts'
import { mustBeWhole } from './tools/whole.ts'

row(
  {
    id: 'D10',
    engine: 'leveldb',
    words: 'two tabs, two browsers, two hosts, a host that hangs, a lock left behind: {tried}',
  },
  async (row) => {
    const template = await row.template('leveldb')
    for (let time = 1; time <= row.share(10, 1); time += 1) {
      const copied = await copyOf(row.workshop, template, `copy${time}`)
      await windows(row, template, copied, `copy${time}`)
    }
  },
)

async function windows(row: Row, template: Template, copied: Copied, name: string): Promise<void> {
  const { host, browser, page, end } = await copied.open()
  await openDesk(page, host)
  await openQuestion(page, 'GOV01')

  const tab = await browser.context.newPage()
  await mustBeElsewhere(row, tab, host, 'a second tab')
  await page.bringToFront()
  await writes(page, `In the first tab of ${name}.`)
  await page.close()
  await follows(row, tab, 'the second tab')
  row.tried()

  const other = await row.workshop.browser(`${name}/other`, 'leveldb')
  await mustBeElsewhere(row, other.page, host, 'a second browser')
  await writes(tab, `In the second tab of ${name}.`)
  await browser.kill()
  await follows(row, other.page, 'the second browser')
  row.tried()

  await secondHost(row, host, name)
  await writes(other.page, `Beside a second start of ${name}.`)
  await host.kill()
  const again = await row.workshop.host(name, { port: template.port })
  await openDesk(other.page, again)
  row.tried()
  const { deskId, journal: before } = template
  const after = `windows of ${name}`
  await mustBeWhole(row, { host: again, page: other.page, deskId, after, before })
  await other.kill()
  await again.kill()
  await end()
}

async function mustBeElsewhere(
  row: Row,
  page: Page,
  { url }: FaultHost,
  what: string,
): Promise<void> {
  await page.goto(url)
  const told = page.getByRole('heading', { level: 1 }).filter({ hasText: 'is already open' })
  await told.waitFor({ timeout: 30_000 }).catch(() => row.broken(`${what} opened beside the first`))
}

async function follows(row: Row, page: Page, what: string): Promise<void> {
  await page
    .locator('footer')
    .waitFor({ timeout: 40_000 })
    .catch(() => row.broken(`${what} did not open when the first had gone`))
}

async function writes(page: Page, text: string): Promise<void> {
  await openQuestion(page, 'GOV01')
  await type(page, text)
  await saved(page)
}

/** A second start hands out the first one's address; while that one hangs, it says so and ends. */
async function secondHost(row: Row, host: FaultHost, name: string): Promise<void> {
  const second = await row.workshop.helper(name, host.port)
  if (!second.said.includes(`127.0.0.1:${host.port}/#key=`)) {
    row.broken(`a second start said "${second.said}"`)
  }
  row.tried()
  // It is asked for its address for most of a minute.
  if (isShort) return
  host.freeze()
  const third = await row.workshop.helper(name, host.port)
  host.wake()
  if (third.code !== 1 || !third.said.includes('already has')) {
    row.broken(`a start beside a host that hangs said "${third.said}"`)
  }
  row.tried()
}
