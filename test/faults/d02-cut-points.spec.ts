import { cp, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { pictureOf } from '../e2e/vault-on-disk.ts'
import { createFaultyDisk, type Fault } from '../integration/ports/faulty-disk.ts'
import { outgoing } from './tools/outgoing.ts'
import { startPorts } from './tools/ports.ts'
import { isShort, type Row, row } from './tools/row.ts'
import { type Saved, type Scenario, type Stand, scenarios, statesOf } from './tools/scenarios.ts'

const errors: readonly Fault[] = [
  { type: 'half', code: 'ENOSPC' },
  ...['EIO', 'ENOSPC', 'EACCES', 'EBUSY', 'EPERM', 'EROFS'].map(
    (code) => ({ type: 'error', code }) as const,
  ),
  // Held for longer than anybody is patient.
  { type: 'error', code: 'EBUSY', times: 8 },
]

for (const scenario of [...scenarios, ...outgoing]) {
  row(
    {
      id: 'D02',
      words: `killed at each write of the ${scenario.name}, {tried} times`,
      minutes: 15,
    },
    (row) => tryAll(row, scenario, [{ type: 'kill' }]),
  )
  row(
    {
      id: 'D03',
      words: `each write of the ${scenario.name} fails, {tried} times`,
      parts: 2,
      minutes: 15,
    },
    (row) => tryAll(row, scenario, errors),
  )
}

interface Ready extends Omit<Stand, 'saved'> {
  readonly folder: string
}

async function tryAll(row: Row, scenario: Scenario, faults: readonly Fault[]): Promise<void> {
  const ready = await prepare(row, scenario)
  const dry = createFaultyDisk()
  await once(row, scenario, ready, { name: 'dry', faulty: dry, start: () => dry.heal() })
  const calls = dry.calls().length
  for (const [index, fault] of faults.entries()) {
    for (const call of callsOf(row, calls)) {
      const faulty = createFaultyDisk()
      const name = `${index}-${call}`
      const start = (): void => faulty.failAt(call, fault)
      await once(row, scenario, ready, {
        name,
        faulty,
        start,
        what: `${wordsOf(fault)} at ${call}`,
        fault,
      })
      row.tried()
    }
  }
}

/** All of them, shared among the parts; three where it must be short. */
function callsOf(row: Row, calls: number): readonly number[] {
  const all = Array.from({ length: calls }, (_, at) => at + 1)
  if (isShort) return [1, row.random.between(2, calls - 1), calls]
  return all.filter((call) => row.isMine(call))
}

const wordsOf = (fault: Fault): string => (fault.type === 'kill' ? 'kill' : fault.code)

async function prepare({ workshop, error }: Row, scenario: Scenario): Promise<Ready> {
  // Paths stand in what is written, so what runs is always in the same place.
  const folder = workshop.path('run')
  const host = await startPorts(join(folder, 'vault'), { complain: error })
  const ledger = await scenario.prepare(host, folder)
  await host.close()
  const ready = { ledger, states: statesOf(ledger), picture: await pictureOf(folder) }
  await rename(folder, workshop.path('ready'))
  return { folder: workshop.path('ready'), ...ready }
}

interface Try {
  readonly name: string
  readonly faulty: ReturnType<typeof createFaultyDisk>
  /** Begins to count, or to fail: the process is up by then. */
  readonly start: () => void
  readonly what?: string
  readonly fault?: Fault
}

async function once(row: Row, scenario: Scenario, ready: Ready, one: Try): Promise<void> {
  const { faulty, name, start, what } = one
  const folder = row.workshop.path('run')
  await row.workshop.remove('run')
  await cp(ready.folder, folder, { recursive: true })
  const vault = join(folder, 'vault')
  // A process that was killed says nothing more, and what it would have said means nothing.
  const complain = one.fault?.type === 'kill' ? () => undefined : row.error
  const host = await startPorts(vault, { complain, disk: faulty.disk })
  start()
  const work = scenario.work(host, folder, ready.ledger)
  const saved: Saved = await work.catch((error: Error) => {
    row.error(`${scenario.name}, ${what ?? name}: ${error.message}`)
    return { seq: 0, ok: false }
  })
  if (what === undefined) return void (await host.close())
  // Of a killed process nothing more comes, so its end is only tidied up.
  await host.close().catch(() => undefined)
  faulty.heal()
  const next = await startPorts(vault, { complain: row.error })
  const stand = { ...ready, saved }
  const wrong = await scenario
    .check(next, folder, stand)
    .catch((error: Error) => [`broken: ${error.message}`])
  for (const each of wrong) {
    const sentence = `${scenario.name}, ${what}: ${each}`
    if (each.startsWith('lost')) row.lost(sentence)
    else row.broken(sentence)
  }
  await next.close()
}
