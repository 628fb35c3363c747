import { randomBytes, randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { anOffice, type Office } from '../../../tools/a-delivery.ts'
import { anAuthority, selfSigned } from '../../../tools/certificates.ts'
import { type RudeServer, startRudeServer } from '../../../tools/rude-server.ts'

const PASSWORD = 'correct-horse-Ψ-battery'
const KEY = { user: 'northmoor', password: PASSWORD }
const NAME = '123_2026_r1.zip'
const BYTES = randomBytes(50_000)
const web = { stallMs: 300 }

let office: Office
const ends: (() => Promise<unknown>)[] = []

beforeEach(async () => {
  office = await anOffice()
})
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
  await office.close()
})

async function aServer(options: Parameters<typeof startRudeServer>[0] = KEY): Promise<RudeServer> {
  const server = await startRudeServer(options)
  ends.push(server.close)
  return server
}

/** Says what it is told to, whatever it is asked. */
async function aSpeaker(speak: (socket: Socket) => void): Promise<string> {
  const open = new Set<Socket>()
  const server = createServer((socket) => {
    open.add(socket)
    socket.on('error', () => undefined)
    socket.once('data', () => speak(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  ends.push(async () => {
    for (const socket of open) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/dav/`
}

/** A piece every few milliseconds, until somebody hangs up. */
function dripping(socket: Socket, piece: string): void {
  const drip = setInterval(() => socket.write(piece), 20)
  socket.on('close', () => clearInterval(drip))
}

async function tryingOf(address: string) {
  const order = { address, ...KEY, label: '', keep: false }
  return await office.open({ web }).run('destinations:add-server', order)
}

const OK = 'HTTP/1.1 200 OK\r\n'
const MULTI = 'HTTP/1.1 207 Multi-Status\r\nDAV: 1\r\n'

describe('a server that would keep a delivery for ever, or fill all memory', () => {
  test.each<[string, (socket: Socket) => void, string]>([
    ['drips letters of its head', (socket) => dripping(socket, 'x'), 'not-webdav'],
    [
      'drips lines of its head',
      (socket) => {
        socket.write(OK)
        dripping(socket, 'a:b\r\n')
      },
      'timed-out',
    ],
    [
      'has a head without an end',
      (socket) => socket.write(`${OK}X: ${'x'.repeat(1_000_000)}`),
      'not-webdav',
    ],
    ['sends nothing but a line end', (socket) => socket.end('\r\n'), 'cut-off'],
    ['speaks another language', (socket) => socket.end('SSH-2.0-OpenSSH_9.2\r\n'), 'not-webdav'],
    [
      'gives two lengths',
      (socket) => socket.end(`${MULTI}Content-Length: 3\r\nContent-Length: 5\r\n\r\nabcde`),
      'not-webdav',
    ],
    [
      'gives a length and pieces',
      (socket) =>
        socket.end(`${MULTI}Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabcde`),
      'not-webdav',
    ],
  ])('%s, and is left with a sentence', async (_how, speak, kind) => {
    expect(await tryingOf(await aSpeaker(speak))).toMatchObject({ trouble: { kind } })
  })

  test.each<[string, (socket: Socket) => void, string]>([
    [
      'drips its list',
      (socket) => {
        socket.write(`${MULTI}Transfer-Encoding: chunked\r\n\r\n`)
        dripping(socket, '1\r\n<\r\n')
      },
      'timed-out',
    ],
    [
      'lists without an end',
      (socket) => {
        socket.write(`${MULTI}Transfer-Encoding: chunked\r\n\r\n`)
        const piece = `10000\r\n${' '.repeat(65_536)}\r\n`
        const more = (): void => {
          while (!socket.destroyed && socket.write(piece));
          if (!socket.destroyed) socket.once('drain', more)
        }
        more()
      },
      'not-webdav',
    ],
    [
      'lies about a piece',
      (socket) => socket.end(`${MULTI}Transfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n`),
      'cut-off',
    ],
    [
      'ends before its length',
      (socket) => socket.end(`${MULTI}Content-Length: 4000\r\n\r\n<d:multistatus`),
      'cut-off',
    ],
  ])('%s, and is left with a sentence', async (_how, speak, kind) => {
    let asked = 0
    const address = await aSpeaker((socket) => {
      asked += 1
      if (asked === 1) socket.end(`${OK}DAV: 1\r\nContent-Length: 0\r\n\r\n`)
      else speak(socket)
    })
    expect(await tryingOf(address)).toMatchObject({ trouble: { kind } })
  })

  test('packs what is read back, and its megabytes are never unpacked', async () => {
    const server = await aServer()
    const { destinationId } = await office.open().addServer(server.url, KEY.user, PASSWORD)
    const bomb = gzipSync(Buffer.alloc(20_000_000)).toString('latin1')
    server.misbehave(({ method }) =>
      method === 'GET'
        ? { type: 'answer', status: 200, headers: { 'content-encoding': 'gzip' }, body: bomb }
        : null,
    )
    const order = {
      deliveryId: randomUUID(),
      destinationId,
      files: [await office.file(NAME, BYTES)],
    }
    expect(await office.open({ web }).send(order)).toMatchObject({
      trouble: { kind: 'not-reliable' },
    })
  })
})

describe('the password', () => {
  test('goes to nobody when the certificate is another one than when it was tried', async () => {
    const authority = anAuthority()
    const good = await aServer({ ...KEY, certificate: authority.vouchFor({ host: '127.0.0.1' }) })
    const trusting = { web: { ...web, authorities: [authority.cert] } }
    const desk = office.open(trusting)
    const { destinationId } = await desk.addServer(good.url, KEY.user, PASSWORD)
    const { port } = new URL(good.url)
    await good.close()
    const thief = await startRudeServer({
      certificate: selfSigned('127.0.0.1'),
      port: Number(port),
    })
    ends.push(thief.close)
    const order = {
      deliveryId: randomUUID(),
      destinationId,
      files: [await office.file(NAME, BYTES)],
    }
    expect(await office.open(trusting).send(order)).toMatchObject({
      trouble: { kind: 'certificate-unknown', retry: 'after-change' },
    })
    expect(thief.asked).toEqual([])
  })

  test('stands in no answer, no log and no file, however it was given', async () => {
    const server = await aServer()
    const desk = office.open()
    const told: unknown[] = []
    const inAddress = server.url.replace('://', `://${KEY.user}:${encodeURIComponent(PASSWORD)}@`)
    for (const address of [inAddress, server.url, `${inAddress}missing/`]) {
      told.push(
        await desk.run('destinations:add-server', { address, ...KEY, label: '', keep: true }),
      )
    }
    server.misbehave(() => ({ type: 'answer', status: 500, body: `${KEY.user}:${PASSWORD}` }))
    const { destinations } = await desk.ask('destinations:list', {})
    const files = [await office.file(NAME, BYTES)]
    for (const { destinationId } of destinations) {
      told.push(await desk.send({ deliveryId: randomUUID(), destinationId, files }))
    }
    expect(told.length).toBeGreaterThan(3)
    const vault = join(office.root, 'vault')
    const texts = await Promise.all(
      (await readdir(vault)).map((name) => readFile(join(vault, name), 'utf8')),
    )
    const all = [JSON.stringify(told), office.log.join('\n'), ...texts].join('\n')
    const basic = Buffer.from(`${KEY.user}:${PASSWORD}`).toString('base64')
    for (const secret of [PASSWORD, encodeURIComponent(PASSWORD), basic]) {
      expect(all).not.toContain(secret)
    }
    expect(JSON.stringify(destinations)).not.toMatch(/\/\/[^/]*@/)
  })
})
