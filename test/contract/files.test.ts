import { expect, test } from 'vitest'
import { DESK, describeOnEachBridge, failureIn, NO_DESK, valueIn } from './each-host.ts'
import { sha256Of } from './samples.ts'

describeOnEachBridge('files', (stage) => {
  test('go in, into a package, and come out of it as they were', async () => {
    const { bridge } = stage.host
    const texts = [
      { name: 'pack.json', text: '{"ਸਕੂਲ":1}' },
      { name: 'audit/questions.json', text: '[1,2]' },
    ]
    const entries = []
    for (const { name, text } of texts) {
      const body = new Blob([text])
      const sent: number[] = []
      const staged = valueIn(
        await bridge.sendFile('staged:put', { fileName: 'x', size: body.size }, body, {
          onProgress: (bytes) => sent.push(bytes),
        }),
      )
      expect(sent.at(-1)).toBe(body.size)
      expect(staged).toMatchObject({ sha256: sha256Of(text), size: body.size })
      const { stagedId, sha256, size } = staged
      const source = { type: 'staged', stagedId } as const
      entries.push({ path: name, source, sha256, size, compress: false })
    }
    const modified = '2026-09-01T10:00:00Z'
    const order = { deskId: DESK, fileName: 'a.zip', modified, entries }
    const saved = valueIn(await bridge.run('archive:write', order))
    const zip = valueIn(await bridge.fetchFile('saved:get', { fileId: saved.fileId }))
    expect(zip.size).toBe(saved.size)
    const read = { kind: 'pack', fileName: 'a.sgpack', size: zip.size } as const
    expect(valueIn(await bridge.sendFile('archive:read-text', read, zip))).toEqual({
      type: 'read',
      entries: texts,
    })
  })

  test('sent after a cancel are not sent', async () => {
    const { bridge } = stage.host
    const signal = AbortSignal.abort()
    const request = { fileName: 'x', size: 1 }
    const sending = await bridge.sendFile('staged:put', request, new Blob(['x']), { signal })
    expect(failureIn(sending)).toEqual({ reason: 'cancelled' })
  })

  test('that are not there are gone', async () => {
    const { bridge } = stage.host
    const sha256 = sha256Of('nothing')
    const evidence = await bridge.fetchFile('evidence:get', { deskId: DESK, sha256 })
    expect(failureIn(evidence).reason).toBe('gone')
    expect(failureIn(await bridge.fetchFile('saved:get', { fileId: NO_DESK })).reason).toBe('gone')
    const check = await bridge.ask('evidence:check', { deskId: DESK, sha256 })
    expect(valueIn(check)).toEqual({ state: 'missing', size: 0 })
  })
})
