import { copyFile, mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { openApp, openDesk, openQuestion, saved, type } from './tools/desk.ts'
import { type Engine, engines } from './tools/engines.ts'
import { isShort, type Row, row } from './tools/row.ts'
import { copyOf, type Running } from './tools/template.ts'
import { mustBeWhole } from './tools/whole.ts'

for (const engine of engines) {
  row(
    { id: 'D08', engine, words: 'profile deleted or moved between two starts, {tried} times' },
    async (row) => {
      const template = await row.template(engine)
      const { deskId, journal: before } = template
      const ways =
        isShort && engine === 'sqlite' ? (['deleted'] as const) : (['deleted', 'moved'] as const)
      for (const what of ways) {
        const copied = await copyOf(row.workshop, template, what)
        if (what === 'deleted') await copied.removeProfile()
        else await copied.moveProfile('elsewhere')
        const { host, page, end } = await copied.open()
        const { isOpen, words } = await openApp(page, host)
        row.tried()
        if (!isOpen) row.broken(`profile ${what}: ${words.slice(0, 300)}`)
        else await mustBeWhole(row, { host, page, deskId, after: `profile ${what}`, before })
        if (/Set up your school/.test(words)) row.undetected(`profile ${what}: it looked like new`)
        await end()
      }
    },
  )

  row(
    {
      id: 'D08',
      engine,
      words: 'profile copied file by file while she types, {tried} times',
      parts: 2,
      minutes: 15,
    },
    async (row) => {
      const times = row.share(50, engine === 'leveldb' ? 2 : 1)
      for (let time = 1; time <= times; time += 1) await tornCopy(row, engine, `torn${time}`)
    },
  )
}

async function tornCopy(row: Row, engine: Engine, name: string): Promise<void> {
  const { workshop } = row
  const template = await row.template(engine)
  const { deskId, journal: before } = template
  const copied = await copyOf(workshop, template, name)
  const { host, browser, page } = await copied.open()
  await openDesk(page, host)
  const stop = new AbortController()
  const typing = typeUntil({ page }, stop.signal)
  await copyFilesOf(copied.profile, workshop.path(`${name}/torn`))
  stop.abort()
  await typing
  await saved(page)
  await browser.kill()
  const next = await workshop.browser(`${name}/torn`, engine)
  const { isOpen, words } = await openApp(next.page, host)
  row.tried()
  const after = `half-copied profile ${name}`
  if (!isOpen) row.broken(`${after}: ${words.slice(0, 400)}`)
  else await mustBeWhole(row, { host, page: next.page, deskId, after, before })
  await next.kill()
  await host.kill()
}

async function typeUntil({ page }: Pick<Running, 'page'>, stop: AbortSignal): Promise<void> {
  await openQuestion(page, 'GOV01')
  for (let edit = 1; !stop.aborted; edit += 1) await type(page, `While it is copied, edit ${edit}.`)
}

/** One file after the other, as a roaming profile does; what goes meanwhile is left out. */
async function copyFilesOf(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true })
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) await copyFilesOf(source, target).catch(() => undefined)
    else if (entry.isFile()) await copyFile(source, target).catch(() => undefined)
  }
}
