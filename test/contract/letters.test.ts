import { appendFile, readdir, readFile, writeFile } from 'node:fs/promises'
import PostalMime from 'postal-mime'
import { expect, test } from 'vitest'
import type { JobRequest, JobResponse } from '../../electron/contract/channels.ts'
import { DESK, describeOnEachBridge, failureIn, type Stage, valueIn } from './each-host.ts'
import { sha256Of } from './samples.ts'

type Order = JobRequest<'letter:write'>

async function saveZip(
  { host: { bridge } }: Stage,
  fileName: string,
  files: Readonly<Record<string, Buffer>>,
): Promise<JobResponse<'archive:write'>> {
  const entries = await Promise.all(
    Object.entries(files).map(async ([path, bytes]) => {
      const request = { fileName: 'x', size: bytes.length }
      const sent = await bridge.sendFile('staged:put', request, new Blob([bytes as BlobPart]))
      const { stagedId, sha256, size } = valueIn(sent)
      return { path, source: { type: 'staged', stagedId } as const, sha256, size, compress: false }
    }),
  )
  const modified = '2026-03-29T01:30:10Z'
  return valueIn(await bridge.run('archive:write', { deskId: DESK, fileName, modified, entries }))
}

function letter(zip: JobResponse<'archive:write'>, change: Partial<Order> = {}): Order {
  const { fileId, fileName, sha256, size } = zip
  return {
    fileName: 'letter.eml',
    to: 'returns@partnership.example',
    subject: 'Safeguarding return 2026-27',
    text: 'Hello,\r\n\r\nplease find it attached.\r\n',
    attachments: [{ fileId, fileName, sha256, size }],
    ...change,
  }
}

const PATTERN = Buffer.from(
  Uint8Array.from({ length: 4093 }, (_, at) => (at * 2_654_435_761) >>> 13),
)
const noise = (bytes: number): Buffer => Buffer.alloc(bytes, PATTERN)

describeOnEachBridge('a draft letter', (stage, diskTest) => {
  const write = async (order: Order) => {
    const saved = valueIn(await stage.host.bridge.run('letter:write', order))
    const bytes = await readFile(saved.place)
    return { saved, bytes, mail: await PostalMime.parse(bytes) }
  }

  diskTest('is opened by another reader, with every byte of its attachment', async () => {
    const zip = await saveZip(stage, 'return.zip', { 'a.bin': noise(3_000_001) })
    const { saved, bytes, mail } = await write(letter(zip))
    expect(saved).toMatchObject({ sha256: sha256Of(bytes), size: bytes.length })
    expect(mail.headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1')
    expect(mail.to?.map(({ address }) => address)).toEqual(['returns@partnership.example'])
    expect(mail.subject).toBe('Safeguarding return 2026-27')
    expect(mail.text?.replaceAll('\r\n', '\n').trim()).toBe('Hello,\n\nplease find it attached.')
    expect(mail.attachments).toHaveLength(1)
    const [attached] = mail.attachments
    expect(attached).toMatchObject({ filename: 'return.zip', mimeType: 'application/zip' })
    const content = attached?.content
    if (!(content instanceof ArrayBuffer)) throw new Error('bytes expected')
    expect(sha256Of(Buffer.from(content))).toBe(zip.sha256)
  })

  diskTest('keeps to lines of 998 and ends each as the rules of mail want it', async () => {
    const zip = await saveZip(stage, 'return.zip', { 'a.bin': noise(100_000) })
    const subject = `ਸੁਰੱਖਿਆ Ysgol Gŵyr ${'a very long name '.repeat(30)}`
    const { bytes } = await write(letter(zip, { subject, text: 'x'.repeat(5000) }))
    const lines = bytes.toString('latin1').split('\r\n')
    expect(lines.every((line) => line.length <= 998 && !/[\r\n\x80-\xff]/.test(line))).toBe(true)
    const head = lines.slice(0, lines.indexOf(''))
    expect(head.every((line) => line.length <= 78)).toBe(true)
  })

  diskTest.each([
    ['Gurmukhi', 'ਸੁਰੱਖਿਆ ਵਾਪਸੀ 2026-27 (mail 1 of 3)', 'ਸੁਰੱਖਿਆ_part1of3.zip'],
    ['Welsh', 'Ysgol Gyfun Gŵyr: dychweliad diogelu', 'Ysgol-Gŵyr â ŷ_part2of3.zip'],
    ['a long name', `Return ${'ਸੁਰੱਖਿਆ '.repeat(40)}end`, `${'ਸੁਰੱ'.repeat(18)}.zip`],
    [
      'quotes and brackets',
      'St "Anne\'s" (C of E) \\ =?utf-8?Q?x?=',
      'St Anne’s, (C of E); a=b.zip',
    ],
  ])('carries names in %s whole', async (_, subject, fileName) => {
    const zip = await saveZip(stage, 'return.zip', { 'a.txt': Buffer.from('a') })
    const order = letter(zip, { subject })
    const [file] = order.attachments
    if (file === undefined) throw new Error('a file')
    const { mail } = await write({ ...order, attachments: [{ ...file, fileName }] })
    expect(mail.subject).toBe(subject)
    expect(mail.attachments[0]?.filename).toBe(fileName)
  })

  diskTest('gives nobody a line of the head by a name with line ends in it', async () => {
    const zip = await saveZip(stage, 'return.zip', { 'a.txt': Buffer.from('a') })
    const evil = 'Oakfield\r\nBcc: thief@example.org\r\n\r\nYou won\n\u2028X: y'
    const order = letter(zip, { subject: evil, to: 'a@b.example\r\nBcc: thief@example.org' })
    const [file] = order.attachments
    if (file === undefined) throw new Error('a file')
    const { mail } = await write({ ...order, attachments: [{ ...file, fileName: `${evil}.zip` }] })
    expect(mail.bcc ?? []).toEqual([])
    expect(mail.to ?? []).toEqual([])
    expect(mail.headers.map(({ key }) => key).sort()).toEqual([
      'content-type',
      'mime-version',
      'subject',
      'x-unsent',
    ])
    expect(mail.subject).toBe('Oakfield Bcc: thief@example.org You won X: y')
    expect(mail.attachments).toHaveLength(1)
  })

  diskTest('without an address has none, and one of two readers is not taken', async () => {
    const zip = await saveZip(stage, 'return.zip', { 'a.txt': Buffer.from('a') })
    for (const to of [null, 'a@b.example, thief@example.org', 'not an address']) {
      const { bytes } = await write(letter(zip, { to }))
      expect(bytes.toString('latin1')).not.toMatch(/^To:/m)
    }
  })

  diskTest('is not written of a file that is not as it was made, and nothing is left', async () => {
    const zip = await saveZip(stage, 'return.zip', { 'a.txt': Buffer.from('a') })
    await appendFile(zip.place, 'x')
    const failure = failureIn(await stage.host.bridge.run('letter:write', letter(zip)))
    expect(failure).toEqual({ reason: 'damaged', about: 'return.zip' })
    expect(await readdir(stage.places.documents)).toEqual(['return.zip'])
  })

  diskTest('can be cancelled and then leaves nothing', async () => {
    const zip = await saveZip(stage, 'return.zip', { 'a.bin': noise(20_000_000) })
    const cancel = new AbortController()
    const result = await stage.host.bridge.run('letter:write', letter(zip), {
      onProgress: () => cancel.abort(),
      signal: cancel.signal,
    })
    expect(failureIn(result).reason).toBe('cancelled')
    expect(await readdir(stage.places.documents)).toEqual(['return.zip'])
  })

  test('of a file that is not there is not written', async () => {
    const zip = await saveZip(stage, 'return.zip', { 'a.txt': Buffer.from('a') })
    const order = letter({ ...zip, fileId: DESK })
    expect(failureIn(await stage.host.bridge.run('letter:write', order)).reason).toBe('gone')
  })
})

describeOnEachBridge('a saved zip', (stage, diskTest) => {
  test('tells what lies in it and hands out a small file', async () => {
    const { bridge } = stage.host
    const zip = await saveZip(stage, 'a.zip', {
      'x.txt': Buffer.from('one'),
      'y/ẑ.txt': Buffer.from('two!'),
    })
    const { fileId } = zip
    const listed = valueIn(await bridge.ask('saved:list', { fileId }))
    expect(listed).toEqual({
      sha256: zip.sha256,
      size: zip.size,
      entries: [
        { path: 'x.txt', size: 3, packedSize: 3 },
        { path: 'y/ẑ.txt', size: 4, packedSize: 4 },
      ],
    })
    const entry = await bridge.fetchFile('saved:entry', { fileId, path: 'y/ẑ.txt' })
    expect(await valueIn(entry).text()).toBe('two!')
    expect(failureIn(await bridge.fetchFile('saved:entry', { fileId, path: 'no' })).reason).toMatch(
      /gone|damaged/,
    )
    expect(failureIn(await bridge.ask('saved:list', { fileId: DESK })).reason).toBe('gone')
  })

  test('gives its files to another zip, byte for byte', async () => {
    const { bridge } = stage.host
    const bytes = noise(200_000)
    const { fileId } = await saveZip(stage, 'a.zip', { 'x.bin': bytes, 'y.txt': Buffer.from('y') })
    const entry = {
      path: 'x.bin',
      source: { type: 'saved', fileId, path: 'x.bin' } as const,
      sha256: sha256Of(bytes),
      size: bytes.length,
      compress: false,
    }
    const order = { deskId: DESK, fileName: 'b.zip', modified: '2026-03-29T01:30:10Z' }
    const made = valueIn(await bridge.run('archive:write', { ...order, entries: [entry] }))
    const out = await bridge.fetchFile('saved:entry', { fileId: made.fileId, path: 'x.bin' })
    expect(sha256Of(Buffer.from(await valueIn(out).arrayBuffer()))).toBe(sha256Of(bytes))
  })

  diskTest('that was altered since gives nothing to another zip', async () => {
    const { bridge } = stage.host
    const bytes = noise(50_000)
    const { fileId, place } = await saveZip(stage, 'a.zip', { 'x.bin': bytes })
    const zip = await readFile(place)
    zip.writeUInt8(zip.readUInt8(20_000) ^ 1, 20_000)
    await writeFile(place, zip)
    const entry = {
      path: 'x.bin',
      source: { type: 'saved', fileId, path: 'x.bin' } as const,
      sha256: sha256Of(bytes),
      size: bytes.length,
      compress: false,
    }
    const order = { deskId: DESK, fileName: 'b.zip', modified: '2026-03-29T01:30:10Z' }
    const result = await bridge.run('archive:write', { ...order, entries: [entry] })
    expect(failureIn(result)).toEqual({ reason: 'damaged', about: 'x.bin' })
    expect(await readdir(stage.places.documents)).toEqual(['a.zip'])
  })

  test('is taken away again while nobody was told of it', async () => {
    const { bridge } = stage.host
    const first = await saveZip(stage, 'a.zip', { 'a.txt': Buffer.from('a') })
    const second = await saveZip(stage, 'b.zip', { 'b.txt': Buffer.from('b') })
    const fileIds = [first.fileId, DESK]
    expect(valueIn(await bridge.ask('saved:take-back', { fileIds }))).toEqual({ taken: 1 })
    expect(failureIn(await bridge.ask('saved:list', { fileId: first.fileId })).reason).toBe('gone')
    expect((await bridge.ask('saved:list', { fileId: second.fileId })).ok).toBe(true)
  })

  diskTest('stays when it was changed, or is of an earlier run', async () => {
    const changed = await saveZip(stage, 'a.zip', { 'a.txt': Buffer.from('a') })
    const earlier = await saveZip(stage, 'b.zip', { 'b.txt': Buffer.from('b') })
    await appendFile(changed.place, 'x')
    const takeBack = async (fileId: string) =>
      valueIn(await stage.host.bridge.ask('saved:take-back', { fileIds: [fileId] }))
    expect(await takeBack(changed.fileId)).toEqual({ taken: 0 })
    await stage.startAgain()
    expect(await takeBack(earlier.fileId)).toEqual({ taken: 0 })
    expect((await readdir(stage.places.documents)).sort()).toEqual(['a.zip', 'b.zip'])
  })
})
