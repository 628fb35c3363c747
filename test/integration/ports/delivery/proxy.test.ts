import { randomBytes, randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { proxyFromEnvironment, readProxy } from '../../../../electron/ports/delivery/proxy.ts'
import { anOffice, type Office } from '../../../tools/a-delivery.ts'
import { anAuthority, selfSigned } from '../../../tools/certificates.ts'
import { type ConnectProxy, startConnectProxy } from '../../../tools/connect-proxy.ts'
import { type RudeServer, startRudeServer } from '../../../tools/rude-server.ts'

const KEY = { user: 'northmoor', password: 'secret' }
const host = '127.0.0.1'
const authority = anAuthority()

let office: Office
let server: RudeServer
const open: ConnectProxy[] = []

beforeEach(async () => {
  office = await anOffice()
  server = await startRudeServer({ ...KEY, certificate: authority.vouchFor({ host }) })
})
afterEach(async () => {
  await Promise.all([server.close(), office.close(), ...open.map((proxy) => proxy.close())])
  open.length = 0
})

async function aProxy(options: Parameters<typeof startConnectProxy>[0] = {}) {
  const proxy = await startConnectProxy(options)
  open.push(proxy)
  return proxy
}

const order = (proxy: string) => ({
  ...{ address: server.url, ...KEY, label: '', keep: true, proxy },
})
const web = { authorities: [authority.cert] }

describe('behind the proxy of a school', () => {
  test('a return is tried, sent and read back through it, closed to the proxy', async () => {
    const proxy = await aProxy()
    const desk = office.open({ web })
    const told = await desk.run('destinations:add-server', order(proxy.address))
    expect(told).toMatchObject({ type: 'ready', destination: { proxy: proxy.address } })
    if (told.type !== 'ready') throw new Error('refused')
    const bytes = randomBytes(2_000_000)
    const files = [await office.file('123_2026_r1.zip', bytes)]
    const { destinationId } = told.destination
    // The next start of the host still knows the way.
    const sent = await office.open({ web }).send({ deliveryId: randomUUID(), destinationId, files })
    expect(sent.type).toBe('delivered')
    expect(server.files.get('123_2026_r1.zip')?.equals(bytes)).toBe(true)
    expect(proxy.asked.length).toBe(server.asked.length)
    expect(new Set(proxy.asked.map(({ target }) => target))).toEqual(
      new Set([new URL(server.url).host]),
    )
    const secret = Buffer.from('northmoor:secret').toString('base64')
    for (const clear of [secret, 'PROPFIND', '123_2026_r1.zip']) {
      expect(proxy.passed().includes(clear)).toBe(false)
    }
  })

  test('a proxy that shows a certificate of its own gets no password', async () => {
    const proxy = await aProxy()
    await server.close()
    server = await startRudeServer({ ...KEY, certificate: selfSigned(host) })
    const told = await office.open({ web }).run('destinations:add-server', order(proxy.address))
    expect(told).toMatchObject({ trouble: { kind: 'certificate-unknown' }, step: 'sign-in' })
    expect(server.asked).toEqual([])
  })

  test.each([
    ['that wants a sign-in', { user: 'a', password: 'b' }, 'proxy-sign-in', 407],
    ['that does not let the server through', { refuses: 403 }, 'proxy-refused', 403],
  ] as const)('one %s is told as such', async (_what, options, kind, status) => {
    const proxy = await aProxy(options)
    const told = await office.open({ web }).run('destinations:add-server', order(proxy.address))
    expect(told).toMatchObject({ trouble: { kind, status }, step: 'sign-in' })
    expect(server.asked).toEqual([])
  })

  test('one that is away is told as such, and is worth another try', async () => {
    const proxy = await aProxy()
    await proxy.close()
    open.length = 0
    const told = await office.open({ web }).run('destinations:add-server', order(proxy.address))
    expect(told).toMatchObject({ trouble: { kind: 'proxy-no-answer', retry: 'later' } })
  })

  test('the environment’s own is used, with its sign-in, which is kept nowhere', async () => {
    const proxy = await aProxy({ user: 'lab', password: 'p@ss' })
    const url = new URL(`http://lab:p%40ss@${proxy.address}`)
    const told = await office
      .open({ web: { ...web, proxyFor: () => url } })
      .run('destinations:add-server', order(''))
    expect(told.type).toBe('ready')
    expect(JSON.stringify([told, office.log])).not.toMatch(/p@ss|p%40ss/)
    expect(proxy.asked.length).toBeGreaterThan(5)
  })
})

describe('which proxy', () => {
  const at = (url: string) => new URL(url)
  const cloud = at('https://cloud.example.org/dav/')

  test('is what the environment says, but for what it leaves out and for this computer', () => {
    const proxyFor = proxyFromEnvironment({
      HTTPS_PROXY: 'proxy.school.example:8080',
      NO_PROXY: 'intranet.example, .lan',
    })
    expect(proxyFor(cloud)?.host).toBe('proxy.school.example:8080')
    for (const own of [
      'https://127.0.0.1/',
      'https://localhost/',
      'https://intranet.example/',
      'https://files.intranet.example/',
      'https://nas.lan/',
      'http://127.0.0.1/',
    ]) {
      expect(proxyFor(at(own)), own).toBeNull()
    }
    expect(proxyFor(at('https://notintranet.example/'))).not.toBeNull()
    expect(proxyFromEnvironment({})(cloud)).toBeNull()
    expect(proxyFromEnvironment({ https_proxy: 'socks5://x:1' })(cloud)).toBeNull()
    expect(proxyFromEnvironment({ all_proxy: 'http://x:1', no_proxy: '*' })(cloud)).toBeNull()
  })

  test.each(['', 'two words', 'https://x:1', 'http://u:p@x:1', 'x:1/path', 'socks5://x:1'])(
    '“%s” is none that can be kept',
    (typed) => {
      expect(() => readProxy(typed)).toThrow('bad-proxy')
    },
  )
})
