import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { JobResponse } from '../../electron/contract/channels.ts'
import { DESK, describeOnEachBridge, failureIn, type Stage, valueIn } from './each-host.ts'
import { sha256Of } from './samples.ts'

const WORDS = 'copper lantern drizzle mango orbit velvet'
const texts = { 'manifest.json': '{"a":1}', 'evidence/001.txt': 'a register' }

async function savePackage(stage: Stage, fileName: string): Promise<JobResponse<'archive:write'>> {
  const { bridge } = stage.host
  const entries = []
  for (const [path, text] of Object.entries(texts)) {
    const body = new Blob([text])
    const request = { fileName: 'x', size: body.size }
    const { stagedId, sha256, size } = valueIn(await bridge.sendFile('staged:put', request, body))
    const source = { type: 'staged', stagedId } as const
    entries.push({ path, source, sha256, size, compress: true })
  }
  const modified = '2026-11-24T10:00:00Z'
  return valueIn(await bridge.run('archive:write', { deskId: DESK, fileName, modified, entries }))
}

describeOnEachBridge('looking into a package', (stage, diskTest) => {
  const look = async (
    files: readonly [name: string, fileId: string][],
    passphrase: string | null,
  ) => {
    const asked = files.map(([name, fileId]) => ({
      name,
      source: { type: 'saved' as const, fileId },
    }))
    return valueIn(await stage.host.bridge.run('package:look', { files: asked, passphrase })).files
  }
  const bring = async (bytes: Buffer) => {
    const body = new Blob([bytes as BlobPart])
    const request = { fileName: 'brought.zip', size: body.size }
    const { stagedId } = valueIn(await stage.host.bridge.sendFile('staged:put', request, body))
    const files = [{ name: 'brought.zip', source: { type: 'staged' as const, stagedId } }]
    return valueIn(await stage.host.bridge.run('package:look', { files, passphrase: WORDS })).files
  }

  diskTest('sums every file and hands out the lists, and nothing else', async () => {
    const { fileId, sha256, size } = await savePackage(stage, 'a.zip')
    expect(await look([['a.zip', fileId]], null)).toEqual([
      {
        ...{ type: 'read', name: 'a.zip', sha256, size, isProtected: false },
        entries: Object.entries(texts).map(([path, text]) => ({
          path,
          size: text.length,
          sha256: sha256Of(Buffer.from(text)),
        })),
        texts: [{ path: 'manifest.json', text: texts['manifest.json'] }],
      },
    ])
  })

  diskTest('opens what is protected with its words alone, and leaves nothing of it', async () => {
    const { fileId, sha256 } = await savePackage(stage, 'a (2).zip')
    const order = { deskId: DESK, fileId, sha256, passphrase: WORDS, as: 'a_part1of2.zip' }
    const made = valueIn(await stage.host.bridge.run('archive:protect', order))
    expect(made.fileName).toBe('a_part1of2_protected.zip')
    const closed: [string, string][] = [[made.fileName, made.fileId]]
    expect(await look(closed, null)).toMatchObject([{ because: 'needs-passphrase' }])
    expect(await look(closed, 'other words')).toMatchObject([{ because: 'wrong-passphrase' }])
    const [opened] = await look(closed, WORDS)
    expect(opened).toMatchObject({ type: 'read', sha256: made.sha256, isProtected: true })
    expect(opened?.type === 'read' && opened.entries.map(({ path }) => path)).toEqual(
      Object.keys(texts),
    )
    expect(await readdir(join(stage.places.vault, 'staging', 'look'))).toEqual([])
  })

  diskTest('tells what is wrong with a file, of each of several', async () => {
    const { fileId, place } = await savePackage(stage, 'a.zip')
    const bytes = await readFile(place)
    const gone = '01890000-0000-7000-8000-00000000dead'
    expect(
      await look(
        [
          ['a.zip', fileId],
          ['b.zip', gone],
        ],
        null,
      ),
    ).toMatchObject([{ type: 'read' }, { because: 'gone', name: 'b.zip' }])
    expect(await bring(Buffer.from('no zip'))).toMatchObject([{ because: 'not-a-zip' }])
    expect(await bring(bytes.subarray(0, bytes.length - 30))).toMatchObject([
      { because: 'damaged' },
    ])
    const flipped = Buffer.from(bytes)
    flipped[46] = (flipped[46] ?? 0) ^ 1
    await writeFile(place, flipped)
    expect(await look([['a.zip', fileId]], null)).toMatchObject([{ because: 'damaged' }])
  })

  diskTest('can be cancelled', async () => {
    const { fileId } = await savePackage(stage, 'a.zip')
    const files = [{ name: 'a.zip', source: { type: 'saved' as const, fileId } }]
    const stopped = new AbortController()
    stopped.abort()
    const { signal } = stopped
    const answer = await stage.host.bridge.run(
      'package:look',
      { files, passphrase: null },
      { signal },
    )
    expect(failureIn(answer).reason).toBe('cancelled')
  })
})
