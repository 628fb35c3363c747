import { readdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { aLedger, put } from '../builders/ledger.ts'
import { DESK, describeOnEachHost, failureIn, NO_DESK, type Stage, valueIn } from './each-host.ts'
import { fetchAsPage, startTestLoopback } from './hosts.ts'
import { makeTempPlaces } from './temp-places.ts'

const journal = ({ places }: Stage) => join(places.vault, 'desks', DESK, 'journal/000001.jsonl')

const clear = ({ host }: Stage, deskId = DESK) => host.bridge.ask('copies:clear', { deskId })

/** A journal of five changes, of which the witness knows. */
async function begin({ host }: Stage): Promise<void> {
  const of = { deskId: DESK, generation: 1 }
  valueIn(await host.bridge.ask('journal:start-segment', { ...of, schema: 1, checkpoint: [] }))
  const ledger = aLedger()
  const records = [1, 2, 3, 4, 5].map((n) => ledger.change(put('answers', `a${n}`, { n })))
  valueIn(await host.bridge.ask('journal:append', { ...of, records }))
  valueIn(await host.bridge.ask('snapshots:make', { deskId: DESK, reason: 'asked' }))
}

describeOnEachHost('emptying the storage of the browser', (stage) => {
  test('is done where the journal is whole, and touches nothing of the vault', async () => {
    await begin(stage)
    const before = await readFile(journal(stage))
    const files = await readdir(join(stage.places.vault, 'desks', DESK), { recursive: true })
    expect(valueIn(await clear(stage))).toEqual({})
    expect(stage.host.log).toEqual(['clear copies'])
    expect((await readFile(journal(stage))).equals(before)).toBe(true)
    expect(await readdir(join(stage.places.vault, 'desks', DESK), { recursive: true })).toEqual(
      files,
    )
  })

  test('is refused where a change of the journal cannot be read', async () => {
    await begin(stage)
    const bytes = await readFile(journal(stage))
    const middle = Math.floor(bytes.length / 2)
    bytes.fill('*', middle, middle + 4)
    await writeFile(journal(stage), bytes)
    expect(failureIn(await clear(stage)).reason).toBe('damaged')
    expect(stage.host.log).toEqual([])
  })

  test('is refused where the journal has lost its end', async () => {
    await begin(stage)
    const bytes = await readFile(journal(stage))
    await truncate(journal(stage), bytes.lastIndexOf('\n', bytes.length - 2) + 1)
    expect(failureIn(await clear(stage)).reason).toBe('damaged')
    expect(stage.host.log).toEqual([])
  })

  test('is refused for a desk that there is not', async () => {
    expect(failureIn(await clear(stage, NO_DESK)).reason).toBe('gone')
    expect(stage.host.log).toEqual([])
  })
})

describe('the header that empties a browser', () => {
  test('goes out with that one answer alone, and only when it is a yes', async () => {
    const places = await makeTempPlaces()
    const { base, key, bridge, close } = await startTestLoopback(places)
    await bridge.ask('desks:create', { id: DESK, kind: 'school', label: 'Oakfield' })
    const post = async (path: string, body: object, own = key) => {
      const headers = { 'x-desk-key': own }
      const init = { method: 'POST', headers, body: JSON.stringify(body) }
      const { status, headers: got } = await fetchAsPage(base)(`${base}/port/${path}`, init)
      return [status, got.get('clear-site-data')]
    }
    const ours = { deskId: DESK }
    expect(await post('ask/copies:clear', ours)).toEqual([200, '"storage"'])
    expect(await post('ask/copies:clear', { deskId: NO_DESK })).toEqual([200, null])
    expect(await post('ask/copies:clear', {})).toEqual([400, null])
    expect(await post('ask/copies:clear', ours, 'A'.repeat(43))).toEqual([403, null])
    expect(await post('ask/journal:head', ours)).toEqual([200, null])
    expect(await post('job/copies:clear', ours)).toEqual([200, null])
    await close()
    await places.remove()
  })
})
