import { mkdir } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { bridgeTo, told } from '../bench/fill-desk.ts'
import { aSmallDisk } from '../e2e/small-disk.ts'
import { openApp, openDesk } from './tools/desk.ts'
import type { FaultHost } from './tools/host.ts'
import { readJournalOnDisk } from './tools/journal-on-disk.ts'
import { isShort, type Row, row } from './tools/row.ts'
import { copyOf, type Template } from './tools/template.ts'
import { mustBeWhole } from './tools/whole.ts'

/** Backs the desk up on a stick, as the Safety screen does. */
async function backUp(host: FaultHost, { deskId }: Template, stick: string) {
  await mkdir(stick, { recursive: true })
  const bridge = bridgeTo(host)
  const { place } = await told(bridge.ask('places:named', { path: stick }))
  const order = { deskId, placeId: place.placeId }
  return told(bridge.run('backups:make', order))
}

async function openBackup(host: FaultHost, stick: string): Promise<string> {
  const bridge = bridgeTo(host)
  const { place } = await told(bridge.ask('places:named', { path: stick }))
  const { backups } = await told(bridge.ask('backups:in-place', { placeId: place.placeId }))
  const backupId = backups[0]?.backupId ?? ''
  const opened = await told(bridge.run('backups:open', { backupId }))
  if (opened.type !== 'ready') throw new Error(`the backup was refused: ${opened.because}`)
  return opened.scratchId
}

row(
  {
    id: 'B03',
    engine: 'leveldb',
    words: '{tried} restores on a clean machine with nothing but the file',
  },
  async (row) => {
    const { workshop } = row
    const template = await row.template('leveldb')
    for (let time = 1; time <= row.share(5, 1); time += 1) {
      const copied = await copyOf(workshop, template, `old${time}`)
      const stick = workshop.path(`stick${time}`)
      const old = await workshop.host(`old${time}`, { port: template.port })
      await backUp(old, template, stick)
      await old.stop()
      const before = await readJournalOnDisk(copied.vault, template.deskId)

      const host = await workshop.host(`clean${time}`, { port: template.port })
      const scratchId = await openBackup(host, stick)
      await told(bridgeTo(host).ask('backups:switch', { scratchId, as: 'restore' }))
      const { page, kill } = await workshop.browser(`clean${time}/profile`, 'leveldb')
      const { isOpen, words } = await openApp(page, host)
      row.tried()
      const { deskId } = template
      if (!isOpen) row.broken(`on a clean machine: ${words.slice(0, 300)}`)
      else await mustBeWhole(row, { host, page, deskId, after: 'on a clean machine', before })
      await kill()
      await host.kill()
    }
  },
)

row(
  {
    id: 'B04',
    engine: 'leveldb',
    words: '{tried} kills of the host while it restores',
    minutes: 10,
  },
  async (row) => {
    const { workshop } = row
    const template = await row.template('leveldb')
    for (let time = 1; time <= row.share(40, 3); time += 1) {
      await copyOf(workshop, template, `copy${time}`)
      await killedInRestore(row, template, `copy${time}`)
      row.tried()
      await workshop.remove(`copy${time}`)
    }
  },
)

async function killedInRestore(row: Row, template: Template, name: string): Promise<void> {
  const { workshop, random } = row
  const { deskId, port, journal: before } = template
  const stick = workshop.path(`${name}/stick`)
  const host = await workshop.host(name, { port })
  await backUp(host, template, stick)
  const restoring = (async () => {
    const scratchId = await openBackup(host, stick)
    await bridgeTo(host).ask('backups:switch', { scratchId, as: 'restore' })
  })().catch(() => undefined)
  const pause = random.below(400)
  await delay(pause)
  await host.kill()
  await restoring
  const again = await workshop.host(name, { port })
  const after = `killed ${pause} ms into a restore`
  if (isShort) return mustHold(row, again, template, after)
  const { page, kill } = await workshop.browser(`${name}/profile`, 'leveldb')
  const { isOpen, words } = await openApp(page, again)
  if (!isOpen) row.broken(`${after}: ${words.slice(0, 300)}`)
  else await mustBeWhole(row, { host: again, page, deskId, after, before })
  await kill()
  await again.kill()
}

/** The same without a browser: the host's own journal holds all that it held. */
async function mustHold(row: Row, host: FaultHost, template: Template, after: string) {
  const { deskId, journal: before } = template
  const head = await bridgeTo(host).ask('journal:head', { deskId })
  const { lastSeq } = await readJournalOnDisk(host.vault, deskId)
  if (!head.ok) row.broken(`${after}: ${head.failure.reason}`)
  if (lastSeq < before.lastSeq) row.lost(`${after}: ${lastSeq} of ${before.lastSeq} changes`)
  await host.kill()
}

row(
  { id: 'B06', engine: 'leveldb', words: 'a stick that is full, read-only and unplugged: {tried}' },
  async (row) => {
    const disk = await aSmallDisk()
    if (disk === null) return row.wait('this account may not mount a disk in memory')
    try {
      const template = await row.template('leveldb')
      const copied = await copyOf(row.workshop, template, 'copy')
      const { host, page, end } = await copied.open()
      await openDesk(page, host)
      const { deskId, journal: before } = template
      const bridge = bridgeTo(host)
      const { place } = await told(bridge.ask('places:named', { path: disk.folder }))
      const choice = { deskId, placeId: place.placeId, holderName: 'Ada' }
      await told(bridge.ask('backups:choose-place', choice))
      const make = () => bridge.run('backups:make', { deskId, placeId: null })
      await told(make())
      const fails = async (what: string, reasons: readonly string[]): Promise<void> => {
        const went = await make()
        row.tried()
        const found = went.ok ? 'done' : went.failure.reason
        if (!reasons.includes(found)) row.undetected(`a stick that is ${what}: ${found}`)
      }
      await disk.fill(0)
      await fails('full', ['disk-full'])
      disk.free()
      disk.makeReadOnly()
      await fails('read-only', ['read-only'])
      disk.makeWritable()
      await told(make())
      await disk.remove()
      await fails('unplugged', ['gone'])
      const { backups } = await told(bridge.ask('safety:state', { deskId }))
      if (backups.length > 0) row.undetected('backups of an unplugged stick are still shown')
      await mustBeWhole(row, { host, page, deskId, after: 'sticks that fail', before })
      await end()
    } finally {
      await disk.remove()
    }
  },
)
