import { setTimeout as delay } from 'node:timers/promises'
import { type Disk, realDisk } from '../../electron/ports/disk/disk.ts'
import { aBackedUpDesk, type BackedUp, goOn, ofDesk } from './tools/backed-up-desk.ts'
import { flip } from './tools/damage.ts'
import { type PortHost, stateOf, told } from './tools/ports.ts'
import { type Row, row } from './tools/row.ts'

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
  const ground = await aBackedUpDesk(row, 60)
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
async function lose({ host, ledger }: BackedUp, share: number): Promise<void> {
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
    const ground = await aBackedUpDesk(row)
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
    const ground = await aBackedUpDesk(row, 40, slowUnder(row.workshop.path('stick')))
    const { host } = ground
    let isDone = false
    const making = host.run('backups:make', { ...ofDesk, placeId: null }).then((made) => {
      isDone = true
      return made
    })
    for (let time = 0; time < 20; time += 1) {
      await goOn(ground)
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
