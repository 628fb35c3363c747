import { access, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { talliesOf } from '../../renderer/src/domain/ledger/tallies.ts'
import { aLedger, put } from '../builders/ledger.ts'
import { DESK, describeOnEachHost, SAMPLE, type Stage, valueIn } from './each-host.ts'
import { startTestLoopback } from './hosts.ts'

const nearPath = ({ places }: Stage) => join(places.vault, 'desks', DESK, 'witness.json')
const farPath = ({ places }: Stage) => join(places.witnesses, `${DESK}.json`)
const deskFolder = ({ places }: Stage) => join(places.vault, 'desks', DESK)

async function eventually(isSo: () => Promise<void>): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      await isSo()
      return
    } catch (error) {
      if (tries > 200) throw error
      await new Promise((done) => setTimeout(done, 10))
    }
  }
}

async function head(stage: Stage) {
  return valueIn(await stage.host.bridge.ask('journal:head', { deskId: DESK }))
}

async function append(stage: Stage, ledger: ReturnType<typeof aLedger>, count: number) {
  const records = Array.from({ length: count }, () =>
    ledger.change(put('answers', `a${ledger.seq()}`, { n: ledger.seq() })),
  )
  valueIn(await stage.host.bridge.ask('journal:append', { deskId: DESK, generation: 1, records }))
}

async function begin(stage: Stage) {
  const ledger = aLedger()
  const start = { deskId: DESK, generation: 1, schema: 1, checkpoint: [] }
  valueIn(await stage.host.bridge.ask('journal:start-segment', start))
  await append(stage, ledger, 3)
  return ledger
}

/** Ends this host, which bears witness, and starts the next. */
async function startAnew(stage: Stage, between: () => Promise<void> = async () => undefined) {
  await stage.host.close()
  await between()
  stage.host = await startTestLoopback(stage.places)
}

describeOnEachHost('the witness of a desk', (stage) => {
  test('lies in two places from the first segment on, and knows the end after a release', async () => {
    await begin(stage)
    await eventually(async () => {
      await access(nearPath(stage))
      await access(farPath(stage))
    })
    await startAnew(stage)
    const near = JSON.parse(await readFile(nearPath(stage), 'utf8'))
    expect(near).toMatchObject({ kind: 'safeguarding-desk/witness', lastSeq: 3, lastId: 'c3' })
    expect(JSON.parse(await readFile(farPath(stage), 'utf8'))).toEqual(near)
  })

  test('gives the sums of the rows at the end with the head, also behind it', async () => {
    const ledger = await begin(stage)
    expect((await head(stage)).tallies).toEqual(talliesOf(ledger.rows))
    await append(stage, ledger, 2)
    expect((await head(stage)).tallies).toEqual(talliesOf(ledger.rows))
    await startAnew(stage)
    expect((await head(stage)).tallies).toEqual(talliesOf(ledger.rows))
  })

  test('is mended from the other when one is spoilt or half written', async () => {
    await begin(stage)
    await startAnew(stage, () => writeFile(nearPath(stage), '{"kind":"safegua'))
    expect(await head(stage)).toMatchObject({ lastSeq: 3, witnessSeq: 3 })
    const far = await readFile(farPath(stage), 'utf8')
    expect(await readFile(nearPath(stage), 'utf8')).toBe(far)
    await startAnew(stage, () => rm(farPath(stage)))
    await head(stage)
    expect(await readFile(farPath(stage), 'utf8')).toBe(far)
  })

  test('remembers what a journal has lost, and does not forget it at the next release', async () => {
    await begin(stage)
    const segment = join(deskFolder(stage), 'journal', '000001.jsonl')
    await startAnew(stage, async () => {
      const text = await readFile(segment, 'utf8')
      await writeFile(segment, `${text.split('\n').slice(0, 3).join('\n')}\n`)
    })
    expect(await head(stage)).toMatchObject({ lastSeq: 2, witnessSeq: 3 })
    await startAnew(stage)
    expect(await head(stage)).toMatchObject({ lastSeq: 2, witnessSeq: 3 })
  })

  test('is not believed against a longer journal', async () => {
    const ledger = await begin(stage)
    await startAnew(stage)
    const old = await readFile(nearPath(stage), 'utf8')
    await append(stage, ledger, 4)
    await startAnew(stage, async () => {
      await writeFile(nearPath(stage), old)
      await writeFile(farPath(stage), old)
    })
    expect(await head(stage)).toMatchObject({ lastSeq: 7, witnessSeq: 7 })
    expect((await head(stage)).tallies).toEqual(talliesOf(ledger.rows))
  })

  test('names a desk whose folder is gone, makes its place again, and keeps it from being new', async () => {
    await begin(stage)
    await startAnew(stage, () => rename(deskFolder(stage), `${stage.places.vault}-lost`))
    const { bridge } = stage.host
    expect(valueIn(await bridge.ask('desks:list', {})).desks).toEqual([])
    const { desks } = valueIn(await bridge.ask('witness:lost-desks', {}))
    expect(desks).toMatchObject([{ desk: { id: DESK, label: 'Oakfield' }, seq: 3 }])
    expect(valueIn(await bridge.ask('witness:readmit', { deskId: DESK })).desk.id).toBe(DESK)
    expect(valueIn(await bridge.ask('witness:lost-desks', {})).desks).toEqual([])
    expect(await head(stage)).toMatchObject({ segment: 0, lastSeq: 0, witnessSeq: 3 })
    const start = { deskId: DESK, generation: 1, schema: 1, checkpoint: [] }
    expect(await bridge.ask('journal:start-segment', start)).toMatchObject({
      failure: { reason: 'damaged', about: 'journal' },
    })
  })

  test('goes aside when she wants to begin anew', async () => {
    await begin(stage)
    await startAnew(stage, () => rm(deskFolder(stage), { recursive: true }))
    const { bridge } = stage.host
    valueIn(await bridge.ask('witness:forget', { deskId: DESK }))
    expect(valueIn(await bridge.ask('witness:lost-desks', {})).desks).toEqual([])
    expect(await readdir(join(stage.places.witnesses, 'forgotten'))).toHaveLength(1)
    // Of a desk that is here nothing is forgotten.
    await bridge.ask('desks:create', { id: DESK, kind: 'school', label: 'Oakfield' })
    expect(await bridge.ask('witness:forget', { deskId: DESK })).toMatchObject({ ok: false })
  })

  test('of a sample goes with the sample', async () => {
    const { bridge } = stage.host
    await bridge.ask('desks:create', { id: SAMPLE, kind: 'sample', label: 'Try' })
    const start = { deskId: SAMPLE, generation: 1, schema: 1, checkpoint: [] }
    valueIn(await bridge.ask('journal:start-segment', start))
    const path = join(stage.places.witnesses, `${SAMPLE}.json`)
    await eventually(() => access(path))
    valueIn(await bridge.ask('desks:discard-sample', { id: SAMPLE }))
    await expect(access(path)).rejects.toThrow('ENOENT')
  })

  test('writes the desk its own file anew when that is spoilt', async () => {
    await begin(stage)
    await startAnew(stage, () => writeFile(join(deskFolder(stage), 'desk.json'), ''))
    const { desks } = valueIn(await stage.host.bridge.ask('desks:list', {}))
    expect(desks).toMatchObject([{ id: DESK, label: 'Oakfield' }])
    expect(await head(stage)).toMatchObject({ lastSeq: 3 })
  })

  test.each([
    ['desk.json', 'desks:list'],
    ['witness.json', 'journal:head'],
    ['journal/000001.jsonl', 'journal:head'],
  ] as const)('a %s of a newer version is told as newer, not as damaged', async (file, channel) => {
    await begin(stage)
    await startAnew(stage, async () => {
      const path = join(deskFolder(stage), file)
      const text = await readFile(path, 'utf8')
      await writeFile(path, text.replace(/"format":( ?)1/, '"format":$12'))
    })
    const request = channel === 'desks:list' ? {} : { deskId: DESK }
    expect(await stage.host.bridge.ask(channel, request as never)).toMatchObject({
      failure: { reason: 'newer' },
    })
  })
})
