import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { talliesOf } from '../../renderer/src/domain/ledger/tallies.ts'
import { aLedger, put, remove } from '../builders/ledger.ts'
import { DESK, describeOnEachHost, failureIn, type Stage, valueIn } from './each-host.ts'

const folder = ({ places }: Stage) => join(places.vault, 'desks', DESK, 'snapshots')

async function append(
  stage: Stage,
  ...records: ReturnType<ReturnType<typeof aLedger>['change']>[]
) {
  const request = { deskId: DESK, generation: 1, records }
  valueIn(await stage.host.bridge.ask('journal:append', request))
}

/** A desk with ten answers and two actions. */
async function begin(stage: Stage) {
  const start = { deskId: DESK, generation: 1, schema: 1, checkpoint: [] }
  valueIn(await stage.host.bridge.ask('journal:start-segment', start))
  const ledger = aLedger()
  for (let n = 0; n < 10; n += 1) await append(stage, ledger.change(put('answers', `a${n}`, { n })))
  await append(stage, ledger.change(put('actions', 'x', 1), put('actions', 'y', 2)))
  return ledger
}

async function make(stage: Stage, reason: 'asked' | 'before-upgrade' = 'asked') {
  const request = { deskId: DESK, reason }
  return valueIn(await stage.host.bridge.ask('snapshots:make', request)).snapshot
}

async function state(stage: Stage) {
  return valueIn(await stage.host.bridge.ask('safety:state', { deskId: DESK }))
}

describeOnEachHost('a snapshot', (stage) => {
  test('holds the rows that the journal tells, and is proven by reading it back', async () => {
    const ledger = await begin(stage)
    const snapshot = await make(stage)
    expect(snapshot).toMatchObject({
      name: '000001.jsonl',
      seq: 11,
      reason: 'asked',
      proven: true,
      shrunk: false,
      tallies: talliesOf(ledger.rows),
    })
    expect(await state(stage)).toMatchObject({ lastSeq: 11, snapshots: [snapshot], troubles: [] })
    const [first = ''] = (await readFile(join(folder(stage), '000001.jsonl'), 'utf8')).split('\n')
    expect(JSON.parse(first)).toMatchObject({ kind: 'safeguarding-desk/snapshot', lastId: 'c11' })
  })

  test('is not made twice of the same, except from before an upgrade', async () => {
    await begin(stage)
    const first = await make(stage)
    expect(await make(stage)).toEqual(first)
    expect((await make(stage, 'before-upgrade')).number).toBe(2)
    expect((await make(stage, 'before-upgrade')).number).toBe(2)
    expect(await readdir(folder(stage))).toHaveLength(2)
  })

  test('goes on from the one before it', async () => {
    const ledger = await begin(stage)
    await make(stage)
    await append(stage, ledger.change(put('answers', 'a3', { n: 'other' }), remove('actions', 'x')))
    expect(await make(stage)).toMatchObject({ proven: true, tallies: talliesOf(ledger.rows) })
  })

  test('of a desk that lost much does not push out the ones before, until she says so', async () => {
    const ledger = await begin(stage)
    await make(stage)
    await append(stage, ledger.change(remove('actions', 'x'), remove('actions', 'y')))
    for (let n = 0; n < 14; n += 1) {
      await append(stage, ledger.change(put('answers', 'a1', { again: n })))
      expect(await make(stage)).toMatchObject({ shrunk: true })
    }
    expect((await state(stage)).snapshots).toHaveLength(15)
    valueIn(await stage.host.bridge.ask('safety:accept-shrink', { deskId: DESK }))
    expect((await state(stage)).snapshots.some(({ shrunk }) => shrunk)).toBe(false)
    await append(stage, ledger.change(put('answers', 'a1', { at: 'last' })))
    expect(await make(stage)).toMatchObject({ number: 16, shrunk: false })
    expect((await state(stage)).snapshots.map(({ number }) => number)).toEqual([
      16, 15, 14, 13, 12, 11, 10, 9, 8, 7,
    ])
  })

  test('that cannot be read any more counts as proven no longer, and is told', async () => {
    const ledger = await begin(stage)
    await make(stage)
    const path = join(folder(stage), '000001.jsonl')
    const bytes = await readFile(path)
    bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1
    await writeFile(path, bytes)
    await append(stage, ledger.change(put('answers', 'a1', { n: 2 })))
    expect(await make(stage)).toMatchObject({ proven: true, tallies: talliesOf(ledger.rows) })
    const { snapshots, troubles } = await state(stage)
    expect(snapshots.map(({ number, proven }) => [number, proven])).toEqual([
      [2, true],
      [1, false],
    ])
    expect(troubles).toMatchObject([{ what: 'snapshot', reason: 'damaged', about: 'snapshot 1' }])
    await append(stage, ledger.change(put('answers', 'a1', { n: 3 })))
    await make(stage)
    expect((await state(stage)).troubles).toEqual([])
  })

  test('whose rows have other sums than the changes carry is not proven', async () => {
    const ledger = await begin(stage)
    const lie = ledger.change(put('answers', 'a1', { text: 'one' }))
    await append(stage, { ...lie, body: lie.body.replaceAll('one', 'two') })
    expect(await make(stage)).toMatchObject({ proven: false })
    expect((await state(stage)).troubles).toMatchObject([{ what: 'snapshot', reason: 'damaged' }])
  })

  test('is made when the page that worked on the desk is gone', async () => {
    const page = new AbortController()
    let isHeld = false
    const holding = stage.host.bridge.run(
      'desks:hold',
      { deskId: DESK, wait: false },
      {
        signal: page.signal,
        onProgress: () => {
          isHeld = true
        },
      },
    )
    await expect.poll(() => isHeld).toBe(true)
    await begin(stage)
    expect((await state(stage)).snapshots).toEqual([])
    page.abort()
    await holding.catch(() => undefined)
    await expect
      .poll(async () => (await state(stage)).snapshots)
      .toMatchObject([{ seq: 11, reason: 'after-work', proven: true }])
    expect((await state(stage)).troubles).toEqual([])
  })

  test('of an empty journal there is none', async () => {
    const request = { deskId: DESK, reason: 'asked' } as const
    const failure = failureIn(await stage.host.bridge.ask('snapshots:make', request))
    expect(failure).toEqual({ reason: 'gone', about: 'journal' })
  })
})
