import { spawnSync } from 'node:child_process'
import type { Ledger } from '../builders/ledger.ts'
import { openDesk, openQuestion, saved, type } from './tools/desk.ts'
import { readJournalOnDisk } from './tools/journal-on-disk.ts'
import { DESK, type PortHost, startPorts, told } from './tools/ports.ts'
import { type Row, row } from './tools/row.ts'
import { aSmallDesk, aStick } from './tools/small-desk.ts'
import { copyOf, type Template } from './tools/template.ts'
import { mustBeWhole } from './tools/whole.ts'

/** Days that the clock of a start is off, one start after the other. */
const JUMPS = [0, -400, 5 * 365, -46 * 365, 1, -0.04]
const DAY_MS = 86_400_000
const now = Date.UTC(2026, 10, 24, 10)

row({ id: 'D12', words: '{tried} starts of the host with a clock that jumps' }, async (row) => {
  const { workshop } = row
  const vault = workshop.path('vault')
  const stick = workshop.path('stick')
  let ledger: Ledger | null = null
  for (let round = 0; round < row.share(10, 2); round += 1) {
    for (const jump of JUMPS) {
      const clock = (): Date => new Date(now + jump * DAY_MS)
      const host = await startPorts(vault, { complain: row.error, now: clock })
      ledger ??= await aSmallDesk(host, 100)
      await oneStart(row, { host, stick, ledger }, `${round}, ${jump} days`)
      await host.close()
      row.tried()
    }
  }
})

interface Start {
  readonly host: PortHost
  readonly stick: string
  readonly ledger: Ledger
}

let numbers = { snapshot: 0, backup: 0 }

/** Whatever the clock says: the newest is the last one made, and nothing proven goes by date. */
async function oneStart(row: Row, { host, stick, ledger }: Start, when: string): Promise<void> {
  const ofDesk = { deskId: DESK }
  const before = told(await host.ask('safety:state', ofDesk))
  if (before.place === null) {
    numbers = { snapshot: 0, backup: 0 }
    const placeId = await aStick(host, stick)
    told(await host.ask('backups:choose-place', { ...ofDesk, placeId, holderName: 'Ada' }))
  }
  const records = ledger.records.slice(before.lastSeq, before.lastSeq + 1)
  const went = await host.ask('journal:append', { ...ofDesk, generation: 1, records })
  if (!went.ok) return row.broken(`${when}: no change is taken, ${went.failure.reason}`)
  const { snapshot } = told(await host.ask('snapshots:make', { ...ofDesk, reason: 'asked' }))
  const { backup } = told(await host.run('backups:make', { ...ofDesk, placeId: null }))
  const { snapshots, backups, lastSeq } = told(await host.ask('safety:state', ofDesk))
  if (snapshot.number <= numbers.snapshot) row.broken(`${when}: the snapshot's number fell`)
  numbers = { snapshot: snapshot.number, backup: numbers.backup + 1 }
  if (!snapshots.some(({ number }) => number === snapshot.number)) {
    row.lost(`${when}: the snapshot just made is gone`)
  }
  if (backups[0]?.backupId !== backup.backupId) row.lost(`${when}: the newest backup is not first`)
  if (backups.length < Math.min(numbers.backup, 10)) {
    row.lost(`${when}: ${backups.length} of ${numbers.backup} backups are left`)
  }
  if (snapshots.filter(({ proven }) => proven).length < Math.min(numbers.backup, 5)) {
    row.lost(`${when}: ${snapshots.length} snapshots are left`)
  }
  if (lastSeq !== before.lastSeq + 1) row.lost(`${when}: the order of changes`)
}

const hasFaketime = spawnSync('faketime', ['--version'], { stdio: 'ignore' }).status === 0

row(
  {
    id: 'D12',
    engine: 'leveldb',
    words: '{tried} starts of the app and the page on jumping clocks',
  },
  async (row) => {
    const template = await row.template('leveldb')
    const jumps = ['-400d', '+1825d', '-1h', '+0d']
    const copied = await copyOf(row.workshop, template, 'copy')
    for (let at = 0; at < row.share(8, 1); at += 1) {
      const jump = jumps[at % jumps.length] ?? '+0d'
      await oneRun(row, template, copied.profile, jump)
    }
  },
)

async function oneRun(row: Row, template: Template, profile: string, jump: string): Promise<void> {
  const { deskId, port, journal: before } = template
  const { workshop } = row
  const under = hasFaketime ? ['faketime', '-f', jump] : []
  const env = { FAKETIME_DONT_FAKE_MONOTONIC: '1' }
  const host = await workshop.host('copy', { port, under, env })
  const browser = await workshop.browser('copy/profile', 'leveldb')
  const { page } = browser
  await page.clock.setSystemTime(now + (Number.parseInt(jump, 10) || 0) * DAY_MS)
  await openDesk(page, host)
  await openQuestion(page, 'GOV01')
  await type(page, `At ${jump}, of ${profile.length}.`)
  await saved(page)
  row.tried()
  const after = `clock at ${jump}`
  await mustBeWhole(row, { host, page, deskId, after, before })
  const { changes } = await readJournalOnDisk(host.vault, deskId)
  const isRising = changes.every(({ seq }, index) => seq === index + 1)
  if (!isRising) row.broken(`${after}: the numbers of the changes`)
  await browser.close()
  await host.stop()
}
