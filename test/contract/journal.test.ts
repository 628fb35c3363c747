import { readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { JournalCursor, JournalRecord } from '../../electron/contract/values.ts'
import { DESK, describeOnEachBridge, failureIn, NO_DESK, type Stage, valueIn } from './each-host.ts'

function change(seq: number, body = `{"n":${seq}}`): JournalRecord {
  return { type: 'change', seq, id: `change-${seq}`, body }
}

function row(seq: number, body: string): JournalRecord {
  return { type: 'checkpoint', seq, id: '', body }
}

function append(stage: Stage, records: JournalRecord[], generation = 1) {
  return stage.host.bridge.ask('journal:append', { deskId: DESK, generation, records })
}

function startSegment(stage: Stage, checkpoint: JournalRecord[] = [], schema = 1) {
  const request = { deskId: DESK, generation: 1, schema, checkpoint }
  return stage.host.bridge.ask('journal:start-segment', request)
}

async function head(stage: Stage) {
  return valueIn(await stage.host.bridge.ask('journal:head', { deskId: DESK }))
}

async function readAll(stage: Stage, from: JournalCursor | null = null) {
  const records: JournalRecord[] = []
  let pages = 0
  for (let at = from; ; pages += 1) {
    const page = valueIn(await stage.host.bridge.ask('journal:read', { deskId: DESK, from: at }))
    records.push(...page.records)
    if (page.next === null) return { records, pages: pages + 1 }
    at = page.next
  }
}

async function editDesk(
  { places }: Stage,
  edit: (file: Record<string, unknown>) => Record<string, unknown>,
): Promise<void> {
  const path = join(places.vault, 'desks', DESK, 'desk.json')
  await writeFile(`${path}.edited`, JSON.stringify(edit(JSON.parse(await readFile(path, 'utf8')))))
  // A file that is seen half written would be mended.
  await rename(`${path}.edited`, path)
}

const segmentFile = ({ places }: Stage, segment: number): string =>
  join(places.vault, 'desks', DESK, 'journal', `00000${segment}.jsonl`)

describeOnEachBridge('the journal', (stage, diskTest) => {
  test('of a new desk is empty and wants a first checkpoint', async () => {
    expect(await head(stage)).toMatchObject({ generation: 1, schema: 0, segment: 0, lastSeq: 0 })
    expect(await readAll(stage)).toEqual({ records: [], pages: 1 })
    expect(failureIn(await append(stage, [change(1)]))).toEqual({
      reason: 'gone',
      about: 'journal',
    })
  })

  test('keeps what was appended, in order, and hands it back', async () => {
    valueIn(await startSegment(stage))
    const records = [change(1), change(2, '{"name":"Zoë ਗੁਰਮੁਖੀ 😀"}')]
    expect(valueIn(await append(stage, records))).toEqual({ lastSeq: 2 })
    expect((await readAll(stage)).records).toEqual(records)
    expect(await head(stage)).toMatchObject({ segment: 1, lastSeq: 2, lastId: 'change-2' })
  })

  test('passes over what it already holds', async () => {
    valueIn(await startSegment(stage))
    valueIn(await append(stage, [change(1), change(2)]))
    expect(valueIn(await append(stage, [change(1), change(2), change(3)]))).toEqual({ lastSeq: 3 })
    expect(valueIn(await append(stage, [change(2)]))).toEqual({ lastSeq: 3 })
    expect((await readAll(stage)).records.map(({ seq }) => seq)).toEqual([1, 2, 3])
  })

  test('refuses a gap, another past and another generation, and stays as it was', async () => {
    valueIn(await startSegment(stage))
    valueIn(await append(stage, [change(1)]))
    const gap = failureIn(await append(stage, [change(3)]))
    expect(gap).toEqual({ reason: 'damaged', about: 'change 2' })
    const fork = [{ ...change(1), id: 'other' }, change(2)]
    expect(failureIn(await append(stage, fork))).toEqual({ reason: 'damaged', about: 'change 1' })
    expect(failureIn(await append(stage, [change(2)], 2))).toEqual({
      reason: 'gone',
      about: 'generation',
    })
    expect((await readAll(stage)).records).toEqual([change(1)])
  })

  test('goes on in a new segment that opens with a checkpoint', async () => {
    valueIn(await startSegment(stage, [row(0, '{"t":"meta"}')]))
    valueIn(await append(stage, [change(1)]))
    expect(valueIn(await startSegment(stage, [row(1, '{"a":1}'), row(1, '{"b":2}')], 7))).toEqual({
      segment: 2,
    })
    expect(await head(stage)).toMatchObject({
      schema: 7,
      segment: 2,
      lastSeq: 1,
      lastId: 'change-1',
    })
    valueIn(await append(stage, [change(2)]))
    const whole = [
      row(0, '{"t":"meta"}'),
      change(1),
      row(1, '{"a":1}'),
      row(1, '{"b":2}'),
      change(2),
    ]
    expect((await readAll(stage)).records).toEqual(whole)
    const newest = await readAll(stage, { segment: 2, offset: 0 })
    expect(newest.records).toEqual(whole.slice(2))
  })

  test('takes no checkpoint of another moment than its end', async () => {
    valueIn(await startSegment(stage))
    valueIn(await append(stage, [change(1), change(2)]))
    for (const checkpoint of [[row(1, '{}')], [row(3, '{}')], [row(2, '{}'), row(1, '{}')]]) {
      expect(failureIn(await startSegment(stage, checkpoint)).reason).toBe('damaged')
    }
    expect(await head(stage)).toMatchObject({ segment: 1 })
  })

  diskTest('is read in pages of about a megabyte, a long record whole', async () => {
    valueIn(await startSegment(stage))
    const records = [1, 2, 3, 4].map((seq) => change(seq, `"${'x'.repeat(seq * 600_000)}"`))
    for (const record of records) valueIn(await append(stage, [record]))
    const { records: read, pages } = await readAll(stage)
    expect(read).toEqual(records)
    expect(pages).toBeGreaterThan(2)
  })

  diskTest('is a text file that says what it is', async () => {
    valueIn(await startSegment(stage))
    valueIn(await append(stage, [change(1)]))
    const lines = (await readFile(segmentFile(stage, 1), 'utf8')).split('\n')
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      kind: 'safeguarding-desk/journal',
      format: 1,
      sealing: 'none',
      generation: 1,
      segment: 1,
      schema: 1,
    })
    expect(lines[1]).toMatch(/^25 [0-9a-f]{8} change 1 change-1 \{"n":1\}$/)
  })

  diskTest(
    'gives what stands before a damage, then names its place and reads no further',
    async () => {
      valueIn(await startSegment(stage))
      valueIn(await append(stage, [change(1), change(2), change(3)]))
      const bytes = await readFile(segmentFile(stage, 1))
      const at = bytes.indexOf('{"n":2}')
      await writeFile(segmentFile(stage, 1), bytes.fill('9', at + 5, at + 6))
      const place = /^journal 000001, byte \d+$/
      const read = (from: JournalCursor | null) =>
        stage.host.bridge.ask('journal:read', { deskId: DESK, from })
      // Also of a journal whose end the host could never find.
      for (const prepare of [async () => undefined, stage.startAgain]) {
        await prepare()
        const { records, next } = valueIn(await read(null))
        expect(records).toEqual([change(1)])
        const failure = failureIn(await read(next))
        expect(failure.reason).toBe('damaged')
        expect(failure.about).toMatch(place)
      }
      const unread = await stage.host.bridge.ask('journal:head', { deskId: DESK })
      expect(failureIn(unread).reason).toBe('damaged')
    },
  )

  diskTest('keeps aside what it is given, under rising names', async () => {
    const { bridge } = stage.host
    for (const name of ['1.json', '2.json']) {
      const kept = await bridge.ask('journal:keep-aside', { deskId: DESK, body: `"${name}"` })
      expect(valueIn(kept)).toEqual({ name })
    }
    const folder = join(stage.places.vault, 'desks', DESK, 'aside')
    expect(await readdir(folder)).toEqual(['1.json', '2.json'])
    expect(await readFile(join(folder, '2.json'), 'utf8')).toBe('"2.json"')
  })

  diskTest('of a copy that was opened to look at takes no change', async () => {
    valueIn(await startSegment(stage))
    valueIn(await append(stage, [change(1)]))
    await editDesk(stage, (file) => ({ ...file, desk: { ...Object(file.desk), isCopy: true } }))
    const refused = { reason: 'read-only', about: 'copy' }
    expect(failureIn(await append(stage, [change(2)]))).toEqual(refused)
    expect(failureIn(await startSegment(stage, [row(1, '{}')]))).toEqual(refused)
    expect((await readAll(stage)).records).toEqual([change(1)])
  })

  diskTest(
    'goes on in its old segments after a restore, and tells what that replaced',
    async () => {
      valueIn(await startSegment(stage))
      valueIn(await append(stage, [change(1)]))
      const replaced = [{ generation: 1, lastSeq: 9, lastId: 'change-9' }]
      await editDesk(stage, (file) => ({ ...file, generation: 2, replaced }))
      expect(await head(stage)).toMatchObject({
        generation: 2,
        lastSeq: 1,
        witnessSeq: 1,
        replaced,
      })
      expect(failureIn(await append(stage, [change(2)], 1)).reason).toBe('gone')
      expect(valueIn(await append(stage, [change(2)], 2))).toEqual({ lastSeq: 2 })
    },
  )

  test('of a desk that is not there is gone', async () => {
    const { bridge } = stage.host
    expect(failureIn(await bridge.ask('journal:head', { deskId: NO_DESK })).reason).toBe('gone')
  })

  test('hands back any change that can be written, as it was', async () => {
    valueIn(await startSegment(stage))
    let seq = 0
    const value = fc.jsonValue({ noUnicodeString: false })
    await fc.assert(
      fc.asyncProperty(fc.array(value, { minLength: 1, maxLength: 5 }), async (values) => {
        const from = { segment: 1, offset: 0 }
        const records = values.map((each, n) => change(seq + n + 1, JSON.stringify(each)))
        seq += records.length
        valueIn(await append(stage, records))
        expect((await readAll(stage, from)).records.slice(-records.length)).toEqual(records)
      }),
      { numRuns: 60 },
    )
  })
})
