import { readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { put } from '../builders/ledger.ts'
import { aPlace, backUp, fillDesk, openBytes, openReady } from './a-backup.ts'
import { DESK, describeOnEachHost, failureIn, type Stage, valueIn } from './each-host.ts'

const deskFolder = ({ places }: Stage) => join(places.vault, 'desks', DESK)
const scratchOf = ({ places }: Stage) => readdir(join(places.vault, 'scratch')).catch(() => [])

/** Enough to be in the middle of it. */
async function addFile({ host: { bridge } }: Stage): Promise<void> {
  const body = new Blob(['%PDF-1.7 ', Buffer.alloc(8_000_000, 'a')])
  const request = { deskId: DESK, fileName: 'long.pdf', size: body.size }
  valueIn(await bridge.sendFile('evidence:put', request, body))
}

const stateOf = async ({ host: { bridge } }: Stage) =>
  valueIn(await bridge.ask('safety:state', { deskId: DESK }))

describeOnEachHost('a backup', (stage) => {
  test('that is stopped leaves nothing, and is no trouble', async () => {
    await fillDesk(stage)
    await addFile(stage)
    const { bridge } = stage.host
    const { placeId, path } = await aPlace(stage)
    valueIn(await bridge.ask('backups:choose-place', { deskId: DESK, placeId, holderName: 'Ada' }))
    const stop = new AbortController()
    const tools = { signal: stop.signal, onProgress: () => stop.abort() }
    const stopped = await bridge.run('backups:make', { deskId: DESK, placeId: null }, tools)
    expect(failureIn(stopped).reason).toBe('cancelled')
    const files = async () =>
      (await readdir(path, { recursive: true })).filter((name) => name.includes('.sgbackup'))
    await expect.poll(files).toEqual([])
    await expect.poll(() => scratchOf(stage)).toEqual([])
    expect((await stateOf(stage)).troubles).toEqual([])
    valueIn(await bridge.run('backups:make', { deskId: DESK, placeId: null }))
    expect(await files()).toHaveLength(1)
  })

  test('whose opening is stopped leaves nothing laid out', async () => {
    await fillDesk(stage)
    await addFile(stage)
    const { backupId } = await backUp(stage)
    const stop = new AbortController()
    const tools = { signal: stop.signal, onProgress: () => stop.abort() }
    const stopped = await stage.host.bridge.run('backups:open', { backupId }, tools)
    expect(failureIn(stopped).reason).toBe('cancelled')
    await expect.poll(() => scratchOf(stage)).toEqual([])
    expect((await openReady(stage, backupId)).report.seq).toBe(11)
  })

  test('holds the changes up to its moment, and the desk goes on meanwhile', async () => {
    const ledger = await fillDesk(stage)
    await addFile(stage)
    const { bridge } = stage.host
    const { placeId } = await aPlace(stage)
    let late: Promise<{ lastSeq: number }> | null = null
    const append = async () => {
      const records = [1, 2, 3].map((n) => ledger.change(put('answers', `late${n}`, n)))
      return valueIn(await bridge.ask('journal:append', { deskId: DESK, generation: 1, records }))
    }
    const onProgress = ({ phase }: { phase: string }) => {
      if (phase === 'writing') late ??= append()
    }
    const made = await bridge.run('backups:make', { deskId: DESK, placeId }, { onProgress })
    expect(await late).toMatchObject({ lastSeq: 14 })
    const { report } = await openReady(stage, valueIn(made).backup.backupId)
    expect(report).toMatchObject({ seq: 11, here: { seq: 14 } })
    expect(report.here?.differences).toEqual({ answers: { added: 0, changed: 0, removed: 3 } })
  })

  test('takes the place of a desk whose journal cannot be read, which is kept', async () => {
    const ledger = await fillDesk(stage)
    const { backupId } = await backUp(stage)
    const records = [ledger.change(put('answers', 'late', 1))]
    valueIn(await stage.host.bridge.ask('journal:append', { deskId: DESK, generation: 1, records }))
    const path = join(deskFolder(stage), 'journal', '000001.jsonl')
    const bytes = await readFile(path)
    bytes.fill(0, 1500, 1600)
    await writeFile(path, bytes)
    const { scratchId, report } = await openReady(stage, backupId)
    const unreadable = { seq: 0, at: null, tallies: {}, differences: {} }
    // What can still be read behind the damage is told as hers.
    expect(report.here).toEqual({ ...unreadable, onlyHere: 1, missingFilesBack: 0 })
    const { bridge } = stage.host
    const { kept } = valueIn(await bridge.ask('backups:switch', { scratchId, as: 'restore' }))
    expect(kept).toMatchObject({ keptId: '1', why: 'restore', canBeBroughtBack: true })
    expect(valueIn(await bridge.ask('journal:head', { deskId: DESK })).lastSeq).toBe(11)
    const journal = join(stage.places.vault, 'kept', DESK, '1', 'desk', 'journal')
    expect((await readFile(join(journal, '000001.jsonl'))).equals(bytes)).toBe(true)
  })
})

describeOnEachHost('a backup that was sent here', (stage) => {
  const brought = async () => {
    const names = await readdir(join(stage.places.vault, 'scratch'), { recursive: true })
    return names.filter((name) => name.endsWith('brought.sgbackup'))
  }
  const whole = async () => await readFile((await backUp(stage)).place)

  test('goes when what was laid out of it is put away or has become the desk', async () => {
    await fillDesk(stage)
    const bytes = await whole()
    const { bridge } = stage.host
    const first = await openBytes(stage, bytes)
    if (first.type !== 'ready') throw new Error('refused')
    expect(await brought()).toHaveLength(1)
    valueIn(await bridge.ask('backups:discard-scratch', { scratchId: first.scratchId }))
    expect(await scratchOf(stage)).toEqual([])
    const second = await openBytes(stage, bytes)
    if (second.type !== 'ready') throw new Error('refused')
    const switching = { scratchId: second.scratchId, as: 'restore' } as const
    valueIn(await bridge.ask('backups:switch', switching))
    expect(await scratchOf(stage)).toEqual([])
  })

  test('goes when it is refused, and when another comes', async () => {
    await fillDesk(stage)
    const bytes = await whole()
    expect((await openBytes(stage, bytes.subarray(0, 1000))).type).toBe('refused')
    expect(await scratchOf(stage)).toEqual([])
    const send = async () => {
      const request = { fileName: 'a.sgbackup', size: bytes.length }
      const body = new Blob([bytes as BlobPart])
      return valueIn(await stage.host.bridge.sendFile('backups:bring-in', request, body)).backupId
    }
    const earlier = await send()
    const later = await send()
    expect(await brought()).toHaveLength(1)
    const again = await stage.host.bridge.run('backups:open', { backupId: earlier })
    expect(failureIn(again).reason).toBe('gone')
    expect((await openReady(stage, later)).report.seq).toBe(11)
  })
})

describeOnEachHost('what a repair set aside', (stage) => {
  test('is the old journal alone, which cannot change places with a desk', async () => {
    await fillDesk(stage)
    const { bridge } = stage.host
    const mending = { deskId: DESK, schema: 1, records: [] }
    const { keptId } = valueIn(await bridge.ask('journal:mend', mending))
    const [kept] = (await stateOf(stage)).kept
    expect(kept).toMatchObject({ keptId, why: 'damaged', canBeBroughtBack: false })
    const back = await bridge.ask('backups:bring-back', { deskId: DESK, keptId })
    expect(failureIn(back)).toEqual({ reason: 'damaged', about: 'journal' })
    expect(await readdir(join(dirname(deskFolder(stage))))).toEqual([DESK])
  })
})
