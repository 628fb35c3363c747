import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, expect, test } from 'vitest'
import { openPorts } from '../../../electron/ports/ports.ts'
import { aFolder } from './ground.ts'

const zone = process.env.TZ
afterEach(() => {
  process.env.TZ = zone
})

const DESK = '01890000-0000-7000-8000-000000000001'
// In London the clocks go forward over this very moment.
const MODIFIED = '2026-03-29T01:30:10Z'

async function makePackageIn(timeZone: string): Promise<Buffer> {
  process.env.TZ = timeZone
  const root = await aFolder()
  const ports = await openPorts({
    host: 'loopback',
    appVersion: 'test',
    places: {
      vault: join(root, 'vault'),
      documents: join(root, 'docs'),
      vaultIsSynced: false,
      witnesses: join(root, 'witnesses'),
    },
    log: () => undefined,
    opener: { open: async () => true, reveal: async () => true },
  })
  const signal = new AbortController().signal
  const entries: object[] = []
  for (const [path, text] of [
    ['b.json', 'x'.repeat(9000)],
    ['a/ü.txt', 'second'],
  ] as const) {
    const request = { fileName: path, size: text.length }
    const body = Readable.from([Buffer.from(text)])
    const answer = await ports.service.fileIn('staged:put', request, body, signal)
    if (answer.type !== 'answer' || !answer.result.ok) throw new Error('not staged')
    const { stagedId, sha256, size } = answer.result.value as {
      stagedId: string
      sha256: string
      size: number
    }
    const source = { type: 'staged', stagedId }
    entries.push({ path, source, sha256, size, compress: path.endsWith('json') })
  }
  const order = { deskId: DESK, fileName: 'r.zip', modified: MODIFIED, entries }
  const answer = await ports.service.job('archive:write', order, { signal, progress: () => {} })
  await ports.close()
  if (answer.type !== 'answer' || !answer.result.ok) throw new Error(JSON.stringify(answer))
  return await readFile((answer.result.value as { place: string }).place)
}

test('a package has the same bytes wherever it is made', async () => {
  const london = await makePackageIn('Europe/London')
  expect((await makePackageIn('Pacific/Auckland')).equals(london)).toBe(true)
  expect((await makePackageIn('America/Phoenix')).equals(london)).toBe(true)
  // Hour 1, minute 30, second 10 / 2; year 46 after 1980, month 3, day 29.
  expect(london.readUInt16LE(10)).toBe((1 << 11) | (30 << 5) | 5)
  expect(london.readUInt16LE(12)).toBe((46 << 9) | (3 << 5) | 29)
})
