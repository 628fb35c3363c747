import { execFileSync } from 'node:child_process'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { JobRequest } from '../../electron/contract/channels.ts'
import { DESK, describeOnEachHost, failureIn, NO_DESK, type Stage, valueIn } from './each-host.ts'
import { sha256Of } from './samples.ts'

type Order = JobRequest<'archive:write'>
type Entry = Order['entries'][number]

async function stageText({ host }: Stage, path: string, bytes: Buffer): Promise<Entry> {
  const request = { fileName: 'x', size: bytes.length }
  const body = new Blob([bytes as BlobPart])
  const { stagedId } = valueIn(await host.bridge.sendFile('staged:put', request, body))
  const source = { type: 'staged', stagedId } as const
  return { path, source, sha256: sha256Of(bytes), size: bytes.length, compress: true }
}

async function keepPdf({ host }: Stage, path: string, bytes: Buffer): Promise<Entry> {
  const request = { deskId: DESK, fileName: 'a.pdf', size: bytes.length }
  const body = new Blob([bytes as BlobPart])
  valueIn(await host.bridge.sendFile('evidence:put', request, body))
  const sha256 = sha256Of(bytes)
  return {
    path,
    source: { type: 'evidence', sha256 },
    sha256,
    size: bytes.length,
    compress: false,
  }
}

function order(entries: Entry[], more: Partial<Order> = {}): Order {
  return {
    deskId: DESK,
    fileName: 'return.zip',
    modified: '2026-03-29T01:30:10Z',
    entries,
    ...more,
  }
}

async function savedNames({ places }: Stage): Promise<string[]> {
  return (await readdir(places.documents).catch(() => [])).sort()
}

describeOnEachHost('a package', (stage) => {
  test('is written, proven, named and can be fetched', async () => {
    const pdf = Buffer.from(`%PDF-1.7 ${'x'.repeat(3_000_000)}`)
    const entries = [
      await stageText(stage, 'return.json', Buffer.from('{"a":1}')),
      await keepPdf(stage, 'evidence/Policies/Café ਗੁਰ.pdf', pdf),
    ]
    const phases: string[] = []
    const { bridge } = stage.host
    const onProgress = (step: { phase: string }) => phases.push(step.phase)
    const saved = valueIn(await bridge.run('archive:write', order(entries), { onProgress }))
    const path = join(stage.places.documents, 'return.zip')
    const bytes = await readFile(path)
    expect(saved).toMatchObject({
      fileName: 'return.zip',
      place: path,
      sha256: sha256Of(bytes),
      size: bytes.length,
    })
    expect(new Set(phases)).toEqual(new Set(['writing', 'verifying']))
    execFileSync('unzip', ['-tqq', path])
    expect(execFileSync('unzip', ['-p', path, 'return.json']).toString()).toBe('{"a":1}')
    const back = valueIn(await bridge.fetchFile('saved:get', { fileId: saved.fileId }))
    expect(back.type).toBe('application/zip')
    expect(Buffer.from(await back.arrayBuffer()).equals(bytes)).toBe(true)
    expect(valueIn(await bridge.ask('saved:reveal', { fileId: saved.fileId })).revealed).toBe(true)
  })

  test('of equal content is equal to the byte, and the earlier one is never overwritten', async () => {
    const entries = [await stageText(stage, 'a.txt', Buffer.from('same '.repeat(1000)))]
    const { bridge } = stage.host
    const first = valueIn(await bridge.run('archive:write', order(entries)))
    const second = valueIn(await bridge.run('archive:write', order(entries)))
    expect(second.fileName).toBe('return (2).zip')
    expect(second.sha256).toBe(first.sha256)
    expect(await savedNames(stage)).toEqual(['return (2).zip', 'return.zip'])
  })

  test('whose source is not what was promised is not made', async () => {
    const entry = await stageText(stage, 'a.txt', Buffer.from('true'))
    const { bridge } = stage.host
    const lied = order([{ ...entry, sha256: sha256Of('false') }])
    const failure = failureIn(await bridge.run('archive:write', lied))
    expect(failure).toEqual({ reason: 'damaged', about: 'a.txt' })
    const longer = order([{ ...entry, size: 3 }])
    expect(failureIn(await bridge.run('archive:write', longer)).reason).toBe('damaged')
    expect(await savedNames(stage)).toEqual([])
  })

  test('whose source is gone is not made', async () => {
    const staged = await stageText(stage, 'a.txt', Buffer.from('x'))
    const evidence = await keepPdf(stage, 'b.pdf', Buffer.from('%PDF-1.7'))
    const { bridge } = stage.host
    const noEvidence = order([evidence], { deskId: NO_DESK })
    expect(failureIn(await bridge.run('archive:write', noEvidence)).reason).toBe('gone')
    if (staged.source.type !== 'staged') throw new Error('staged')
    valueIn(await bridge.ask('staged:discard', { stagedIds: [staged.source.stagedId] }))
    expect(failureIn(await bridge.run('archive:write', order([staged]))).reason).toBe('gone')
    expect(await savedNames(stage)).toEqual([])
  })

  test('can be cancelled and then leaves nothing', async () => {
    const bytes = Buffer.alloc(40_000_000, 'abc')
    const entries = [await stageText(stage, 'a.txt', bytes)]
    const cancel = new AbortController()
    const onProgress = () => cancel.abort()
    const { bridge } = stage.host
    const result = await bridge.run('archive:write', order(entries), {
      onProgress,
      signal: cancel.signal,
    })
    expect(failureIn(result).reason).toBe('cancelled')
    expect(await savedNames(stage)).toEqual([])
    expect(valueIn(await bridge.run('archive:write', order(entries))).fileName).toBe('return.zip')
  })

  test('is made one at a time', async () => {
    const entries = [await stageText(stage, 'a.txt', Buffer.alloc(20_000_000, 'abc'))]
    const { bridge } = stage.host
    const results = await Promise.all([
      bridge.run('archive:write', order(entries)),
      bridge.run('archive:write', order(entries)),
    ])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.flatMap((r) => (r.ok ? [] : [r.failure.reason]))).toEqual(['locked'])
  })

  test('is given a name that every system takes', async () => {
    const entries = [await stageText(stage, 'a.txt', Buffer.from('x'))]
    const { bridge } = stage.host
    const named = order(entries, { fileName: '../St Mary: "2026"/con.zip' })
    const saved = valueIn(await bridge.run('archive:write', named))
    expect(saved.fileName).toBe('-St Mary- -2026--con.zip')
    expect(await savedNames(stage)).toEqual([saved.fileName])
  })

  test('that she moved away is gone and says by which name', async () => {
    const entries = [await stageText(stage, 'a.txt', Buffer.from('x'))]
    const { bridge } = stage.host
    const { fileId, place } = valueIn(await bridge.run('archive:write', order(entries)))
    await rm(place)
    const gone = { reason: 'gone', about: 'return.zip' }
    expect(failureIn(await bridge.ask('saved:reveal', { fileId }))).toEqual(gone)
    expect(failureIn(await bridge.fetchFile('saved:get', { fileId }))).toEqual(gone)
    expect(failureIn(await bridge.fetchFile('saved:get', { fileId: NO_DESK }))).toEqual({
      reason: 'gone',
    })
  })
})
