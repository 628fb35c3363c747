import { randomBytes, randomUUID } from 'node:crypto'
import { createServer } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type {
  DeliveryTrouble,
  DeliveryTroubleKind,
} from '../../../../electron/contract/delivery-values.ts'
import { anOffice, type Office, TOLD_AT } from '../../../tools/a-delivery.ts'
import { anAuthority, selfSigned } from '../../../tools/certificates.ts'
import {
  type Asked,
  type Rudeness,
  type RudeServer,
  startRudeServer,
} from '../../../tools/rude-server.ts'

const KEY = { user: 'northmoor', password: 'secret' }
const BYTES = randomBytes(400_000)
const NAME = '123_2026_r1.zip'
const HTML = { 'content-type': 'text/html; charset=utf-8' }
const PAGE = '<!doctype html><title>Sign in</title>'
const MINUTE_LATER = new Date(Date.parse(TOLD_AT) + 60_000).toUTCString()

let office: Office
let server: RudeServer
/** Where a password must never come. */
let elsewhere: RudeServer

beforeEach(async () => {
  office = await anOffice()
  server = await startRudeServer(KEY)
  elsewhere = await startRudeServer()
})
afterEach(async () => {
  const strangers = elsewhere.asked
  await Promise.all([server.close(), elsewhere.close(), office.close()])
  expect(strangers).toEqual([])
})

const web = { stallMs: 300 }

async function anOrder() {
  const { destinationId } = await office.open().addServer(server.url)
  const files = [await office.file(NAME, BYTES)]
  server.asked.length = 0
  return { deliveryId: randomUUID(), destinationId, files }
}

function answer(status: number, headers: Record<string, string> = {}, body = ''): Rudeness {
  return { type: 'answer', status, headers, body }
}

const redirect = (status: number, to: () => string) => (): Rudeness =>
  answer(status, { location: to() })

type Row = readonly [
  what: string,
  method: string,
  how: Rudeness | (() => Rudeness),
  kind: DeliveryTroubleKind,
  retry: DeliveryTrouble['retry'],
  more?: Partial<DeliveryTrouble>,
]

const row = (
  kind: DeliveryTroubleKind,
  retry: DeliveryTrouble['retry'],
  more: Partial<DeliveryTrouble> = {},
) => [kind, retry, more] as const

const ROWS: readonly Row[] = [
  ['401', 'PUT', answer(401), 'wrong-password', 'after-change'],
  [
    '401 for Digest alone',
    'PROPFIND',
    answer(401, { 'www-authenticate': 'Digest realm="x", nonce="y"' }),
    ...row('wrong-password', 'after-change'),
  ],
  [
    '401 for a sign-in that the app has not',
    'PROPFIND',
    answer(401, { 'www-authenticate': 'Negotiate, Digest realm="x", nonce="y", qop="auth-int"' }),
    ...row('other-sign-in', 'after-change'),
  ],
  [
    '401 for Digest or Basic',
    'PUT',
    answer(401, { 'www-authenticate': 'Digest realm="x", Basic realm="x"' }),
    ...row('wrong-password', 'after-change'),
  ],
  ['400', 'PUT', answer(400), 'refused-by-server', 'after-change', { status: 400 }],
  ['403', 'PUT', answer(403), 'forbidden', 'after-change'],
  ['403 of the move', 'MOVE', answer(403), 'forbidden', 'after-change'],
  ['404', 'PUT', answer(404), 'no-such-folder', 'after-change'],
  ['404 of the folder', 'PROPFIND', answer(404), 'no-such-folder', 'after-change'],
  ['404 of what it took', 'MOVE', answer(404), 'altered-on-arrival', 'later'],
  ['405', 'PUT', answer(405), 'not-webdav', 'after-change'],
  ['409', 'PUT', answer(409), 'no-such-folder', 'after-change'],
  ['412 for a name that is free', 'MOVE', answer(412), 'refused-by-server', 'after-change'],
  ['413', 'PUT', answer(413), 'too-big-there', 'after-change'],
  ['423', 'PUT', answer(423), 'locked', 'later'],
  ['423 of the move', 'MOVE', answer(423), 'locked', 'later'],
  [
    '429 with seconds',
    'PUT',
    answer(429, { 'retry-after': '120' }),
    ...row('too-many-requests', 'later', { retryAfterSeconds: 120 }),
  ],
  [
    '429 with a date',
    'PUT',
    answer(429, { 'retry-after': MINUTE_LATER }),
    ...row('too-many-requests', 'later', { retryAfterSeconds: 60 }),
  ],
  [
    '429 with nonsense',
    'PUT',
    answer(429, { 'retry-after': 'soon' }),
    ...row('too-many-requests', 'later'),
  ],
  ['500', 'PUT', answer(500), 'server-error', 'later', { status: 500 }],
  ['500 of the move', 'MOVE', answer(500), 'server-error', 'later'],
  [
    '503 with a year',
    'PUT',
    answer(503, { 'retry-after': '31536000' }),
    ...row('server-error', 'later', { retryAfterSeconds: 86_400 }),
  ],
  ['507', 'PUT', answer(507), 'server-full', 'after-change'],
  [
    'a redirect of the file to another host',
    'PUT',
    redirect(307, () => elsewhere.url),
    ...row('redirected-elsewhere', 'after-change'),
  ],
  [
    'a redirect of the folder to another host',
    'PROPFIND',
    redirect(301, () => elsewhere.url),
    ...row('redirected-elsewhere', 'after-change'),
  ],
  [
    'a redirect of the read-back to another host',
    'GET',
    redirect(302, () => elsewhere.url),
    ...row('redirected-elsewhere', 'after-change'),
  ],
  [
    'a redirect of the file within the host',
    'PUT',
    redirect(307, () => `${server.url}sub/x`),
    ...row('redirected-elsewhere', 'after-change'),
  ],
  [
    'a redirect in a circle',
    'PROPFIND',
    redirect(302, () => server.url),
    ...row('redirected-elsewhere', 'after-change'),
  ],
  ['a login page with 200', 'PROPFIND', answer(200, HTML, PAGE), 'login-page', 'after-change'],
  ['a login page as an option', 'OPTIONS', answer(200, HTML, PAGE), 'login-page', 'after-change'],
  ['a login page as the file', 'GET', answer(200, HTML, PAGE), 'login-page', 'after-change'],
  ['no word of DAV', 'OPTIONS', answer(200), 'not-webdav', 'after-change'],
  ['a list that is none', 'PROPFIND', answer(207, {}, '{"a":1}'), 'not-webdav', 'after-change'],
  [
    'a file where the folder was',
    'PROPFIND',
    answer(207, {}, '<D:multistatus xmlns:D="DAV:"><D:resourcetype/></D:multistatus>'),
    ...row('no-such-folder', 'after-change'),
  ],
  ['a drop at half of the body', 'PUT', { type: 'drop', after: 200_000 }, 'cut-off', 'later'],
  ['an answer that does not come', 'PUT', { type: 'silent' }, 'cut-off', 'later'],
  ['a move whose answer is lost', 'MOVE', { type: 'silent' }, 'cut-off', 'later'],
  ['a stall before the answer', 'PUT', { type: 'stall' }, 'timed-out', 'later'],
  ['a stall at the first question', 'OPTIONS', { type: 'stall' }, 'timed-out', 'later'],
]

describe('S01: a server that answers', () => {
  for (const [what, method, how, kind, retry, more] of ROWS) {
    test(`${what} (to ${method}) is told as ${kind}, to be tried ${retry}`, async () => {
      const order = await anOrder()
      const isHit = (asked: Asked): boolean => asked.method === method
      const now = typeof how === 'function' ? how() : how
      server.misbehave((asked) => (isHit(asked) ? now : null))
      const sent = await office.open({ web }).send(order)
      expect(sent).toMatchObject({ type: 'not-delivered', trouble: { kind, retry, ...more } })
      // When it is well again, the same delivery arrives, once.
      server.misbehave(() => null)
      expect(await office.open().send(order)).toMatchObject({ type: 'delivered' })
      expect([...server.files.keys()]).toEqual([NAME])
      expect(server.files.get(NAME)?.equals(BYTES)).toBe(true)
      const key = `Basic ${Buffer.from('northmoor:secret').toString('base64')}`
      // An answer to Digest holds no password.
      const others = server.asked.filter(({ authorization }) => authorization !== key)
      expect(others.every(({ authorization }) => authorization?.startsWith('Digest '))).toBe(true)
      expect(others.length).toBe(what.includes('Digest alone') ? 1 : 0)
    })
  }

  test.each([
    ['a drop at half of what is read back', { type: 'drop', after: 1e9 }, 'cut-off'],
    ['a stall at half of what is read back', { type: 'stall-half' }, 'timed-out'],
  ] as const)('%s is told, and gone on with without sending again', async (_what, how, kind) => {
    const order = await anOrder()
    const isReadBack = ({ method, name }: Asked) =>
      method === 'GET' && name.startsWith('.tmp') && server.files.has(name)
    server.misbehave((asked) => (isReadBack(asked) ? how : null))
    const sent = await office.open({ web }).send(order)
    expect(sent).toMatchObject({ trouble: { kind, retry: 'later', file: NAME } })
    server.misbehave(() => null)
    server.asked.length = 0
    expect(await office.open().send(order)).toMatchObject({ type: 'delivered' })
    expect(server.asked.map(({ method }) => method)).not.toContain('PUT')
    expect([...server.files.keys()]).toEqual([NAME])
  })

  test('not at all, since nothing listens there', async () => {
    const order = await anOrder()
    await server.close()
    expect(await office.open().send(order)).toMatchObject({
      trouble: { kind: 'no-answer', retry: 'later' },
    })
  })

  test('something that is no HTTP', async () => {
    const order = await anOrder()
    const port = Number(new URL(server.url).port)
    await server.close()
    const rude = createServer((socket) => socket.resume().end('220 mail.example.org ESMTP\r\n'))
    await new Promise<void>((resolve) => rude.listen(port, '127.0.0.1', resolve))
    expect(await office.open().send(order)).toMatchObject({ trouble: { kind: 'not-webdav' } })
    await new Promise((resolve) => rude.close(resolve))
  })

  test('a redirect of the folder within the host is followed once it is the folder', async () => {
    const desk = office.open()
    server.misbehave(({ path }) =>
      path.startsWith('/old/') ? answer(301, { location: '/dav/' }) : null,
    )
    const { destinationId } = await desk.addServer(server.url.replace('/dav/', '/old/'))
    const files = [await office.file(NAME, BYTES)]
    const sent = await desk.send({ deliveryId: randomUUID(), destinationId, files })
    expect(sent.type).toBe('delivered')
    expect([...server.files.keys()]).toEqual([NAME])
  })
})

describe('S01: a certificate', () => {
  const authority = anAuthority()
  const host = '127.0.0.1'
  const past = { host, from: new Date('2020-01-01'), until: new Date('2021-01-01') }
  const future = { host, from: new Date('2090-01-01'), until: new Date('2091-01-01') }

  async function tried(certificate: { cert: string; key: string }, isKnown: boolean) {
    const secure = await startRudeServer({ ...KEY, certificate })
    const authorities = isKnown ? [authority.cert] : []
    const desk = office.open({ web: { authorities } })
    const order = { address: secure.url, ...KEY, label: '', keep: false }
    const told = await desk.run('destinations:add-server', order)
    await secure.close()
    return { told, asked: secure.asked }
  }

  test('that is vouched for is believed', async () => {
    const { told, asked } = await tried(authority.vouchFor({ host }), true)
    expect(told.type).toBe('ready')
    expect(asked.length).toBeGreaterThan(5)
  })

  test.each([
    ['expired', authority.vouchFor(past), true, 'certificate-expired'],
    ['not valid yet', authority.vouchFor(future), true, 'certificate-expired'],
    [
      'of another host',
      authority.vouchFor({ host: 'other.example' }),
      true,
      'certificate-other-host',
    ],
    ['vouched for by itself', selfSigned(host), true, 'certificate-unknown'],
    ['vouched for by a stranger', authority.vouchFor({ host }), false, 'certificate-unknown'],
  ] as const)('that is %s gets no password', async (_what, certificate, isKnown, kind) => {
    const { told, asked } = await tried(certificate, isKnown)
    const trouble = { kind, retry: 'after-change' }
    expect(told).toEqual({ type: 'refused', trouble, step: 'sign-in' })
    expect(asked).toEqual([])
  })

  test('is not asked of a server that speaks none', async () => {
    const order = { address: server.url.replace('http:', 'https:'), ...KEY, label: '', keep: false }
    const told = await office.open().run('destinations:add-server', order)
    expect(told).toMatchObject({ trouble: { kind: 'certificate-refused', retry: 'after-change' } })
    expect(server.asked).toEqual([])
  })
})

describe('S01: an address', () => {
  test.each([
    ['http://cloud.example.org/dav/', 'not-secure'],
    ['http://192.168.0.1/dav/', 'not-secure'],
    ['http://127.0.0.1.example.org/', 'not-secure'],
    ['http://localhost.example.org/', 'not-secure'],
    ['ftp://127.0.0.1/', 'bad-address'],
    ['javascript:alert(1)', 'bad-address'],
    ['davs://cloud.example.org/', 'bad-address'],
    ['https://cloud.example.org/s?token=x', 'bad-address'],
    ['https://cloud.example.org/#/files', 'bad-address'],
    ['two words', 'bad-address'],
    ['https://', 'bad-address'],
  ])('%s is refused as %s before anything is sent', async (address, kind) => {
    const order = { address, ...KEY, label: '', keep: false }
    expect(await office.open().run('destinations:add-server', order)).toEqual({
      type: 'refused',
      trouble: { kind, retry: 'after-change' },
    })
  })

  test('that is added again, with or without its last slash, is the same place', async () => {
    const desk = office.open()
    const first = await desk.addServer(server.url)
    expect((await desk.addServer(server.url.slice(0, -1))).destinationId).toBe(first.destinationId)
    const named = { address: ` ${server.url} `, ...KEY, label: 'Northmoor', keep: true }
    expect(await desk.run('destinations:add-server', named)).toMatchObject({
      destination: { destinationId: first.destinationId, label: 'Northmoor' },
    })
    expect((await desk.ask('destinations:list', {})).destinations).toHaveLength(1)
  })
})
