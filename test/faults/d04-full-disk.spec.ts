import type { Page } from '@playwright/test'
import { aSmallDisk, type SmallDisk } from '../e2e/small-disk.ts'
import { openApp, openDesk, openQuestion, pressAndLook, saved, type } from './tools/desk.ts'
import { engines } from './tools/engines.ts'
import { type JournalOnDisk, readJournalOnDisk } from './tools/journal-on-disk.ts'
import { isShort, type Row, row } from './tools/row.ts'
import { type Copied, copyOf, type Template } from './tools/template.ts'
import { mustBeWhole } from './tools/whole.ts'
import { createWorkshop } from './tools/workshop.ts'

/** More than what may be left of a last block. */
const LONG = 'Every volunteer signs the code of conduct before the first day. '.repeat(150)
const MB = 1_000_000

for (const engine of engines) {
  row(
    { id: 'D04', engine, words: 'vault and profile on a disk that is full, {tried} times' },
    async (row) => {
      const disk = await aSmallDisk()
      if (disk === null) return row.wait('this account may not mount a disk in memory')
      const shop = await createWorkshop(row.error, disk.folder)
      try {
        const template = await row.template(engine)
        for (let time = 1; time <= row.share(3, 1); time += 1) {
          const copied = await copyOf(shop, template, `copy${time}`)
          await waitsForRoom(row, template, copied, disk, time === 1 ? 0 : 60 * MB)
          if (!isShort || engine === 'leveldb') await killedWithoutRoom(row, template, copied, disk)
        }
      } finally {
        await shop.close()
        await disk.remove()
      }
    },
  )
}

/** With no room what she types is kept and told, and written once there is some. */
async function waitsForRoom(
  row: Row,
  { deskId, journal: before }: Template,
  copied: Copied,
  disk: SmallDisk,
  leave: number,
): Promise<void> {
  const { host, page, end } = await copied.open()
  await openDesk(page, host)
  await openQuestion(page, 'GOV01')
  await fill(disk, leave)
  row.tried()
  await type(page, `With ${leave} bytes left. ${LONG}`)
  const after = `a disk with ${leave} bytes free`
  const isTold = await tells(page)
  if (!isTold && !(await holds(host.vault, deskId, `With ${leave}`))) {
    row.undetected(`${after}: nothing was said`)
  }
  disk.free()
  // A store that the full disk cost her is made anew when she says so; what waited is written then.
  const again = page.getByRole('button', { name: 'Open the desk again' })
  if (await again.isVisible()) await pressAndLook(page, again)
  await saved(page).catch(() => row.lost(`${after}: it was not written when there was room`))
  if (!(await holds(host.vault, deskId, `With ${leave}`))) row.lost(`${after}: the edit`)
  await mustBeWhole(row, { host, page, deskId, after, before })
  await end()
}

/** What writes meanwhile makes it fuller than it was asked to be. */
async function fill(disk: SmallDisk, leave: number): Promise<void> {
  for (let tries = 1; tries < 20; tries += 1) {
    const full = await disk.fill(leave).then(
      () => true,
      () => false,
    )
    if (full) return
  }
  await disk.fill(leave)
}

async function tells(page: Page): Promise<boolean> {
  const words = page.getByText(/Not yet safe|nothing more is written|disk is (nearly )?full/i)
  await words
    .first()
    .waitFor({ timeout: 20_000 })
    .catch(() => undefined)
  return words.first().isVisible()
}

async function holds(vault: string, deskId: string, text: string): Promise<boolean> {
  return answersOf(await readJournalOnDisk(vault, deskId)).includes(text)
}

const answersOf = ({ rows }: JournalOnDisk): string =>
  JSON.stringify([...(rows.get('answers')?.values() ?? [])])

/** Killed on a full disk: what was called saved is there, and the desk opens, full or not. */
async function killedWithoutRoom(
  row: Row,
  { deskId }: Template,
  copied: Copied,
  disk: SmallDisk,
): Promise<void> {
  const before = await readJournalOnDisk(copied.vault, deskId)
  const { host, page, end } = await copied.open()
  await openDesk(page, host)
  await openQuestion(page, 'GOV01')
  await fill(disk, 0)
  row.tried()
  await type(page, `And then it was killed. ${LONG}`)
  await tells(page)
  await end()
  disk.free()
  const again = await copied.open()
  const { isOpen, words } = await openApp(again.page, again.host)
  const after = 'killed on a full disk'
  if (/Set up your school/.test(words)) row.undetected(`${after}: it looked like new`)
  if (!isOpen) row.broken(`${after}: ${words.slice(0, 400)}`)
  else await mustBeWhole(row, { host: again.host, page: again.page, deskId, after, before })
  await again.end()
}
