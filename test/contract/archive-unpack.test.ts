import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { unpackZip } from '../../renderer/src/bridge/unpack-zip.ts'
import { describeOnEachBridge, describeOnEachHost } from './each-host.ts'
import { handZip } from './hand-zip.ts'
import { zipOf } from './samples.ts'

const open = (signal?: AbortSignal) => signal ?? new AbortController().signal
const fileOf = (bytes: Buffer) => new File([bytes as BlobPart], 'Questions for Priya.zip')

const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0xff])

describeOnEachBridge('a zip that a colleague sends back', (stage) => {
  test('gives its files byte for byte, by the names in it', async () => {
    const long = 'x'.repeat(70_000)
    const zip = await zipOf({ 'Files/TRN04 - Updates/a.txt': long, 'answers.txt': 'yes' })
    const read = await unpackZip(stage.host.bridge, fileOf(zip), open())
    if (read.type === 'refused') throw new Error(read.sentence)
    expect(read.files.map(({ path, file }) => [path, file.name, file.size])).toEqual([
      ['Files/TRN04 - Updates/a.txt', 'a.txt', 70_000],
      ['answers.txt', 'answers.txt', 3],
    ])
    expect(await read.files[0]?.file.text()).toBe(long)
  })
})

describeOnEachHost('a zip of files from outside', (stage) => {
  const staging = () => readdir(join(stage.places.vault, 'staging')).catch(() => [])
  const refusalOf = async (zip: Buffer) => {
    const read = await unpackZip(stage.host.bridge, fileOf(zip), open())
    return read.type === 'refused' ? read.sentence : 'read'
  }

  test('gives what is no text, too, and leaves nothing staged', async () => {
    const zip = handZip([{ name: 'a.png', content: picture }])
    const read = await unpackZip(stage.host.bridge, fileOf(zip), open())
    const file = read.type === 'read' ? read.files[0]?.file : undefined
    expect(Buffer.from((await file?.arrayBuffer()) ?? new ArrayBuffer(0))).toEqual(picture)
    expect(await staging()).toEqual([])
  })

  test('with names that Windows could not have gives them mended, each once', async () => {
    const zip = handZip([
      { name: 'Files/GOV01/Meeting 10:30.pdf', content: 'one' },
      { name: 'Files/GOV01/Meeting 10-30.pdf', content: 'two' },
      { name: 'Files/GOV01/Meeting 10?30.pdf', content: 'three' },
    ])
    const read = await unpackZip(stage.host.bridge, fileOf(zip), open())
    if (read.type === 'refused') throw new Error(read.sentence)
    const told = read.files.map(async ({ path, file }) => [path, await file.text()])
    expect(await Promise.all(told)).toEqual([
      ['Files/GOV01/Meeting 10-30 (2).pdf', 'one'],
      ['Files/GOV01/Meeting 10-30.pdf', 'two'],
      ['Files/GOV01/Meeting 10-30 (3).pdf', 'three'],
    ])
    for (const name of ['C:evil.txt', 'C:/evil.txt', 'a\\..\\evil.txt', 'a/../../evil:.txt']) {
      expect(await refusalOf(handZip([{ name, content: 'x' }])), name).toContain('points outside')
    }
  })

  test('that is unsafe, damaged or no zip is refused whole, and nothing of it stays', async () => {
    const good = { name: 'a.txt', content: 'kept for a moment' }
    const zeros = Buffer.alloc(30_000_000)
    const refused = [
      [handZip([good, { name: '../evil.txt', content: 'x' }]), 'points outside'],
      [handZip([good, { name: 'b.txt', content: 'x', crc: 1 }]), 'is damaged at “b.txt”'],
      [handZip([good, { name: 'b.txt', content: zeros, deflate: true }]), 'is larger than any'],
      [handZip([good, { name: 'A.TXT' }]), 'holds “A.TXT” twice'],
      [handZip([{ name: 'l', content: '/etc/passwd', mode: 0o120777 }]), 'is a link'],
      [Buffer.from('no zip at all'), 'is not a zip of files'],
    ] as const
    for (const [zip, words] of refused) {
      const sentence = await refusalOf(zip)
      expect(sentence).toContain(words)
      expect(sentence).toContain('Nothing was changed.')
    }
    expect(await staging()).toEqual([])
  })

  test('that is stopped leaves nothing staged', async () => {
    const stopped = open(AbortSignal.abort())
    const zip = handZip([{ name: 'a.txt', content: 'x' }])
    const read = await unpackZip(stage.host.bridge, fileOf(zip), stopped)
    expect(read.type).toBe('refused')
    expect(await staging()).toEqual([])
  })
})
