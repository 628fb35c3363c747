import { expect, test } from 'vitest'
import { digestAnswer, digestAsked } from '../../../electron/ports/delivery/dav-digest.ts'

const SAID =
  'Digest realm="http-auth@example.org", qop="auth, auth-int", algorithm=ALG, nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"'
const REQUEST = {
  ...{ method: 'GET', uri: '/dir/index.html', user: 'Mufasa', password: 'Circle of Life' },
  ...{ count: 1, cnonce: 'f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ' },
}

// The two examples that RFC 7616, 3.9.1, works through.
test.each([
  ['MD5', '8ca523f5e9506fed4657c9700eebdbec'],
  ['SHA-256', '753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1'],
])('an answer to Digest with %s is the one of the RFC', (algorithm, response) => {
  const asked = digestAsked(SAID.replace('ALG', algorithm))
  if (asked === null) throw new Error('Digest is asked for')
  expect(digestAnswer(asked, REQUEST)).toContain(`response="${response}"`)
})

test('the better of two is taken, beside any other way', () => {
  const both = `Basic realm="x", ${SAID.replace('ALG', 'MD5')}, ${SAID.replace('ALG', 'SHA-256')}, Negotiate`
  expect(digestAsked(both)?.algorithm).toBe('SHA-256')
  expect(digestAsked('Basic realm="Digest"')).toBeNull()
  expect(digestAsked(undefined)).toBeNull()
})

test('what cannot be answered is not taken for something that can', () => {
  expect(digestAsked('Digest realm="x", nonce="y", qop="auth-int"')).toBeNull()
  expect(digestAsked('Digest realm="x", nonce="y", algorithm=MD5-sess')).toBeNull()
  expect(digestAsked('Digest realm="x"')).toBeNull()
  expect(digestAsked('Digest realm="x", nonce="y", stale=TRUE')?.isStale).toBe(true)
})
