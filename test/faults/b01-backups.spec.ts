import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { unzipSync } from 'fflate'
import { type Disk, realDisk } from '../../electron/ports/disk.ts'
import { startReplay } from '../../renderer/src/domain/ledger/replay.ts'
import type { Ledger } from '../builders/ledger.ts'
import { pictureOf } from '../e2e/vault-on-disk.ts'
import { flip } from './tools/damage.ts'
import { recordsIn } from './tools/journal-on-disk.ts'
import { DESK, type PortHost, startPorts, stateOf, textOf, told } from './tools/ports.ts'
import { type Row, row } from './tools/row.ts'
import { statesOf } from './tools/scenarios.ts'
import { aSmallDesk, aStick, sha256 } from './tools/small-desk.ts'

const ofDesk = { deskId: DESK }

interface Ground {
  readonly host: PortHost
  readonly ledger: Ledger
  readonly stick: string
}

/** A desk with a chosen place for its backups. */
async function ready({ workshop, error }: Row, changes = 40): Promise<Ground> {
  const host = await startPorts(workshop.path('vault'), { complain: error })
  const ledger = await aSmallDesk(host, changes)
  const stick = workshop.path('stick')
  const placeId = await aStick(host, stick)
  told(await host.ask('backups:choose-place', { ...ofDesk, placeId, holderName: 'Ada' }))
  return { host, ledger, stick }
}

async function goOn({ host, ledger }: Ground, count = 1): Promise<void> {
  const { lastSeq, generation } = told(await host.ask('journal:head', ofDesk))
  const records = ledger.records.slice(lastSeq, lastSeq + count)
  told(await host.ask('journal:append', { ...ofDesk, generation, records }))
}

row(
  { id: 'B01', words: '{tried} backups read by a stranger: each file, each record' },
  async (row) => {
    const ground = await ready(row)
    const { host, ledger } = ground
    const states = statesOf(ledger)
    for (let time = 1; time <= row.share(40, 3); time += 1) {
      await goOn(ground)
      const { backup } = told(await host.run('backups:make', { ...ofDesk, placeId: null }))
      if (backup.provenAt === null) row.undetected(`backup ${time} was not proven`)
      const wrong = await readAsStranger(backup.place, states)
      if (wrong !== null) row.broken(`backup ${time}: ${wrong}`)
      row.tried()
    }
    await host.close()
  },
)

/** By the description of the format alone; null when all of it is as it says. */
async function readAsStranger(path: string, states: readonly string[]): Promise<string | null> {
  const files = unzipSync(await readFile(path))
  const manifest = JSON.parse(Buffer.from(files['backup.json'] ?? []).toString('utf8'))
  for (const { path: name, size, sha256: hash } of manifest.files) {
    const bytes = Buffer.from(files[name] ?? [])
    if (bytes.length !== size || sha256(bytes) !== hash) return `${name} is not as listed`
  }
  const replay = startReplay()
  const journal = Object.keys(files)
    .filter((name) => name.startsWith('journal/'))
    .sort()
  for (const name of journal) {
    const records = recordsIn(Buffer.from(files[name] ?? []), false, name)
    for (const record of records) replay.take(record)
  }
  if (replay.seq !== manifest.seq) return `it ends at ${replay.seq}, not ${manifest.seq}`
  return textOf(replay.rows) === states[replay.seq] ? null : 'its rows are others'
}

row({ id: 'B02', words: '{tried} damaged or foreign backups opened' }, async (row) => {
  const ground = await ready(row)
  const { host } = ground
  const { backup } = told(await host.run('backups:make', { ...ofDesk, placeId: null }))
  const good = await readFile(backup.place)
  await goOn(ground, 3)
  const before = await stateOf(host)
  const whole = await laidOut(host, good)
  if (whole === null) throw new Error('the whole backup was refused')
  const open = (what: string, bytes: Buffer) => mustBeRefused(row, host, { what, bytes, whole })
  for (let time = 0; time < row.share(200, 12); time += 1) {
    const at = row.random.below(good.length)
    const bytes = Buffer.from(good)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << row.random.below(8))
    await open(`one bit flipped at ${at} of ${good.length}`, bytes)
  }
  for (let time = 0; time < row.share(200, 12); time += 1) {
    const at = row.random.below(good.length)
    await open(`cut at ${at} of ${good.length}`, good.subarray(0, at))
  }
  await open('a pdf renamed', Buffer.from('%PDF-1.7\nnothing of ours\n'))
  await open('an empty file', Buffer.alloc(0))
  if ((await stateOf(host)) !== before) row.lost('the desk itself was touched')
  await host.close()
})

interface Spoilt {
  readonly what: string
  readonly bytes: Buffer
  /** What the whole one lays out. */
  readonly whole: string
}

/** Refused; or, where a bit means nothing to anybody, laid out byte for byte as the whole one. */
async function mustBeRefused(row: Row, host: PortHost, spoilt: Spoilt): Promise<void> {
  row.tried()
  const found = await laidOut(host, spoilt.bytes)
  if (found !== null && found !== spoilt.whole) row.undetected(`${spoilt.what}: it was opened`)
}

/** Every file that a backup lays out, by its hash; null when it is refused. */
async function laidOut(host: PortHost, bytes: Buffer): Promise<string | null> {
  const request = { fileName: 'a.sgbackup', size: bytes.length }
  const sent = await host.send('backups:bring-in', request, bytes)
  if (!sent.ok) return null
  const opened = await host.run('backups:open', { backupId: sent.value.backupId })
  if (!opened.ok || opened.value.type !== 'ready') return null
  const { scratchId, report } = opened.value
  const files = await pictureOf(join(host.vault, 'scratch', scratchId))
  await host.ask('backups:discard-scratch', { scratchId })
  return JSON.stringify([report.seq, report.tallies, files])
}

row(
  { id: 'B05', words: 'a desk that shrinks, {tried} ways, and the backups after it' },
  async (row) => {
    for (const [name, share] of [
      ['a fifth and more', 0.3],
      ['a whole table', 1],
    ] as const) {
      await shrinks(row, name, share)
      row.tried()
      await row.workshop.remove('vault')
      await row.workshop.remove('vault-witnesses')
      await row.workshop.remove('stick')
    }
  },
)

async function shrinks(row: Row, name: string, share: number): Promise<void> {
  const ground = await ready(row, 60)
  const { host, ledger } = ground
  const good = told(await host.run('backups:make', { ...ofDesk, placeId: null })).backup
  const snapshot = told(await host.ask('snapshots:make', { ...ofDesk, reason: 'asked' })).snapshot
  await lose(ground, share)
  for (let time = 0; time < 14; time += 1) {
    const { seq } = told(await host.run('backups:make', { ...ofDesk, placeId: null })).backup
    const made = told(await host.ask('snapshots:make', { ...ofDesk, reason: 'asked' })).snapshot
    if (!made.shrunk)
      row.undetected(`${name}: snapshot ${made.number} at ${seq} is not called shrunk`)
    const change = ledger.change({ table: 'figures', key: `f${time}`, row: { time } })
    const { generation } = told(await host.ask('journal:head', ofDesk))
    told(await host.ask('journal:append', { ...ofDesk, generation, records: [change] }))
  }
  const { backups, snapshots } = told(await host.ask('safety:state', ofDesk))
  if (!backups.some(({ fileName }) => fileName === good.fileName)) {
    row.lost(`${name}: the last whole backup was rotated out`)
  }
  if (!snapshots.some(({ number }) => number === snapshot.number)) {
    row.lost(`${name}: the last whole snapshot was rotated out`)
  }
  if (!backups.some(({ shrunk }) => shrunk)) row.undetected(`${name}: no backup is called shrunk`)
  await host.close()
}

/** Takes a share of the answers away, as a bad import would. */
async function lose({ host, ledger }: Ground, share: number): Promise<void> {
  const { lastSeq, generation } = told(await host.ask('journal:head', ofDesk))
  told(
    await host.ask('journal:append', {
      ...{ ...ofDesk, generation },
      records: ledger.records.slice(lastSeq),
    }),
  )
  const keys = [...(ledger.rows.get('answers')?.keys() ?? [])]
  const others = [...(ledger.rows.get('actions')?.keys() ?? [])]
  const gone =
    share === 1
      ? keys
      : [...keys, ...others].slice(0, Math.ceil((keys.length + others.length) * 0.6))
  const touches = gone.map((key) => ({
    table: keys.includes(key) ? 'answers' : 'actions',
    key: JSON.parse(key) as string,
    row: null,
  }))
  const records = [ledger.change(...touches)]
  told(await host.ask('journal:append', { ...ofDesk, generation, records }))
}

row(
  { id: 'B07', words: '{tried} rehearsals, of good backups and of damaged ones' },
  async (row) => {
    const ground = await ready(row)
    const { host } = ground
    const state = () => host.ask('safety:state', ofDesk).then(told)
    await rehearses(row, host, 'nothing-yet', 'before anything was kept')
    told(await host.ask('snapshots:make', { ...ofDesk, reason: 'asked' }))
    await rehearses(row, host, 'works', 'with a snapshot')
    const { backup } = told(await host.run('backups:make', { ...ofDesk, placeId: null }))
    await rehearses(row, host, 'works', 'with a backup')
    if ((await state()).lastDrill?.ok !== true) row.undetected('a drill that worked is not shown')
    await flip(backup.place, Math.floor(backup.size / 2), 3)
    await rehearses(row, host, 'fails', 'with a damaged backup')
    if ((await state()).lastDrill?.ok !== false) row.undetected('a drill that failed is not shown')
    await host.close()
  },
)

async function rehearses(row: Row, host: PortHost, wanted: string, when: string): Promise<void> {
  row.tried()
  const before = await stateOf(host)
  const went = await host.run('backups:rehearse', ofDesk)
  const found = went.ok ? went.value.type : went.failure.reason
  if (found !== wanted) row.broken(`${when}: it ${found}`)
  if ((await stateOf(host)) !== before) row.lost(`${when}: the desk itself was touched`)
}

row(
  { id: 'B06', words: '{tried} changes kept while a very slow stick takes a backup' },
  async (row) => {
    const { workshop } = row
    const stick = workshop.path('stick')
    const disk = slowUnder(stick)
    const host = await startPorts(workshop.path('vault'), { complain: row.error, disk })
    const ledger = await aSmallDesk(host, 40)
    const placeId = await aStick(host, stick)
    told(await host.ask('backups:choose-place', { ...ofDesk, placeId, holderName: 'Ada' }))
    let isDone = false
    const making = host.run('backups:make', { ...ofDesk, placeId: null }).then((made) => {
      isDone = true
      return made
    })
    for (let time = 0; time < 20; time += 1) {
      await goOn({ host, ledger, stick })
      row.tried()
      if (isDone) row.broken(`change ${time} had to wait for the backup`)
    }
    const { backup } = told(await making)
    if (backup.provenAt === null) row.undetected('the slow backup was not proven')
    await host.close()
  },
)

/** A disk on which each call that concerns a folder takes a fifth of a second. */
function slowUnder(folder: string): Disk {
  return new Proxy(realDisk, {
    get: (target, name) => {
      const real = Reflect.get(target, name)
      if (typeof real !== 'function') return real
      return async (...args: unknown[]) => {
        if (String(args[0]).startsWith(folder)) await delay(200)
        return await real.apply(target, args)
      }
    },
  })
}
