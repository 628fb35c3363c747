import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Bridge } from '../../electron/contract/bridge.ts'
import { readTextZip, writeTextZip } from '../../renderer/src/bridge/text-zips.ts'
import { DESK, describeOnEachBridge, describeOnEachHost, failureIn, valueIn } from './each-host.ts'
import { handZip } from './hand-zip.ts'
import { zipOf } from './samples.ts'

const texts = new Map([
  ['person.json', '{"name":"ਗੁਰਪ੍ਰੀਤ Example"}'],
  ['read me.txt', 'Open it in Safeguarding Desk.\n'],
])
const order = {
  deskId: DESK,
  fileName: 'Gurpreet Example.zip',
  modified: '2026-11-24T10:00:00Z',
  texts,
}

const fileOf = (bytes: Blob | Buffer, name = 'person.zip') => new File([bytes as BlobPart], name)

/** The bridge, and how many files were sent to it and not taken back. */
function counted(bridge: Bridge): Bridge & { staged: () => number } {
  let staged = 0
  return {
    ...bridge,
    staged: () => staged,
    sendFile: (...sent) => {
      if (sent[0] === 'staged:put') staged += 1
      return bridge.sendFile(...sent)
    },
    ask: (channel, request) => {
      if ('stagedIds' in request) staged -= request.stagedIds.length
      return bridge.ask(channel, request)
    },
  }
}

describeOnEachBridge('a zip of small texts', (stage, diskTest) => {
  test('written into her documents is read back with the same texts', async () => {
    const bridge = counted(stage.host.bridge)
    const saved = valueIn(await writeTextZip(bridge, order))
    expect(saved.fileName).toBe('Gurpreet Example.zip')
    const zip = valueIn(await bridge.fetchFile('saved:get', { fileId: saved.fileId }))
    expect(await readTextZip(bridge, 'person', fileOf(zip))).toEqual({ type: 'read', texts })
    expect(bridge.staged()).toBe(0)
  })

  test('that cannot be written leaves nothing waiting with the host', async () => {
    const full: Bridge = {
      ...stage.host.bridge,
      run: async () => ({ ok: false, failure: { reason: 'disk-full' } }),
    }
    const bridge = counted(full)
    expect(failureIn(await writeTextZip(bridge, order)).reason).toBe('disk-full')
    expect(bridge.staged()).toBe(0)
  })

  test('that was stopped is not written', async () => {
    const bridge = counted(stage.host.bridge)
    const failed = await writeTextZip(bridge, order, AbortSignal.abort())
    expect(failureIn(failed).reason).toBe('cancelled')
  })

  diskTest('takes a free name beside one that is there', async () => {
    const first = valueIn(await writeTextZip(stage.host.bridge, order))
    const second = valueIn(await writeTextZip(stage.host.bridge, order))
    expect(second.sha256).toBe(first.sha256)
    expect((await readdir(stage.places.documents)).sort()).toEqual([
      'Gurpreet Example (2).zip',
      'Gurpreet Example.zip',
    ])
    expect(await readdir(join(stage.places.vault, 'staging'))).toEqual([])
  })
})

describeOnEachHost('a person’s file', (stage) => {
  const reading = (bytes: Buffer) =>
    readTextZip(stage.host.bridge, 'person', fileOf(bytes, 'person.zip'))

  test('with more files than one can need is refused', async () => {
    const many = (count: number) =>
      handZip(Array.from({ length: count }, (_, n) => ({ name: `${n}.json`, content: '{}' })))
    expect((await reading(many(20))).type).toBe('read')
    expect(await reading(many(21))).toEqual({
      type: 'refused',
      sentence:
        '“person.zip” holds far more files than any person’s file, so it was not opened. Nothing was changed. Ask whoever gave it to you for a new copy.',
    })
  })

  test('above five megabytes, or above twenty unpacked, is refused', async () => {
    expect(await reading(Buffer.alloc(5_000_001))).toMatchObject({
      sentence: expect.stringContaining('larger than any person’s file'),
    })
    // Each of these may be in it: only their sum can refuse them.
    const lines = Array.from(
      { length: 40_000 },
      (_, n) => `line ${n} of what is held on a person\n`,
    )
    const text = lines.join('').padEnd(1_900_000).slice(0, 1_900_000)
    const heavy = Array.from({ length: 11 }, (_, n) => [`${n}.json`, text] as const)
    const zip = await zipOf(Object.fromEntries(heavy))
    expect(zip.length).toBeLessThan(5_000_000)
    expect(await reading(zip)).toMatchObject({
      type: 'refused',
      sentence: expect.stringContaining('larger than any person’s file'),
    })
    expect((await reading(await zipOf(Object.fromEntries(heavy.slice(1))))).type).toBe('read')
  })
})
