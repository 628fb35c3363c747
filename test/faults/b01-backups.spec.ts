import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { startReplay } from '../../renderer/src/domain/ledger/replay.ts'
import { pictureOf } from '../e2e/vault-on-disk.ts'
import { aBackedUpDesk, goOn, ofDesk } from './tools/backed-up-desk.ts'
import { recordsIn } from './tools/journal-on-disk.ts'
import { type PortHost, stateOf, textOf, told } from './tools/ports.ts'
import { type Row, row } from './tools/row.ts'
import { statesOf } from './tools/scenarios.ts'
import { sha256 } from './tools/small-desk.ts'

row(
  { id: 'B01', words: '{tried} backups read by a stranger: each file, each record' },
  async (row) => {
    const ground = await aBackedUpDesk(row)
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
  const ground = await aBackedUpDesk(row)
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
