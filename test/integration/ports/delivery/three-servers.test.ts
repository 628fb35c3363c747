import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { anOffice, hashOf, type Office, TOLD_AT } from '../../../tools/a-delivery.ts'
import { DAV_PASSWORD, DAV_USER, startApacheWithDigest } from '../../../tools/dav-programs.ts'
import { type DavServer, ofProgram, servers } from '../../../tools/dav-servers.ts'
import { needs } from '../../../tools/system-tools.ts'

const kinds = {
  ...servers,
  'apache2 with Digest': async () => ofProgram(await startApacheWithDigest()),
} as const
const names = Object.keys(kinds) as (keyof typeof kinds)[]
const toolOf = (name: (typeof names)[number]) => (name === 'rclone' ? 'rclone' : 'apache2')

describe.each(names)('a return on its way to a server (%s)', (name) => {
  const test = name === 'own' ? needs() : needs(toolOf(name))
  let server: DavServer | null = null
  let office: Office
  // Inside a test: where the program is not installed nothing is started.
  const there = async (): Promise<DavServer> => {
    server ??= await kinds[name]()
    return server
  }
  const add = async (desk = office.open()) =>
    await desk.addServer((await there()).url, DAV_USER, DAV_PASSWORD)

  beforeAll(async () => {
    office = await anOffice()
  })
  afterAll(async () => {
    await server?.close()
    await office.close()
  })

  test('tries the server, and leaves nothing of that there', async () => {
    const { url, names, lay } = await there()
    await lay('theirs.txt', Buffer.from('not ours'))
    const card = await add()
    expect(card).toMatchObject({ address: url, user: DAV_USER, password: 'kept' })
    expect(await names()).toEqual(['theirs.txt'])
  })

  test('arrives whole, under its own name, and says where', async () => {
    const { destinationId } = await add()
    const [a, b] = [randomBytes(3_000_000), randomBytes(10)]
    const files = [
      await office.file('123_2026_r1.zip', a),
      await office.file('Café ਗੁਰ #1 50%.zip', b),
    ]
    const told: string[] = []
    const deliveryId = randomUUID()
    const sent = await office
      .open()
      .send(
        { deliveryId, destinationId, files },
        { onProgress: ({ phase, file }) => told.push(`${phase} ${file}`) },
      )
    const { url, names, read } = await there()
    expect(sent).toEqual({
      type: 'delivered',
      files: files.map(({ name, sha256, size }) => ({ name, sha256, size })),
      place: url,
      at: TOLD_AT,
    })
    expect(hashOf(await read('123_2026_r1.zip'))).toBe(files[0]?.sha256)
    expect(hashOf(await read('Café ਗੁਰ #1 50%.zip'))).toBe(files[1]?.sha256)
    expect(await names()).toEqual(['123_2026_r1.zip', 'Café ਗੁਰ #1 50%.zip', 'theirs.txt'])
    expect(new Set(told)).toContain('sending 123_2026_r1.zip')
    expect(new Set(told)).toContain('reading-back 123_2026_r1.zip')
    const again = await office.open().send({ deliveryId: randomUUID(), destinationId, files })
    expect(again).toEqual(sent)
    expect((await names()).length).toBe(3)
  })

  test('never takes the place of another file of that name', async () => {
    const { destinationId } = await add()
    const { lay, read, names } = await there()
    await lay('taken.zip', Buffer.from('something else'))
    const before = await names()
    const files = [await office.file('taken.zip', randomBytes(2000))]
    const order = { deliveryId: randomUUID(), destinationId, files }
    expect(await office.open().send(order)).toEqual({
      type: 'not-delivered',
      trouble: { kind: 'name-taken', retry: 'never', file: 'taken.zip' },
    })
    expect((await read('taken.zip')).toString()).toBe('something else')
    expect(await names()).toEqual(before)
  })

  test('that is cancelled half way leaves nothing there', async () => {
    const { destinationId } = await add()
    const { names } = await there()
    const before = await names()
    const files = [await office.file('stopped.zip', randomBytes(8_000_000))]
    const order = { deliveryId: randomUUID(), destinationId, files }
    const stop = new AbortController()
    const stopped = office.open().send(order, {
      signal: stop.signal,
      onProgress: ({ doneBytes }) => doneBytes > 2_000_000 && stop.abort(),
    })
    await expect(stopped).rejects.toThrow('cancelled')
    await expect.poll(names).toEqual(before)
  })

  test('is not taken with a wrong password, nor into a folder that is not there', async () => {
    const desk = office.open()
    const { url } = await there()
    await expect(desk.addServer(url, DAV_USER, 'wrong')).rejects.toThrow('"wrong-password"')
    await expect(desk.addServer(`${url}none/`, DAV_USER, DAV_PASSWORD)).rejects.toThrow(
      /"no-such-folder"/,
    )
  })
})
