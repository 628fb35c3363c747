import { describe, expect, test } from 'vitest'
import { readAddress, sameServer } from '../../../electron/ports/delivery/address.ts'
import { troubleOfWay } from '../../../electron/ports/delivery/dav-troubles.ts'
import { onThisComputer } from '../../../electron/ports/delivery/own-computer.ts'
import { trouble, troubleIn } from '../../../electron/ports/delivery/trouble.ts'

const ofCode = (code: string) => troubleIn(troubleOfWay(Object.assign(new Error('x'), { code })))

describe('what goes wrong on the way to a server', () => {
  test.each([
    ['ENOTFOUND', 'host-not-found', 'later'],
    ['EAI_AGAIN', 'offline', 'later'],
    ['ENETUNREACH', 'offline', 'later'],
    ['EHOSTUNREACH', 'no-answer', 'later'],
    ['ECONNREFUSED', 'no-answer', 'later'],
    ['ETIMEDOUT', 'timed-out', 'later'],
    ['ECONNRESET', 'cut-off', 'later'],
    ['EPIPE', 'cut-off', 'later'],
    ['CERT_HAS_EXPIRED', 'certificate-expired', 'after-change'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'certificate-unknown', 'after-change'],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'certificate-unknown', 'after-change'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate-other-host', 'after-change'],
    ['CERT_REVOKED', 'certificate-refused', 'after-change'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'certificate-refused', 'after-change'],
    ['EPROTO', 'certificate-refused', 'after-change'],
    ['HPE_INVALID_CONSTANT', 'not-webdav', 'after-change'],
  ])('%s is %s, to be tried %s', (code, kind, retry) => {
    expect(ofCode(code)).toEqual({ kind, retry })
  })

  test.each([
    ['EACCES', 'connect', 'no-answer'],
    ['EPERM', 'connect', 'no-answer'],
    ['EAI_FAIL', 'getaddrinfo', 'host-not-found'],
  ])('%s of %s is none of the disk', (code, syscall, kind) => {
    const error = Object.assign(new Error('x'), { code, syscall })
    expect(troubleIn(troubleOfWay(error))?.kind).toBe(kind)
  })

  test('that is none of it stays what it is', () => {
    const bug = new TypeError('a bug')
    expect(troubleOfWay(bug)).toBe(bug)
    expect(ofCode('ENOENT')).toBeNull()
    const known = trouble('locked')
    expect(troubleOfWay(known)).toBe(known)
  })
})

describe('an address', () => {
  test.each([
    ['cloud.example.org/dav', 'https://cloud.example.org/dav/', ''],
    [' https://cloud.example.org ', 'https://cloud.example.org/', ''],
    [
      'https://ann%40north:secret@cloud.example.org/x/',
      'https://cloud.example.org/x/',
      'ann@north',
    ],
    ['http://localhost:8080/x', 'http://localhost:8080/x/', ''],
    ['http://127.0.0.1/', 'http://127.0.0.1/', ''],
    ['http://[::1]:81/', 'http://[::1]:81/', ''],
    ['HTTPS://Cloud.Example.org/A b'.replace(' ', '%20'), 'https://cloud.example.org/A%20b/', ''],
  ])('%s is read as a folder, without a password', (typed, href, user) => {
    const address = readAddress(typed)
    expect([address.url.href, address.user]).toEqual([href, user])
  })

  test.each([
    ['/new/', 'https://a.example/new/'],
    ['new/', 'https://a.example/dav/new/'],
    ['https://u:p@a.example/x', 'https://a.example/x'],
    ['https://b.example/dav/', null],
    ['https://a.example:444/dav/', null],
    ['http://a.example/dav/', null],
    ['//b.example/', null],
    ['https://a.example.b.example/', null],
    [undefined, null],
  ])('that says to go to %s is followed only within the server', (location, href) => {
    expect(sameServer(new URL('https://a.example/dav/'), location)?.href ?? null).toBe(href)
  })
})

describe('a name that is to mean this computer', () => {
  const asked = (addresses: readonly string[], all: boolean) =>
    new Promise((resolve) => {
      const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
      const look = onThisComputer((_name, _options, told) => told(null, found))
      look('localhost', { all }, (error, address) => resolve(error?.message ?? address))
    })

  test.each([
    [['127.0.0.1'], '127.0.0.1'],
    [['::1', '127.0.0.1'], '::1'],
    [['192.0.2.1', '127.0.0.1'], '127.0.0.1'],
    [['192.0.2.1'], 'not-secure'],
    [['::ffff:192.0.2.1', '0.0.0.0', '::', '127.0.0.1.2'], 'not-secure'],
    [[], 'not-secure'],
  ])('and means %j leads to %s', async (addresses, wanted) => {
    expect(await asked(addresses, false)).toBe(wanted)
    const all = await asked(addresses, true)
    expect(Array.isArray(all) ? all[0].address : all).toBe(wanted)
  })
})
