import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { contentSecurityPolicy } from '../../electron/contract/csp.ts'
import { fetchAsPage, startTestLoopback, type TestLoopback } from './hosts.ts'
import { makeTempPlaces } from './temp-places.ts'

interface Reply {
  readonly status: number
  readonly headers: Record<string, string | string[] | undefined>
  readonly body: string
}

let host: TestLoopback
let places: Awaited<ReturnType<typeof makeTempPlaces>>

beforeEach(async () => {
  places = await makeTempPlaces()
  host = await startTestLoopback(places)
})
afterEach(async () => {
  await host.close()
  await places.remove()
})

/** A request whose every header is ours to choose, which `fetch` does not allow. */
function send(
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body = '{}',
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(host.base)
    const request = httpRequest({ method, path, hostname, port, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8')
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text })
      })
    })
    request.on('error', reject)
    // Node frames no body for the other methods.
    request.end(method.startsWith('P') ? body : undefined)
  })
}

function good(more: Record<string, string> = {}): Record<string, string> {
  const { host: name } = new URL(host.base)
  return { host: name, 'x-desk-key': host.key, 'sec-fetch-site': 'same-origin', ...more }
}

const ABOUT = '/port/ask/host:about'

describe('the loopback guard', () => {
  test('lets its own page ask', async () => {
    const reply = await send('POST', ABOUT, good())
    expect(reply.status).toBe(200)
    expect(JSON.parse(reply.body)).toMatchObject({ ok: true, value: { host: 'loopback' } })
  })

  test.each([
    ['another name', { host: 'evil.example' }, 421],
    ['localhost', { host: 'localhost:80' }, 421],
    ['no port', { host: '127.0.0.1' }, 421],
    ['another origin', { origin: 'https://evil.example' }, 403],
    ['the origin of another port', { origin: 'http://127.0.0.1:1' }, 403],
    ['an opaque origin', { origin: 'null' }, 403],
    ['a cross-site page', { 'sec-fetch-site': 'cross-site' }, 403],
    ['another port of this computer', { 'sec-fetch-site': 'same-site' }, 403],
    ['an address typed by hand', { 'sec-fetch-site': 'none' }, 403],
    ['no key', { 'x-desk-key': '' }, 403],
    ['an old key', { 'x-desk-key': 'A'.repeat(43) }, 403],
  ])('keeps out %s', async (_who, headers, status) => {
    const reply = await send('POST', ABOUT, good(headers))
    expect(reply.status).toBe(status)
    expect(reply.body).toBe('{}')
    expect(reply.headers['access-control-allow-origin']).toBeUndefined()
  })

  test('keeps out a request that does not say where it comes from', async () => {
    const { 'sec-fetch-site': _left, ...headers } = good()
    expect((await send('POST', ABOUT, headers)).status).toBe(403)
    const reply = await rawReply('POST / HTTP/1.1\r\nConnection: close\r\n\r\n')
    expect(reply).toMatch(/^HTTP\/1\.1 4(00|21)/)
  })

  test('does nothing on any other method, and answers no preflight', async () => {
    for (const method of ['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      const reply = await send(method, ABOUT, good())
      expect(reply.status, method).toBe(405)
      expect(reply.headers['access-control-allow-methods']).toBeUndefined()
    }
    expect((await send('POST', '/', good())).status).toBe(405)
  })

  test('keeps the key out of every answer and takes none from a cookie or an address', async () => {
    const cookie = { ...good({ cookie: `x-desk-key=${host.key}` }), 'x-desk-key': '' }
    expect((await send('POST', ABOUT, cookie)).status).toBe(403)
    expect(
      (await send('POST', `${ABOUT}?key=${host.key}`, { ...good(), 'x-desk-key': '' })).status,
    ).toBe(403)
    const page = await send('GET', '/', good())
    expect(page.headers['set-cookie']).toBeUndefined()
    expect(page.body + JSON.stringify(page.headers)).not.toContain(host.key)
  })

  test('lets a ticket be used once', async () => {
    const ask = fetchAsPage(host.base)
    const post = (path: string, body: string) =>
      ask(`${host.base}/port/${path}`, { method: 'POST', headers: good(), body })
    const request = JSON.stringify({ fileId: '01990000-0000-7000-8000-000000000001' })
    const { ticket } = (await (await post('ticket/saved:get', request)).json()) as {
      ticket: string
    }
    expect((await post(`file/${ticket}`, '')).status).toBe(200)
    expect((await post(`file/${ticket}`, '')).status).toBe(404)
    expect((await post('file/guessed', '')).status).toBe(404)
    expect((await post('ticket/staged:put', '{"fileName":"a","size":1}')).status).toBe(404)
  })

  test('takes a file only with an errand that can be read', async () => {
    const path = '/port/file-in/staged:put'
    const errand = encodeURIComponent(JSON.stringify({ fileName: 'Señor ਸ \uD800.pdf', size: 1 }))
    const sent = (header: Record<string, string>) => send('POST', path, good(header), 'x')
    expect((await sent({ 'x-desk-errand': errand })).status).toBe(200)
    for (const bad of ['', '%', '{}', errand.slice(0, -9)]) {
      expect((await sent({ 'x-desk-errand': bad })).status, bad).toBe(400)
    }
    expect((await sent({})).status).toBe(400)
    const keyless = { ...good({ 'x-desk-errand': errand }), 'x-desk-key': '' }
    expect((await send('POST', path, keyless, 'x')).status).toBe(403)
    expect((await send('POST', `${path}x`, good({ 'x-desk-errand': errand }))).status).toBe(404)
  })

  test('gives a new key only to whoever knows the secret, and never to a browser', async () => {
    const { host: name } = new URL(host.base)
    const secret = { host: name, 'x-desk-secret': 'a-secret-of-this-test' }
    const reply = await send('POST', '/host/key', secret)
    const { url } = JSON.parse(reply.body) as { url: string }
    const key = url.split('#key=')[1] ?? ''
    expect((await send('POST', ABOUT, good({ 'x-desk-key': key }))).status).toBe(200)
    expect((await send('POST', ABOUT, good())).status).toBe(200)
    for (const headers of [
      { host: name },
      { host: name, 'x-desk-secret': 'guess' },
      { ...secret, 'sec-fetch-site': 'same-origin' },
      { ...secret, origin: 'https://evil.example' },
    ]) {
      expect((await send('POST', '/host/key', headers)).status).toBe(403)
    }
    expect((await send('GET', '/host/key', secret)).status).toBe(405)
  })

  test('sends the whole policy with everything', async () => {
    for (const [method, path] of [
      ['GET', '/'],
      ['GET', '/missing.js'],
      ['POST', ABOUT],
    ] as const) {
      const { headers } = await send(method, path, good())
      expect(headers['content-security-policy']).toBe(contentSecurityPolicy)
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['cross-origin-opener-policy']).toBe('same-origin')
      expect(headers['cross-origin-resource-policy']).toBe('same-origin')
    }
  })

  test.each([
    '/../vault/vault.json',
    '/%2e%2e/vault/vault.json',
    '/..%2fvault%2fvault.json',
    '/..%5cvault%5cvault.json',
    '/%00',
    '/index.html%00',
    '/%',
    '/%c0%ae%c0%ae/vault/vault.json',
    '//etc/passwd',
    '/.git/config',
  ])('serves nothing outside its bundle: %s', async (path) => {
    const reply = await rawReply(
      `GET ${path} HTTP/1.1\r\nHost: ${new URL(host.base).host}\r\nConnection: close\r\n\r\n`,
    )
    expect(reply).toMatch(/^HTTP\/1\.1 4/)
    expect(reply).not.toContain('deviceId')
  })

  test('listens to this computer alone', async () => {
    const port = Number(new URL(host.base).port)
    const others = Object.values(networkInterfaces())
      .flatMap((each) => each ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4')
    for (const { address } of others) {
      expect(await isListening(address, port), address).toBe(false)
    }
    expect(await isListening('127.0.0.1', port)).toBe(true)
  })

  test('tells a page whose program was closed what happened', async () => {
    const { bridge } = host
    await host.close()
    expect(await bridge.ask('host:about', {})).toEqual({
      ok: false,
      failure: { reason: 'gone', about: 'host' },
    })
    host = await startTestLoopback(places)
  })
})

function rawReply(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(host.base).port), '127.0.0.1', () => socket.write(text))
    let reply = ''
    socket.on('data', (chunk) => {
      reply += chunk.toString('latin1')
    })
    socket.on('close', () => resolve(reply))
    socket.on('error', reject)
  })
}

function isListening(address: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port, timeout: 1000 })
    const end = (listening: boolean): void => {
      socket.destroy()
      resolve(listening)
    }
    socket.on('connect', () => end(true))
    socket.on('error', () => end(false))
    socket.on('timeout', () => end(false))
  })
}
