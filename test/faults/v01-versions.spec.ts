import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { talliesOf } from '../../renderer/src/domain/ledger/tallies.ts'
import { canonicalJson } from '../../renderer/src/domain/shared/canonical-json.ts'
import { tableNames } from '../../renderer/src/storage/tables.ts'
import { pictureOf } from '../e2e/vault-on-disk.ts'
import { openApp } from './tools/desk.ts'
import { readJournalOnDisk } from './tools/journal-on-disk.ts'
import { isShort, type Row, row } from './tools/row.ts'
import { type Copied, copyOf, type Template } from './tools/template.ts'
import { mustBeWhole } from './tools/whole.ts'
import { readWorkingCopy, type WorkingCopy } from './tools/working-copy.ts'

const golden = new URL('../fixtures/vaults/', import.meta.url).pathname

row(
  { id: 'V01', engine: 'leveldb', words: 'the vaults of {tried} versions opened in this one' },
  async (row) => {
    for (const version of (await readdir(golden)).sort()) await openGolden(row, version)
  },
)

const GOLDEN_DESK = '01990000-0000-7000-8000-00000000aaaa'

async function openGolden(row: Row, version: string): Promise<void> {
  const { workshop } = row
  const from = join(golden, version)
  const segment = await readFile(join(from, 'journal/000001.jsonl'))
  const header = JSON.parse(segment.subarray(0, segment.indexOf(10)).toString('utf8'))
  const folder = workshop.path(`${version}/vault/desks/${GOLDEN_DESK}`)
  await mkdir(join(folder, 'journal'), { recursive: true })
  await writeFile(join(folder, 'journal/000001.jsonl'), segment)
  const card = { id: GOLDEN_DESK, kind: 'school', label: 'Golden', isCopy: false }
  const { storeId, generation } = header
  const whose = { desk: { ...card, createdAt: '2026-11-24T09:00:00.000Z' }, storeId, generation }
  const kind = { kind: 'safeguarding-desk/desk', format: 1, sealing: 'none' }
  await writeFile(join(folder, 'desk.json'), JSON.stringify({ ...kind, ...whose }))
  const host = await workshop.host(version)
  const { page, kill } = await workshop.browser(`${version}/profile`, 'leveldb')
  const { isOpen, words } = await openApp(page, host)
  row.tried()
  if (!isOpen) return row.broken(`${version}: ${words.slice(0, 300)}`)
  const wanted = await readFile(join(from, 'rows.txt'), 'utf8')
  const { gone, more } = compared(linesOf(wanted), rowsIn(await readWorkingCopy(page, GOLDEN_DESK)))
  for (const line of gone) row.lost(`${version}: not there as it was: ${line.slice(0, 200)}`)
  const others = more.filter((line) => !OWN_NOTE.test(line))
  for (const line of others) row.broken(`${version}: nobody wrote ${line.slice(0, 200)}`)
  await kill()
  await host.kill()
}

/**
 * The one row that a start may add where there are people: Home notes from which day on it tells
 * what became due. It comes a moment after the screen, so that it may be there or not.
 */
const OWN_NOTE = /^lookedAt \{"id":"training-due","on":"\d{4}-\d\d-\d\d"\}$/

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '')

function compared(wanted: readonly string[], found: readonly string[]) {
  const [were, are] = [new Set(wanted), new Set(found)]
  return {
    gone: wanted.filter((line) => !are.has(line)),
    more: found.filter((line) => !were.has(line)),
  }
}

function rowsIn(copy: WorkingCopy | null): string[] {
  return tableNames.flatMap((table) =>
    [...(copy?.get(table)?.values() ?? [])].map((one) => `${table} ${canonicalJson(one)}`),
  )
}

row(
  {
    id: 'V02',
    engine: 'leveldb',
    words: 'a step to the next version that throws or is killed at each row, {tried} times',
    minutes: 10,
  },
  async (row) => {
    const template = await row.template('leveldb')
    const steps = isShort ? [row.random.between(1, 6)] : [1, 2, 3, 4, 5, 6, 7, 8]
    for (const step of steps) {
      for (const how of isShort ? (['kill'] as const) : (['throw', 'kill'] as const)) {
        const copied = await copyOf(row.workshop, template, `${how}${step}`)
        await upgradeFails(row, template, copied, { step, how })
        row.tried()
      }
    }
  },
)

interface Failing {
  readonly step: number
  readonly how: 'throw' | 'kill'
}

/** The old version is whole and opens in the old app; the next app can go up later. */
async function upgradeFails(
  row: Row,
  template: Template,
  copied: Copied,
  { step, how }: Failing,
): Promise<void> {
  const { deskId, engine, journal: before } = template
  const next = await row.nextVersion()
  const after = `${how} at step ${step}`
  const first = await copied.open(engine, next)
  await first.page.goto(`http://127.0.0.1:${template.port}/no-such-page`)
  await first.page.evaluate(
    ([at, way]) => {
      localStorage.setItem('faults-stop-at', String(at))
      localStorage.setItem('faults-how', String(way))
    },
    [step, how],
  )
  const stands = new Promise<void>((resolve) => {
    first.page.on('console', (line) => line.text().startsWith('faults:') && resolve())
  })
  if (how === 'kill') {
    await first.page.goto('about:blank')
    void first.page.goto(first.host.url).catch(() => undefined)
    await stands
  } else {
    const { isOpen, words } = await openApp(first.page, first.host)
    if (isOpen) row.undetected(`${after}: it opened all the same`)
    else if (!words.includes('could not be brought up'))
      row.undetected(`${after}: ${words.slice(0, 200)}`)
  }
  await first.end()
  await mustOpenAsBefore(row, template, copied, after)
  const last = await copied.open(engine, next)
  await last.page.goto(`http://127.0.0.1:${template.port}/no-such-page`)
  await last.page.evaluate(() => localStorage.removeItem('faults-stop-at'))
  const { isOpen, words } = await openApp(last.page, last.host)
  if (!isOpen) row.broken(`${after}, then up at last: ${words.slice(0, 200)}`)
  else await mustHaveGoneUp(row, copied, { page: last.page, deskId, after })
  const now = await readJournalOnDisk(copied.vault, deskId)
  if (now.changes.length < before.changes.length) row.lost(`${after}: changes of the log`)
  await last.end()
}

async function mustOpenAsBefore(
  row: Row,
  { deskId, journal: before }: Template,
  copied: Copied,
  after: string,
): Promise<void> {
  const { host, page, end } = await copied.open()
  const { isOpen, words } = await openApp(page, host)
  if (!isOpen) row.broken(`${after}, in the old app: ${words.slice(0, 300)}`)
  else await mustBeWhole(row, { host, page, deskId, after, before })
  await end()
}

interface GoneUp {
  readonly page: Parameters<typeof readWorkingCopy>[0]
  readonly deskId: string
  readonly after: string
}

/** Each row of a touched table carries what the step wrote, and none is missing. */
async function mustHaveGoneUp(row: Row, copied: Copied, { page, deskId, after }: GoneUp) {
  const copy = await readWorkingCopy(page, deskId)
  const { rows } = await readJournalOnDisk(copied.vault, deskId)
  const answers = [...(copy?.get('answers')?.values() ?? [])] as { later?: string }[]
  if (answers.some(({ later }) => later !== 'next')) row.broken(`${after}: a half step`)
  const counts = talliesOf(rows)
  for (const table of tableNames) {
    const own = copy?.get(table)?.size ?? 0
    if (own !== (counts[table]?.count ?? 0)) row.lost(`${after}: ${own} rows of ${table}`)
  }
}

row(
  {
    id: 'V03',
    engine: 'leveldb',
    words: 'data of the next version opened in this one, {tried} times: not one byte written',
  },
  async (row) => {
    const template = await row.template('leveldb')
    const { deskId, engine } = template
    for (let time = 1; time <= row.share(3, 1); time += 1) {
      const copied = await copyOf(row.workshop, template, `copy${time}`)
      const newer = await copied.open(engine, await row.nextVersion())
      await openApp(newer.page, newer.host)
      await newer.browser.close()
      await newer.host.stop()
      const files = () => pictureOf(join(copied.vault, 'desks', deskId))
      const before = await files()
      const { host, page, end } = await copied.open()
      const { isOpen, words } = await openApp(page, host)
      row.tried()
      if (isOpen) row.broken('newer data was opened for writing')
      if (!words.includes('newer')) row.undetected(`newer data: ${words.slice(0, 200)}`)
      const copy = await readWorkingCopy(page, deskId)
      if (copy === null) row.lost('newer data: the working copy is gone')
      await end()
      const now = await files()
      if (JSON.stringify(now) !== JSON.stringify(before)) row.broken('newer data: files changed')
    }
  },
)
