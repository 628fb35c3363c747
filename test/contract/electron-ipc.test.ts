import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { shellMessages } from '../../electron/contract/desk-window.ts'
import { DESK, failureIn, valueIn } from './each-host.ts'
import { startTestElectron, type TestElectron } from './hosts.ts'
import { sha256Of } from './samples.ts'
import { makeTempPlaces } from './temp-places.ts'

let host: TestElectron
let places: Awaited<ReturnType<typeof makeTempPlaces>>

beforeEach(async () => {
  places = await makeTempPlaces()
  host = await startTestElectron(places)
  await host.bridge.ask('desks:create', { id: DESK, kind: 'school', label: 'Oakfield' })
})
afterEach(async () => {
  await host.close()
  await places.remove()
})

const ours = { url: 'app://bundle/index.html', parent: null }

describe('the messages of the shell', () => {
  test('are all answered, and no others', () => {
    const { progress: _out, ...incoming } = shellMessages
    expect(host.ipc.messages().sort()).toEqual(Object.values(incoming).sort())
  })

  test.each([
    ['a frame that is gone', null],
    ['a frame inside the page', { ...ours, parent: {} }],
    ['another address', { ...ours, url: 'https://bundle/index.html' }],
    ['another host of our scheme', { ...ours, url: 'app://evil/index.html' }],
    ['an address that begins like ours', { ...ours, url: 'app://bundle.evil/index.html' }],
    ['an address with ours as its user', { ...ours, url: 'app://bundle@evil/' }],
    ['a file', { ...ours, url: 'file:///index.html' }],
    ['an empty page', { ...ours, url: 'about:blank' }],
    ['no address', { ...ours, url: '' }],
  ])('are refused from %s', async (_who, frame) => {
    for (const message of host.ipc.messages()) {
      const asking = host.ipc.invokeAs(frame, message, 'host:about', {}, {}, '')
      await expect(asking, message).rejects.toThrow('not our window')
    }
  })

  test.each([
    [],
    [null],
    [1, 2, 3, 4],
    [{}, {}, {}, {}],
    ['x'.repeat(5000), 'y', {}, 'z'],
    ['call', 'no-channel', {}, '/etc/passwd'],
    ['call', 'evidence:put', { deskId: '..' }, '/etc/passwd'],
  ])('with senseless arguments are refused typed', async (...args) => {
    for (const message of host.ipc.messages()) {
      if (message === shellMessages.cancel || message === shellMessages.fetchChunk) continue
      if (message === shellMessages.sendOpen && args.length === 4 && args[0] === 'call') continue
      await expect(host.ipc.invokeAs(ours, message, ...args), message).rejects.toThrow(
        /desk:|malformed|refused/,
      )
    }
    expect(host.log).toEqual([])
  })

  test('that send a file from the disk read it there and tell how far they are', async () => {
    const path = join(places.vault, '..', 'register.pdf')
    const bytes = Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(5_000_000, 7)])
    await writeFile(path, bytes)
    const told: number[] = []
    const request = { deskId: DESK, fileName: 'register.pdf', size: bytes.length }
    const body = host.fileOnDisk(path)
    const kept = await host.bridge.sendFile('evidence:put', request, body, {
      onProgress: (sent) => told.push(sent),
    })
    expect(valueIn(kept)).toMatchObject({ type: 'kept', sha256: sha256Of(bytes) })
    expect(told.at(-1)).toBe(bytes.length)
    expect(told).toEqual([...told].sort((a, b) => a - b))
    expect((await readFile(path)).equals(bytes)).toBe(true)
  })

  test('that send a file which is gone say so', async () => {
    const body = host.fileOnDisk(join(places.vault, 'no such file.pdf'))
    const request = { deskId: DESK, fileName: 'a.pdf', size: 5 }
    expect(failureIn(await host.bridge.sendFile('evidence:put', request, body)).reason).toBe('gone')
  })

  test('of a page that was closed are cancelled and leave nothing', async () => {
    const send = host.ipc.renderer.invoke
    const request = { deskId: DESK, fileName: 'a.pdf', size: 5 }
    await send(shellMessages.sendOpen, 'call', 'evidence:put', request)
    await send(shellMessages.sendChunk, 'call', new Uint8Array(Buffer.from('%PDF-')))
    await host.close()
    const folder = join(places.vault, 'desks', DESK, 'evidence')
    await expect.poll(() => readdir(folder)).toEqual([])
    host = await startTestElectron(places)
  })
})
