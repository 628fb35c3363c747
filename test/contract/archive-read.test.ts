import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { describeOnEachHost, type Stage, valueIn } from './each-host.ts'
import { type HandEntry, handZip } from './hand-zip.ts'
import { zipOf } from './samples.ts'

async function readPack({ host }: Stage, bytes: Buffer) {
  const request = { kind: 'pack', fileName: 'a.sgpack', size: bytes.length } as const
  const body = new Blob([bytes as BlobPart])
  return valueIn(await host.bridge.sendFile('archive:read-text', request, body))
}

const PACK: HandEntry = { name: 'pack.json', content: '{}' }
const zeros = Buffer.alloc(30_000_000)

const UNSAFE_NAMES = [
  '../evil.json',
  'a/../../evil.json',
  '..',
  './a.json',
  '/etc/passwd',
  'C:/evil.json',
  'C:evil.json',
  '..\\evil.json',
  '\\\\server\\share\\a',
  'a\0.json',
  'CON',
  'con.json',
  'a/AUX.txt',
  'nul',
  'com1.json',
  'x:stream',
  'dot.',
  'blank ',
  'a//b.json',
  `${'n'.repeat(300)}.json`,
  'safe\u202exslx.json',
]

const HOSTILE: [string, Buffer, { because: string; entry: string | null }][] = [
  ['nothing at all', Buffer.alloc(0), { because: 'empty', entry: null }],
  ['no zip', Buffer.from('this is no zip, only words'), { because: 'not-a-zip', entry: null }],
  ['a zip cut in half', handZip([PACK]).subarray(0, 40), { because: 'damaged', entry: null }],
  ['a zip without a file', handZip([]), { because: 'empty', entry: null }],
  ...UNSAFE_NAMES.map((name): [string, Buffer, { because: string; entry: string | null }] => [
    `the name ${JSON.stringify(name).slice(0, 40)}`,
    handZip([PACK, { name, content: 'x' }]),
    { because: 'unsafe-name', entry: name },
  ]),
  ['one name twice', handZip([PACK, PACK]), { because: 'duplicate-name', entry: 'pack.json' }],
  [
    'twins by case',
    handZip([PACK, { name: 'Pack.JSON' }]),
    { because: 'duplicate-name', entry: 'Pack.JSON' },
  ],
  [
    'twins by the form of an accent',
    handZip([{ name: 'caf\u00e9.json' }, { name: 'cafe\u0301.json' }]),
    { because: 'duplicate-name', entry: 'cafe\u0301.json' },
  ],
  [
    'a link',
    handZip([{ name: 'a.json', content: '/etc/passwd', mode: 0o120777 }]),
    { because: 'link', entry: 'a.json' },
  ],
  [
    'an encrypted entry',
    handZip([{ name: 'a.json', content: 'x'.repeat(20), flags: 1, declaredSize: 8 }]),
    { because: 'encrypted', entry: 'a.json' },
  ],
  [
    'entries that share their bytes',
    handZip([PACK, { ...PACK, name: 'b.json', localName: 'pack.json', sharesWith: 0 }]),
    { because: 'overlap', entry: 'b.json' },
  ],
  [
    'another name inside than in the list',
    handZip([{ ...PACK, localName: 'else.json' }]),
    { because: 'damaged', entry: 'pack.json' },
  ],
  ['a wrong checksum', handZip([{ ...PACK, crc: 1 }]), { because: 'damaged', entry: 'pack.json' }],
  [
    'a size that is said too small',
    handZip([{ ...PACK, content: 'x'.repeat(5000), deflate: true, declaredSize: 10 }]),
    { because: 'damaged', entry: 'pack.json' },
  ],
  [
    'a size that is said too large',
    handZip([{ ...PACK, content: 'x'.repeat(50), deflate: true, declaredSize: 5000 }]),
    { because: 'damaged', entry: 'pack.json' },
  ],
  [
    'a bomb of a thousand to one',
    handZip([{ name: 'a.json', content: zeros, deflate: true }]),
    { because: 'too-big', entry: 'a.json' },
  ],
  [
    'a bomb that lies about its size',
    handZip([{ name: 'a.json', content: zeros, deflate: true, declaredSize: 100 }]),
    { because: 'damaged', entry: 'a.json' },
  ],
  [
    'more entries than a pack can need',
    handZip(Array.from({ length: 2001 }, (_, n) => ({ name: `${n}.json` }))),
    { because: 'too-many-entries', entry: null },
  ],
  [
    'fewer entries than it says',
    handZip([PACK], { count: 3 }),
    { because: 'damaged', entry: null },
  ],
  [
    'bytes after its end',
    handZip([PACK], { after: Buffer.from('x') }),
    { because: 'damaged', entry: null },
  ],
  [
    'bytes that are no text',
    handZip([{ name: 'a.json', content: Buffer.from([0xff, 0xfe, 0x41, 0]) }]),
    { because: 'not-text', entry: 'a.json' },
  ],
]

describeOnEachHost('a foreign zip', (stage) => {
  test('of text files gives their texts', async () => {
    const bytes = await zipOf({ 'pack.json': '{"ਗ":1}', 'audit/questions.json': '[]' })
    expect(await readPack(stage, bytes)).toEqual({
      type: 'read',
      entries: [
        { name: 'pack.json', text: '{"ਗ":1}' },
        { name: 'audit/questions.json', text: '[]' },
      ],
    })
  })

  test.each(HOSTILE)('with %s is refused', async (_what, bytes, refusal) => {
    expect(await readPack(stage, bytes)).toEqual({ type: 'refused', ...refusal })
    const staging = join(stage.places.vault, 'staging')
    expect(await readdir(staging).catch(() => [])).toEqual([])
  })

  test('above fifty megabytes is refused while it is counted', { timeout: 60_000 }, async () => {
    const answer = await readPack(stage, Buffer.alloc(51_000_000))
    expect(answer).toEqual({ type: 'refused', because: 'too-big', entry: null })
  })

  test('with any byte changed is read or refused, and nothing breaks', async () => {
    const good = await zipOf({ 'pack.json': '{"a":1}', 'b.json': 'x'.repeat(200) })
    const place = fc.nat(good.length - 1)
    const damage = fc.array(fc.tuple(place, fc.nat(255)), { minLength: 1, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(damage, async (changes) => {
        const bytes = Buffer.from(good)
        for (const [at, byte] of changes) bytes[at] = byte
        expect(['read', 'refused']).toContain((await readPack(stage, bytes)).type)
      }),
      { numRuns: 150 },
    )
    expect(stage.host.log).toEqual([])
  })
})
