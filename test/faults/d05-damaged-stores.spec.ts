import { cp } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { type Damage, levelDamages, sqliteDamages } from './tools/damage.ts'
import {
  isTelling,
  openApp,
  openDesk,
  openQuestion,
  type Standing,
  saved,
  type,
  waitForCheck,
} from './tools/desk.ts'
import type { Engine } from './tools/engines.ts'
import type { FaultHost } from './tools/host.ts'
import { readJournalOnDisk } from './tools/journal-on-disk.ts'
import { type Row, row } from './tools/row.ts'
import { type Copied, copyOf, type Template } from './tools/template.ts'
import { mustBeWhole } from './tools/whole.ts'
import { readWorkingCopy, standingOf } from './tools/working-copy.ts'

const stores: readonly (readonly [string, Engine, readonly Damage[]])[] = [
  ['D05', 'leveldb', levelDamages],
  ['D06', 'sqlite', sqliteDamages],
]

for (const [id, engine, damages] of stores) {
  for (const damage of damages) {
    row(
      {
        id,
        engine,
        words: `${damage.name}, {tried} times`,
        parts: damage.anywhere ? 2 : 1,
        minutes: 10,
      },
      async (row) => {
        const template = await row.template(engine)
        const times = damage.anywhere ? row.share(20, 3) : row.share(3, 1)
        for (let time = 1; time <= times; time += 1) await hurt(row, template, damage, time)
      },
    )
  }
}

async function hurt(row: Row, template: Template, damage: Damage, time: number): Promise<void> {
  const { workshop, random } = row
  const copied = await copyOf(workshop, template, `copy${time}`)
  if (damage.afterKill) await workAndKill(copied)
  const what = await damage.do(copied.store, random)
  if (what === null) return row.error(`${damage.name}: there was nothing to hurt`)
  const host = await workshop.host(`copy${time}`, { port: template.port })
  const aside = `look${time}`
  await cp(copied.profile, workshop.path(aside), { recursive: true })
  const { page, kill } = await copied.browser()
  const standing = await openApp(page, host)
  row.tried()
  const opened = { host, page, template, what, standing }
  const told = standing.isOpen && (await mustHaveMended(row, opened))
  if (!standing.isOpen) {
    row.broken(`${what}: the desk did not open: ${standing.words.slice(0, 400)}`)
  }
  await kill()
  if (standing.isOpen && !told) await mustHaveBeenNothing(row, opened, aside)
  await host.kill()
}

interface Opened {
  readonly host: FaultHost
  readonly page: Page
  readonly template: Template
  readonly what: string
  readonly standing: Standing
}

/** @returns whether she was told of it */
async function mustHaveMended(row: Row, opened: Opened): Promise<boolean> {
  const { host, page, template, what, standing } = opened
  const { deskId, journal: before } = template
  let { told } = standing
  const journal = await readJournalOnDisk(host.vault, deskId)
  // What carries no error is found by the reading of every row.
  const now = await readWorkingCopy(page, deskId).then(
    (copy) => standingOf(copy, journal),
    () => 'damaged' as const,
  )
  if (now === 'damaged' || (await isTelling(page))) told = await waitForCheck(page)
  await mustBeWhole(row, { host, page, deskId, after: what, before })
  return told
}

/**
 * Where nothing was told there was nothing to tell.
 *
 * Looked for in a copy of the profile as it was: looking mends and wipes, so it comes last.
 */
async function mustHaveBeenNothing(row: Row, opened: Opened, aside: string): Promise<void> {
  const { host, template, what } = opened
  const browser = await row.workshop.browser(aside, template.engine)
  const { page } = browser
  await page.goto(`http://127.0.0.1:${host.port}/no-such-page`)
  const journal = await readJournalOnDisk(host.vault, template.deskId)
  const found = await readWorkingCopy(page, template.deskId).then(
    (copy) => standingOf(copy, journal),
    (error: Error) => error.message,
  )
  await browser.kill()
  if (found === 'equal' || found === 'behind') return
  // This browser has held the desk, so that its copy is gone is worth a word too.
  row.undetected(`${what}: nothing was said, and the copy was ${found}`)
}

/** A store that was not closed keeps its last changes beside it. */
async function workAndKill(copied: Copied): Promise<void> {
  const { host, page, end } = await copied.open()
  await openDesk(page, host)
  await openQuestion(page, 'GOV02')
  await type(page, 'Written just before the browser was killed.')
  await saved(page)
  await end()
}
