import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contentSecurityPolicy } from '../../../electron/contract/csp.ts'
import { identity } from '../../../electron/contract/identity.ts'
import { listBundle } from '../../../electron/ports/vault/bundle-files.ts'
import { answerFromBundle } from '../../../electron/shell/protocol.ts'

const root = mkdtempSync(join(tmpdir(), 'desk-bundle-'))
const bundle = join(root, 'renderer')
mkdirSync(join(bundle, 'assets'), { recursive: true })
writeFileSync(join(bundle, 'index.html'), 'PAGE')
writeFileSync(join(bundle, 'assets', 'app-1.js'), 'SCRIPT')
writeFileSync(join(root, 'secret.txt'), 'SECRET')
const find = listBundle(bundle)

async function get(url: string, method = 'GET') {
  const response = await answerFromBundle(find, { url, method })
  return { status: response.status, text: await response.text(), headers: response.headers }
}

describe('the address of the app', () => {
  test('is frozen, since the data belongs to it', () => {
    expect(identity).toEqual({
      appName: 'SafeguardingDesk',
      electronProfileSuffix: '-profile',
      electronOrigin: 'app://bundle',
      loopbackHost: '127.0.0.1',
      loopbackPort: 47615,
      documentsFolder: 'Safeguarding Desk',
    })
  })

  test('gives the files of the bundle with their kind and the whole policy', async () => {
    const script = await get('app://bundle/assets/app-1.js?v=1#top')
    expect(script.text).toBe('SCRIPT')
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(script.headers.get('content-security-policy')).toBe(contentSecurityPolicy)
    expect(script.headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('is kept for good only under a name that carries a sum', () => {
    writeFileSync(join(bundle, 'assets', 'app-D6L9zMYD.js'), 'SCRIPT')
    const built = listBundle(bundle)
    expect(built('/assets/app-D6L9zMYD.js')?.isNamedBySum).toBe(true)
    expect(built('/assets/app-1.js')?.isNamedBySum).toBe(false)
    expect(built('/index.html')?.isNamedBySum).toBe(false)
    expect(built('/audit')?.isNamedBySum).toBe(false)
  })

  test('gives the page for a screen of its own', async () => {
    expect((await get('app://bundle/audit/questions/1-2')).text).toBe('PAGE')
  })

  test.each([
    'app://bundle/../secret.txt',
    'app://bundle/%2e%2e/secret.txt',
    'app://bundle/..%2fsecret.txt',
    'app://bundle/assets/..%2f..%2fsecret.txt',
    'app://bundle/..%5csecret.txt',
    'app://bundle/assets/%00.js',
    'app://bundle/%',
    'app://bundle/assets',
    'app://other/index.html',
    'app://bundle.evil/index.html',
    'app://bundle:80/index.html',
    'file:///etc/passwd',
    'http://bundle/index.html',
    'not an address',
  ])('gives nothing for %s', async (url) => {
    const { status, text } = await get(url)
    expect(text).not.toContain('SECRET')
    if (url !== 'app://bundle/assets') expect([status, text]).toEqual([404, ''])
  })

  test('gives nothing to any other method', async () => {
    expect((await get('app://bundle/index.html', 'POST')).status).toBe(404)
  })

  test('never gives what is not in the bundle, whatever the address', async () => {
    const piece = fc.oneof(
      fc.constantFrom('..', '.', '%2e%2e', '%2f', '%5c', '/', '\\', 'secret.txt', '%00', 'assets'),
      fc.string(),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece), async (pieces) => {
        const { text } = await get(`app://bundle/${pieces.join('/')}`)
        expect(['', 'PAGE', 'SCRIPT']).toContain(text)
      }),
      { numRuns: 500 },
    )
  })
})
