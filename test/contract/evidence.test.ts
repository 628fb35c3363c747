import { chmod, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DESK, describeOnEachHost, failureIn, NO_DESK, type Stage, valueIn } from './each-host.ts'
import { leastEvidence, sha256Of, zipOf } from './samples.ts'

function put(stage: Stage, fileName: string, bytes: Uint8Array, size = bytes.length) {
  const body = new Blob([bytes as BlobPart])
  return stage.host.bridge.sendFile('evidence:put', { deskId: DESK, fileName, size }, body)
}

function evidenceFolder({ places }: Stage): string {
  return join(places.vault, 'desks', DESK, 'evidence')
}

function placeOf(stage: Stage, sha256: string): string {
  return join(evidenceFolder(stage), sha256.slice(0, 2), sha256)
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name)
}

describeOnEachHost('evidence', (stage) => {
  test('is kept read-only under the hash of its bytes and comes back unchanged', async () => {
    const { bridge } = stage.host
    for (const [fileName, bytes] of Object.entries(await leastEvidence())) {
      const sha256 = sha256Of(bytes)
      const kept = valueIn(await put(stage, fileName, bytes))
      expect(kept, fileName).toMatchObject({ type: 'kept', sha256, size: bytes.length })
      const back = valueIn(await bridge.fetchFile('evidence:get', { deskId: DESK, sha256 }))
      expect(Buffer.from(await back.arrayBuffer()).equals(bytes), fileName).toBe(true)
      expect((await stat(placeOf(stage, sha256))).mode & 0o222).toBe(0)
      expect(await bridge.ask('evidence:check', { deskId: DESK, sha256 })).toEqual({
        ok: true,
        value: { state: 'present', size: bytes.length },
      })
    }
  })

  test('of a new desk can come three at a time', async () => {
    const names = ['a.pdf', 'b.pdf', 'c.pdf']
    const puts = names.map((name) => put(stage, name, Buffer.from(`%PDF-1.7 ${name}`)))
    for (const answer of await Promise.all(puts)) {
      expect(valueIn(answer)).toMatchObject({ type: 'kept' })
    }
  })

  test('that is there already is proven and not written twice', async () => {
    const bytes = Buffer.from('%PDF-1.7 same')
    valueIn(await put(stage, 'a.pdf', bytes))
    const before = await stat(placeOf(stage, sha256Of(bytes)))
    expect(valueIn(await put(stage, 'b.pdf', bytes))).toMatchObject({ type: 'kept' })
    expect((await stat(placeOf(stage, sha256Of(bytes)))).ino).toBe(before.ino)
  })

  test('that was damaged on the disk is told, and healed when it is added again', async () => {
    const bytes = Buffer.from('%PDF-1.7 whole')
    const sha256 = sha256Of(bytes)
    const check = () => stage.host.bridge.ask('evidence:check', { deskId: DESK, sha256 })
    valueIn(await put(stage, 'a.pdf', bytes))
    await chmod(placeOf(stage, sha256), 0o600)
    await writeFile(placeOf(stage, sha256), '%PDF-1.7 wh0le')
    expect(valueIn(await check())).toEqual({ state: 'damaged', size: 14 })
    valueIn(await put(stage, 'a.pdf', bytes))
    expect(valueIn(await check())).toEqual({ state: 'present', size: 14 })
    expect(await readFile(placeOf(stage, sha256), 'utf8')).toBe('%PDF-1.7 whole')
  })

  test('that is not there is missing to a check and gone to a reader', async () => {
    const missing = { deskId: DESK, sha256: sha256Of('nothing') }
    const { bridge } = stage.host
    expect(valueIn(await bridge.ask('evidence:check', missing)).state).toBe('missing')
    expect(failureIn(await bridge.fetchFile('evidence:get', missing)).reason).toBe('gone')
  })

  test.each<[string, string, string, string | null]>([
    ['setup.exe', 'MZ', 'kind-not-allowed', 'exe'],
    ['page.html', '<html>', 'kind-not-allowed', 'html'],
    ['logo.svg', '<svg/>', 'kind-not-allowed', 'svg'],
    ['run.js', 'x', 'kind-not-allowed', 'js'],
    ['run.hta', 'x', 'kind-not-allowed', 'hta'],
    ['link.lnk', 'x', 'kind-not-allowed', 'lnk'],
    ['disc.iso', 'x', 'kind-not-allowed', 'iso'],
    ['run.vbs', 'x', 'kind-not-allowed', 'vbs'],
    ['files.zip', 'PK', 'kind-not-allowed', 'zip'],
    ['old.doc', 'x', 'kind-not-allowed', 'doc'],
    ['no ending', 'x', 'kind-not-allowed', null],
    ['policy.docm', 'PK', 'macros', 'docm'],
    ['register.xlsm', 'PK', 'macros', 'xlsm'],
    ['inset.PPTM', 'PK', 'macros', 'pptm'],
    ['nothing.pdf', '', 'empty', null],
    ['program.pdf', `MZ\x90\0${'\0'.repeat(80)}`, 'not-what-its-name-says', 'exe'],
    ['words.pdf', 'only words', 'not-what-its-name-says', null],
    ['photo.png', '\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01', 'not-what-its-name-says', 'jpg'],
    ['binary.txt', 'a\0b', 'not-what-its-name-says', null],
    ['utf16.csv', '\xff\xfea\0,\0b\0', 'not-what-its-name-says', 'utf-16'],
    ['broken.docx', 'PK\x03\x04 and then nothing', 'not-what-its-name-says', 'zip'],
  ])('%s is refused', async (fileName, text, because, found) => {
    const answer = valueIn(await put(stage, fileName, Buffer.from(text, 'latin1')))
    expect(answer).toEqual({ type: 'refused', because, found })
    expect(await filesIn(evidenceFolder(stage))).toEqual([])
  })

  test('with macros inside is refused whatever it is called', async () => {
    const types = { '[Content_Types].xml': '<Types/>' }
    const word = await zipOf({ ...types, 'word/document.xml': '', 'word/vbaProject.bin': 'x' })
    const excel = await zipOf({ ...types, 'xl/workbook.xml': '', 'xl/macrosheets/sheet1.xml': '' })
    expect(valueIn(await put(stage, 'a.docx', word))).toMatchObject({ because: 'macros' })
    expect(valueIn(await put(stage, 'a.xlsx', excel))).toMatchObject({ because: 'macros' })
  })

  test('that is one office document under the name of another is refused', async () => {
    const { 'letter.docx': word, 'letter.odt': odt } = await leastEvidence()
    for (const [name, bytes] of [
      ['a.xlsx', word],
      ['a.ods', odt],
      ['a.docx', odt],
    ] as const) {
      const answer = valueIn(await put(stage, name, bytes ?? Buffer.alloc(0)))
      expect(answer, name).toEqual({
        type: 'refused',
        because: 'not-what-its-name-says',
        found: 'zip',
      })
    }
  })

  test('above the limit is refused by its size, said or counted', { timeout: 60_000 }, async () => {
    const bytes = Buffer.alloc(251_000_000, 'a')
    const tooBig = { type: 'refused', because: 'too-big', found: null }
    expect(valueIn(await put(stage, 'big.txt', Buffer.from('x'), 260_000_000))).toEqual(tooBig)
    expect(valueIn(await put(stage, 'big.txt', bytes, 10))).toEqual(tooBig)
    expect(await filesIn(evidenceFolder(stage))).toEqual([])
    expect(valueIn(await put(stage, 'small.txt', Buffer.from('x')))).toMatchObject({ type: 'kept' })
  })

  test('for a desk that is not there makes no desk', async () => {
    const request = { deskId: NO_DESK, fileName: 'a.pdf', size: 5 }
    const answer = await stage.host.bridge.sendFile('evidence:put', request, new Blob(['%PDF-']))
    expect(failureIn(answer).reason).toBe('gone')
    expect(await readdir(join(stage.places.vault, 'desks'))).toEqual([DESK])
  })

  test('is opened as a read-only copy under its own name, and only as what it is', async () => {
    const bytes = Buffer.from('%PDF-1.7 open me')
    const sha256 = sha256Of(bytes)
    valueIn(await put(stage, 'a.pdf', bytes))
    const open = (fileName: string) =>
      stage.host.bridge.ask('evidence:open', { deskId: DESK, sha256, fileName })
    expect(valueIn(await open('../KCSIE: part 1.pdf')).opened).toBe(true)
    expect(stage.host.log).toContain('open -KCSIE- part 1.pdf')
    expect(valueIn(await open('a.exe')).opened).toBe(false)
    expect(valueIn(await open('a.docx')).opened).toBe(false)
  })

  test('of which the sending was broken off leaves nothing', async () => {
    const cancel = new AbortController()
    const body = new Blob([Buffer.alloc(60_000_000, 'a')])
    const request = { deskId: DESK, fileName: 'a.txt', size: body.size }
    const sending = stage.host.bridge.sendFile('evidence:put', request, body, {
      signal: cancel.signal,
    })
    cancel.abort()
    expect(failureIn(await sending).reason).toBe('cancelled')
    await expect.poll(() => filesIn(evidenceFolder(stage))).toEqual([])
  })
})
