import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DESK, describeOnEachBridge, failureIn, NO_DESK, SAMPLE, valueIn } from './each-host.ts'

describeOnEachBridge('desks', (stage, diskTest) => {
  const ask: typeof stage.host.bridge.ask = (channel, request) =>
    stage.host.bridge.ask(channel, request)

  test('are listed as they were made, with the school first that came first', async () => {
    valueIn(await ask('desks:create', { id: SAMPLE, kind: 'sample', label: 'Sample' }))
    const { desks } = valueIn(await ask('desks:list', {}))
    expect(desks.map(({ id, kind, label }) => [id, kind, label])).toEqual([
      [DESK, 'school', 'Oakfield'],
      [SAMPLE, 'sample', 'Sample'],
    ])
  })

  test('asked for twice are made once', async () => {
    const before = valueIn(await ask('desks:list', {}))
    const again = { id: DESK, kind: 'sample', label: 'Other' } as const
    expect(valueIn(await ask('desks:create', again)).desk).toEqual(before.desks[0])
    expect(valueIn(await ask('desks:list', {}))).toEqual(before)
  })

  test('can be given another label', async () => {
    const label = 'St Mary’s ਸਕੂਲ'
    valueIn(await ask('desks:label', { id: DESK, label }))
    expect(valueIn(await ask('desks:list', {})).desks[0]?.label).toBe(label)
    expect(failureIn(await ask('desks:label', { id: NO_DESK, label })).reason).toBe('gone')
  })

  diskTest('of the sample leave without a trace', async () => {
    valueIn(await ask('desks:create', { id: SAMPLE, kind: 'sample', label: 'Sample' }))
    const start = { deskId: SAMPLE, generation: 1, schema: 1, checkpoint: [] }
    valueIn(await ask('journal:start-segment', start))
    const record = { type: 'change', seq: 1, id: 'a', body: '{}' } as const
    valueIn(await ask('journal:append', { deskId: SAMPLE, generation: 1, records: [record] }))
    valueIn(await ask('desks:discard-sample', { id: SAMPLE }))
    expect(await readdir(join(stage.places.vault, 'desks'))).toEqual([DESK])
    expect(failureIn(await ask('journal:head', { deskId: SAMPLE })).reason).toBe('gone')
  })

  diskTest('of a school are never discarded', async () => {
    const refused = { reason: 'read-only', about: 'Oakfield' }
    expect(failureIn(await ask('desks:discard-sample', { id: DESK }))).toEqual(refused)
    expect(await readdir(join(stage.places.vault, 'desks'))).toEqual([DESK])
  })

  diskTest('that cannot be read are told, never left out', async () => {
    const path = join(stage.places.vault, 'desks', DESK, 'desk.json')
    const text = await readFile(path, 'utf8')
    for (const damage of ['', '{', text.replace('generation', 'generatiom'), text.slice(0, -9)]) {
      await writeFile(path, damage)
      expect(failureIn(await ask('desks:list', {})).reason).toBe('damaged')
    }
    await mkdir(join(stage.places.vault, 'desks', NO_DESK))
    await writeFile(path, text)
    expect(failureIn(await ask('desks:list', {})).reason).toBe('damaged')
  })

  diskTest('know their computer by an id that lasts', async () => {
    const about = valueIn(await ask('host:about', {}))
    expect(about.vaultPlace).toBe(stage.places.vault)
    expect(about.freeBytes).toBeGreaterThan(0)
    expect(valueIn(await ask('host:about', {})).deviceId).toBe(about.deviceId)
  })
})
