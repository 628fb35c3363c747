import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { JournalRecord } from '../../electron/contract/values.ts'
import { startTestLoopback, type TestHost } from './hosts.ts'
import { makeTempPlaces } from './temp-places.ts'

const HOSTS = { loopback: startTestLoopback } as const

const DESK = '01890000-0000-7000-8000-000000000001'

function change(seq: number, body = `{"n":${seq}}`): JournalRecord {
  return { type: 'change', seq, id: `change-${seq}`, body }
}

describe.each(Object.entries(HOSTS))('the journal through the %s bridge', (_name, start) => {
  let host: TestHost
  let places: Awaited<ReturnType<typeof makeTempPlaces>>

  beforeEach(async () => {
    places = await makeTempPlaces()
    host = await start(places)
    await host.bridge.ask('desks:create', { id: DESK, kind: 'school', label: 'Oakfield' })
  })
  afterEach(async () => {
    await host.close()
    await places.remove()
  })

  test('keeps what was appended, in order, and hands it back', async () => {
    const { bridge } = host
    const start = { deskId: DESK, generation: 1, schema: 1, checkpoint: [] }
    expect(await bridge.ask('journal:start-segment', start)).toEqual({
      ok: true,
      value: { segment: 1 },
    })
    const records = [change(1), change(2, '{"name":"Zoë ਗੁਰਮੁਖੀ 😀"}')]
    const append = { deskId: DESK, generation: 1, records }
    expect(await bridge.ask('journal:append', append)).toEqual({ ok: true, value: { lastSeq: 2 } })
    expect(await bridge.ask('journal:append', append)).toEqual({ ok: true, value: { lastSeq: 2 } })
    expect(await bridge.ask('journal:read', { deskId: DESK, from: null })).toEqual({
      ok: true,
      value: { records, next: null },
    })
  })
})
