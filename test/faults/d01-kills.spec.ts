import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { type Acknowledged, listen, nothingYet } from './tools/acknowledged.ts'
import type { FaultBrowser } from './tools/browser.ts'
import { attach, makeDesk, openDesk, openQuestion, QUESTIONS, saved, type } from './tools/desk.ts'
import { type Engine, engines } from './tools/engines.ts'
import type { FaultHost } from './tools/host.ts'
import { onlyDeskIn } from './tools/journal-on-disk.ts'
import { type Row, row } from './tools/row.ts'
import { mustBeWhole } from './tools/whole.ts'

const KINDS = ['host', 'browser', 'both', 'browser and its copy'] as const

interface Standing {
  readonly row: Row
  readonly engine: Engine
  readonly heard: Acknowledged
  host: FaultHost
  browser: FaultBrowser
  profile: number
}

for (const engine of engines) {
  row(
    {
      id: 'D01',
      engine,
      words:
        '{tried} kills of browser and host while typing and attaching, {acknowledged} changes called saved',
      parts: 4,
      minutes: 15,
    },
    async (row) => {
      const { workshop } = row
      const first = {
        host: await workshop.host('d'),
        browser: await workshop.browser('p0', engine),
      }
      const now: Standing = { row, engine, heard: nothingYet(), profile: 0, ...first }
      await listen(now.browser.context, now.heard)
      await makeDesk(now.browser.page, now.host)
      const kills = row.share(engine === 'leveldb' ? 200 : 200, 5)
      for (let kill = 1; kill <= kills; kill += 1) await oneKill(now, kill)
      row.acknowledged(now.heard.changes.size)
    },
  )
}

async function oneKill(now: Standing, kill: number): Promise<void> {
  const { row, heard } = now
  await openQuestion(now.browser.page, row.random.pick(QUESTIONS))
  const before = heard.changes.size
  const stop = new AbortController()
  const working = work(now, kill, stop.signal).catch((error: unknown) => {
    if (!stop.signal.aborted) throw error
  })
  await Promise.race([working, acknowledgedSince(heard, before)])
  await delay(row.random.below(900))
  const kind = row.random.pick(KINDS)
  stop.abort()
  await Promise.all([
    kind === 'host' || kind === 'both' ? now.host.kill() : null,
    kind === 'host' ? null : now.browser.kill(),
  ])
  await working
  row.tried()
  await again(now, kind)
  const after = `kill ${kill}, of the ${kind}`
  const opened = await openDesk(now.browser.page, now.host).catch((error: Error) => error)
  if (opened instanceof Error) return row.broken(`${after}: ${opened.message}`)
  await saved(now.browser.page)
  const deskId = await onlyDeskIn(now.host.vault)
  await mustBeWhole(row, { host: now.host, page: now.browser.page, deskId, after, heard })
}

/** Types and attaches until it is stopped. */
async function work({ browser: { page }, row }: Standing, kill: number, stop: AbortSignal) {
  for (let step = 0; !stop.aborted; step += 1) {
    if (step % 4 === 3) await attach(page, `kill-${kill}-${step}.pdf`, row.random.below(200_000))
    else await type(page, `Kill ${kill}, edit ${step}.`)
  }
}

async function acknowledgedSince(heard: Acknowledged, before: number): Promise<void> {
  for (let waited = 0; heard.changes.size <= before; waited += 20) {
    if (waited > 30_000) throw new Error('nothing was called saved in half a minute')
    await delay(20)
  }
}

async function again(now: Standing, kind: (typeof KINDS)[number]): Promise<void> {
  const { workshop } = now.row
  const { port } = now.host
  if (kind === 'host' || kind === 'both') now.host = await workshop.host('d', { port })
  if (kind === 'host') return
  if (kind === 'browser and its copy') now.profile += 1
  now.browser = await workshop.browser(join(`p${now.profile}`), now.engine)
  await listen(now.browser.context, now.heard)
}
