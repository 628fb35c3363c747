import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DESK } from './a-desk-on-disk.ts'
import { type Host, openHost } from './a-host.ts'
import { aFolder } from './ground.ts'

/** A part that lies open only until its protected twin is written. */

const PASSPHRASE = 'six words told by telephone only'
const NAME = 'return_part1of2.zip'

async function write(host: Host, passing: boolean) {
  const text = Buffer.from('a list of names')
  const { stagedId, sha256, size } = await host.send(
    'staged:put',
    { fileName: 'list.txt', size: text.length },
    text,
  )
  const source = { type: 'staged', stagedId }
  const entries = [{ path: 'list.txt', source, sha256, size, compress: true }]
  const order = { deskId: DESK, fileName: NAME, modified: '2026-11-24T10:00:00Z', entries }
  return await host.run('archive:write', { ...order, ...(passing && { passing }) })
}

const documentsIn = (root: string) => readdir(join(root, 'documents'))

test('it never bears a name that could be mailed, and its twin is called as it would be', async () => {
  const root = await aFolder()
  const host = await openHost(root)
  const { fileId, sha256 } = await write(host, true)
  expect(await documentsIn(root)).toEqual([expect.stringMatching(/\.[0-9a-f]{8}\.part$/)])
  const order = { deskId: DESK, fileId, sha256, passphrase: PASSPHRASE, as: NAME }
  expect(await host.run('archive:protect', order)).toMatchObject({
    fileName: 'return_part1of2_protected.zip',
  })
  expect(await host.ask('saved:take-back', { fileIds: [fileId] })).toEqual({ taken: 1 })
  expect(await documentsIn(root)).toEqual(['return_part1of2_protected.zip'])
  expect(await host.ask('saved:list', { fileId })).toMatchObject({ failure: 'gone' })
  await host.close()
})

test('if the app ends before its twin is there, the next start takes it away and nothing else', async () => {
  const root = await aFolder()
  const host = await openHost(root)
  await write(host, false)
  await write(host, true)
  expect(await documentsIn(root)).toHaveLength(2)
  // No taking back, as when the process is killed.
  await host.close()
  const next = await openHost(root)
  expect(await documentsIn(root)).toEqual([NAME])
  expect(await readFile(join(root, 'vault/saved.json'), 'utf8')).not.toContain('.part"')
  await next.close()
})
