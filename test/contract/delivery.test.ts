import { randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { JobResponse } from '../../electron/contract/channels.ts'
import { startRudeServer } from '../tools/rude-server.ts'
import { aPlace } from './a-backup.ts'
import { DESK, describeOnEachBridge, failureIn, NO_DESK, type Stage, valueIn } from './each-host.ts'
import { sha256Of } from './samples.ts'

type Sent = JobResponse<'delivery:send'>

async function aFile({ host: { bridge } }: Stage, name = 'return.zip') {
  const text = Buffer.from(`return ${name}`)
  const body = new Blob([text])
  const request = { fileName: 'x', size: text.length }
  const { stagedId } = valueIn(await bridge.sendFile('staged:put', request, body))
  const source = { type: 'staged', stagedId } as const
  const entry = {
    path: 'a.txt',
    source,
    sha256: sha256Of(text),
    size: text.length,
    compress: false,
  }
  const order = { deskId: DESK, fileName: name, modified: '2026-03-29T01:30:10Z', entries: [entry] }
  const { fileId, fileName, sha256, size } = valueIn(await bridge.run('archive:write', order))
  return { fileId, name: fileName, sha256, size }
}

describeOnEachBridge('a delivery', (stage, diskTest) => {
  async function addFolder() {
    const placeId = await aPlaceOrNone(stage)
    const order = { deskId: DESK, placeId, label: 'Northmoor' }
    const answer = valueIn(await stage.host.bridge.run('destinations:add-folder', order))
    if (answer.type === 'refused') throw new Error(answer.trouble.kind)
    return answer.destination
  }
  const list = async () =>
    valueIn(await stage.host.bridge.ask('destinations:list', { deskId: DESK }))
  const send = async (destinationId: string, files: Awaited<ReturnType<typeof aFile>>[]) => {
    const order = { deskId: DESK, destinationId, deliveryId: randomUUID(), files }
    return await stage.host.bridge.run('delivery:send', order)
  }

  test('goes to a folder that was added, and says what arrived', async () => {
    const destination = await addFolder()
    expect((await list()).destinations).toEqual([destination])
    const file = await aFile(stage)
    const sent: Sent = valueIn(await send(destination.destinationId, [file]))
    expect(sent).toMatchObject({
      type: 'delivered',
      files: [{ name: 'return.zip', sha256: file.sha256, size: file.size }],
    })
  })

  test('to nowhere, or of a file that nobody made, is no failure but an answer', async () => {
    const file = await aFile(stage)
    expect(valueIn(await send(NO_DESK, [file]))).toMatchObject({
      trouble: { kind: 'no-destination', retry: 'after-change' },
    })
    const { destinationId } = await addFolder()
    expect(valueIn(await send(destinationId, [{ ...file, fileId: NO_DESK }]))).toMatchObject({
      trouble: { kind: 'file-gone', retry: 'never' },
    })
  })

  test('has no destination left when it was removed', async () => {
    const { destinationId } = await addFolder()
    const { bridge } = stage.host
    valueIn(await bridge.ask('destinations:remove', { deskId: DESK, destinationId }))
    expect((await list()).destinations).toEqual([])
  })

  test('of two files by one name is refused as malformed', async () => {
    const { destinationId } = await addFolder()
    const file = await aFile(stage)
    const twins = [file, { ...file, name: 'RETURN.zip' }]
    await expect(send(destinationId, twins)).rejects.toThrow(/refused|malformed/)
  })

  diskTest('lies in the folder, and goes there after a new start too', async () => {
    const { destinationId } = await addFolder()
    const file = await aFile(stage)
    await stage.startAgain()
    expect(valueIn(await send(destinationId, [file])).type).toBe('delivered')
    const { path } = await aPlace(stage)
    expect(await readdir(path)).toEqual(['return.zip'])
    expect(sha256Of(await readFile(join(path, 'return.zip')))).toBe(file.sha256)
  })

  diskTest('to a server asks for its password in each run, where no host can seal it', async () => {
    const server = await startRudeServer({ user: 'north', password: 'moor' })
    const { bridge } = stage.host
    const order = { deskId: DESK, label: '', address: server.url, user: 'north' }
    const secret = { password: 'moor', keep: true }
    const added = await bridge.run('destinations:add-server', { ...order, ...secret })
    const wanted = { type: 'ready', destination: { password: 'this-run', address: server.url } }
    expect(valueIn(added)).toMatchObject(wanted)
    const file = await aFile(stage)
    await stage.startAgain()
    const { destinations, canKeepPasswords } = await list()
    expect(canKeepPasswords).toBe(false)
    expect(destinations).toMatchObject([{ password: 'needed' }])
    const destinationId = destinations[0]?.destinationId ?? ''
    expect(valueIn(await send(destinationId, [file]))).toMatchObject({
      trouble: { kind: 'needs-password' },
    })
    const give = { deskId: DESK, destinationId, ...secret }
    const given = await stage.host.bridge.run('destinations:give-password', give)
    expect(valueIn(given).type).toBe('ready')
    expect(valueIn(await send(destinationId, [file])).type).toBe('delivered')
    expect([...server.files.keys()]).toEqual(['return.zip'])
    expect(JSON.stringify(stage.host.log)).not.toContain('moor')
    await server.close()
  })

  diskTest('for a desk that is not there has no place', async () => {
    const { placeId } = await aPlace(stage)
    const order = { deskId: NO_DESK, placeId, label: '' }
    const answer = await stage.host.bridge.run('destinations:add-folder', order)
    expect(failureIn(answer).reason).toBe('gone')
  })
})

/** The in-memory twin knows no folders and takes any. */
async function aPlaceOrNone(stage: Stage): Promise<string> {
  const known = await stage.host.bridge.ask('places:list', {})
  return known.ok ? (await aPlace(stage)).placeId : NO_DESK
}
