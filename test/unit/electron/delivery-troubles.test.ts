import { describe, expect, test } from 'vitest'
import { readAddress, sameServer } from '../../../electron/ports/delivery/address.ts'
import { troubleOfWay } from '../../../electron/ports/delivery/dav-troubles.ts'
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
