import { cp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { talliesOf } from '../../renderer/src/domain/ledger/tallies.ts'
import { put, remove } from '../builders/ledger.ts'
import { aPlace, backUp, fillDesk, open, openBytes, openReady, PDF } from './a-backup.ts'
import { DESK, describeOnEachHost, failureIn, type Stage, valueIn } from './each-host.ts'
import { handZip } from './hand-zip.ts'
import { sha256Of, zipOf } from './samples.ts'

const deskFolder = ({ places }: Stage) => join(places.vault, 'desks', DESK)

/** Hash of every file of a desk that a backup brings back. */
async function filesOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((e) => join(e.parentPath, e.name))
  const names = files.filter((path) => /journal|evidence/.test(path.slice(folder.length))).sort()
  const hashed = names.map(async (path) => [
    path.slice(folder.length),
    sha256Of(await readFile(path)),
  ])
  return Object.fromEntries(await Promise.all(hashed))
}

async function rowsIn({ host: { bridge } }: Stage) {
  return valueIn(await bridge.ask('journal:head', { deskId: DESK }))
}

describeOnEachHost('a backup', (stage) => {
  test('is read back, named, found, and brings everything to a clean vault', async () => {
    const ledger = await fillDesk(stage)
    const before = await filesOf(deskFolder(stage))
    const backup = await backUp(stage)
    expect(backup).toMatchObject({ seq: 11, files: { count: 1, bytes: PDF.length }, shrunk: false })
    expect(backup.provenAt).not.toBeNull()
    expect(backup.fileName).toMatch(/^Oakfield \d{4}-\d\d-\d\d \d{4} 000011\.sgbackup$/)
    const head = await rowsIn(stage)
    await rm(deskFolder(stage), { recursive: true })
    const { scratchId, report } = await openReady(stage, backup.backupId)
    expect(report).toMatchObject({ here: null, missingFiles: [], tallies: talliesOf(ledger.rows) })
    const switching = { scratchId, as: 'restore' } as const
    const done = valueIn(await stage.host.bridge.ask('backups:switch', switching))
    expect(done).toMatchObject({ kept: null, desk: { id: DESK, isCopy: false } })
    expect(await filesOf(deskFolder(stage))).toEqual(before)
    const after = await rowsIn(stage)
    expect(after).toMatchObject({ lastSeq: 11, lastId: head.lastId, storeId: head.storeId })
    expect(after.tallies).toEqual(head.tallies)
    expect(after.generation).toBeGreaterThan(head.generation)
  })

  test('tells how it differs from now, keeps now, and gives it back', async () => {
    const ledger = await fillDesk(stage)
    const { bridge } = stage.host
    const backup = await backUp(stage)
    const records = [ledger.change(put('answers', 'a0', { n: 99 }), remove('answers', 'a1'))]
    records.push(ledger.change(put('actions', 'x', 1)))
    valueIn(await bridge.ask('journal:append', { deskId: DESK, generation: 1, records }))
    const { scratchId, report } = await openReady(stage, backup.backupId)
    expect(report.here?.differences).toEqual({
      actions: { added: 0, changed: 0, removed: 1 },
      answers: { added: 1, changed: 1, removed: 0 },
    })
    const { kept } = valueIn(await bridge.ask('backups:switch', { scratchId, as: 'restore' }))
    expect(kept).toMatchObject({ keptId: '1', why: 'restore', seq: 13, canBeBroughtBack: true })
    expect((await rowsIn(stage)).lastSeq).toBe(11)
    const late = { deskId: DESK, generation: 1, records: [ledger.change(put('answers', 'z', 1))] }
    expect(failureIn(await bridge.ask('journal:append', late)).reason).toBe('gone')
    const back = valueIn(await bridge.ask('backups:bring-back', { deskId: DESK, keptId: '1' }))
    expect(back.kept).toMatchObject({ keptId: '2', why: 'undo-restore', seq: 11 })
    expect(await rowsIn(stage)).toMatchObject({ lastSeq: 13, generation: 3 })
    const state = valueIn(await bridge.ask('safety:state', { deskId: DESK }))
    expect(state.kept.map(({ keptId }) => keptId)).toEqual(['2'])
    valueIn(await bridge.ask('backups:discard-kept', { deskId: DESK, keptId: '2' }))
    expect(valueIn(await bridge.ask('safety:state', { deskId: DESK })).kept).toEqual([])
  })

  test('leaves out evidence that is spoilt or missing, and says so', async () => {
    const ledger = await fillDesk(stage)
    const gone = '0'.repeat(64)
    const row = { id: 'e2', versions: [{ source: { type: 'file', sha256: gone } }] }
    const records = [ledger.change(put('evidence', 'e2', row))]
    valueIn(await stage.host.bridge.ask('journal:append', { deskId: DESK, generation: 1, records }))
    const hash = sha256Of(PDF)
    const path = join(deskFolder(stage), 'evidence', hash.slice(0, 2), hash)
    await rm(path)
    await writeFile(path, 'spoilt')
    const backup = await backUp(stage)
    expect(backup.files).toEqual({ count: 0, bytes: 0, missing: 2 })
    const { report } = await openReady(stage, backup.backupId)
    expect(report.missingFiles).toEqual([gone, hash].sort())
    const folder = await readdir(dirname(backup.place))
    expect(folder.filter((name) => name.includes('.part'))).toEqual([])
  })

  test('of far fewer records is a series of its own', async () => {
    const ledger = await fillDesk(stage)
    await backUp(stage)
    const records = [ledger.change(remove('evidence', 'e1'))]
    valueIn(await stage.host.bridge.ask('journal:append', { deskId: DESK, generation: 1, records }))
    const backup = await backUp(stage)
    expect(backup).toMatchObject({ shrunk: true })
    expect(backup.fileName).toMatch(/ fewer records\.sgbackup$/)
  })

  test('of far fewer records is no worry any more once she says that they were meant to go', async () => {
    const { bridge } = stage.host
    const ledger = await fillDesk(stage)
    const { placeId } = await aPlace(stage)
    valueIn(await bridge.ask('backups:choose-place', { deskId: DESK, placeId, holderName: '' }))
    const make = () => bridge.run('backups:make', { deskId: DESK, placeId: null })
    const areShrunk = async () =>
      valueIn(await bridge.ask('safety:state', { deskId: DESK })).backups.map((one) => one.shrunk)
    valueIn(await make())
    const records = [ledger.change(remove('evidence', 'e1'))]
    valueIn(await bridge.ask('journal:append', { deskId: DESK, generation: 1, records }))
    valueIn(await make())
    expect(await areShrunk()).toEqual([true, false])
    valueIn(await bridge.ask('safety:accept-shrink', { deskId: DESK }))
    expect(await areShrunk()).toEqual([false, false])
  })

  test('that she asked for and that could not be made is a trouble until one is made', async () => {
    const { bridge } = stage.host
    await fillDesk(stage)
    const { placeId, path } = await aPlace(stage)
    valueIn(await bridge.ask('backups:choose-place', { deskId: DESK, placeId, holderName: '' }))
    const make = () => bridge.run('backups:make', { deskId: DESK, placeId: null })
    const troubles = async () =>
      valueIn(await bridge.ask('safety:state', { deskId: DESK })).troubles.map(({ what }) => what)
    await rename(path, `${path}-away`)
    expect(failureIn(await make()).reason).toBe('gone')
    expect(await troubles()).toEqual(['backup'])
    await rename(`${path}-away`, path)
    valueIn(await make())
    expect(await troubles()).toEqual([])
  })

  test('can be looked at only as a copy, taken over, and thrown away', async () => {
    await fillDesk(stage)
    const { bridge } = stage.host
    const { backupId } = await backUp(stage)
    const first = await openReady(stage, backupId)
    const look = { scratchId: first.scratchId, as: 'look' } as const
    expect(failureIn(await bridge.ask('backups:switch', look)).reason).toBe('read-only')
    const discard = { deskId: DESK }
    expect(failureIn(await bridge.ask('desks:discard-copy', discard)).reason).toBe('read-only')
    await rm(deskFolder(stage), { recursive: true })
    expect(valueIn(await bridge.ask('backups:switch', look)).desk.isCopy).toBe(true)
    const { generation } = await rowsIn(stage)
    const nothing = { deskId: DESK, generation, records: [] }
    expect(failureIn(await bridge.ask('journal:append', nothing))).toEqual({
      reason: 'read-only',
      about: 'copy',
    })
    const request = { deskId: DESK, fileName: 'policy.pdf', size: PDF.length }
    const sent = await bridge.sendFile('evidence:put', request, new Blob([PDF as BlobPart]))
    expect(failureIn(sent)).toEqual({ reason: 'read-only', about: 'copy' })
    const taken = valueIn(await bridge.ask('desks:take-over', { deskId: DESK, name: 'Ben' }))
    expect(taken).toMatchObject({ desk: { isCopy: false }, toldOthers: false })
    expect((await rowsIn(stage)).generation).toBe(generation + 1)
  })

  test('in the chosen place is automatic, rehearsed, and word is left beside it', async () => {
    await fillDesk(stage)
    const { bridge } = stage.host
    expect(valueIn(await bridge.run('backups:rehearse', { deskId: DESK })).type).toBe('nothing-yet')
    const { placeId } = await aPlace(stage)
    const choice = { deskId: DESK, placeId, holderName: 'Ada' }
    valueIn(await bridge.ask('backups:choose-place', choice))
    const backup = valueIn(await bridge.run('backups:make', { deskId: DESK, placeId: null })).backup
    const state = valueIn(await bridge.ask('safety:state', { deskId: DESK }))
    expect(state.backups).toEqual([{ ...backup, isReplaced: false }])
    expect(state.place).toMatchObject({ label: 'stick', reachable: true })
    expect(state.holder).toMatchObject({ name: 'Ada', generation: 1 })
    const drill = valueIn(await bridge.run('backups:rehearse', { deskId: DESK }))
    expect(drill).toMatchObject({ type: 'works', of: 'backup', report: { seq: 11 } })
    const after = valueIn(await bridge.ask('safety:state', { deskId: DESK }))
    expect(after.lastDrill).toMatchObject({ ok: true, of: 'backup' })
    const found = valueIn(await bridge.ask('backups:find', {})).backups
    expect(found.map(({ fileName }) => fileName)).toEqual([backup.fileName])
    expect(await readdir(join(stage.places.vault, 'scratch'))).toEqual([])
  })

  test('for a place that went away fails by its name and leaves nothing', async () => {
    await fillDesk(stage)
    const place = await aPlace(stage)
    await rm(place.path, { recursive: true })
    const order = { deskId: DESK, placeId: place.placeId }
    const failure = failureIn(await stage.host.bridge.run('backups:make', order))
    expect(failure).toEqual({ reason: 'gone', about: 'stick' })
    expect(await readdir(join(stage.places.vault, 'scratch'))).toEqual([])
  })
})

describeOnEachHost('what is opened as a backup', (stage) => {
  test('is refused by its kind', async () => {
    const told = async (bytes: Buffer) => {
      const opened = await openBytes(stage, bytes)
      return opened.type === 'refused' ? [opened.because, opened.found] : 'ready'
    }
    expect(await told(Buffer.from('no zip'))).toEqual(['not-a-backup', null])
    expect(await told(await zipOf({ 'x.txt': 'x' }))).toEqual(['not-a-backup', null])
    expect(await told(await zipOf({ 'pack.json': '{}' }))).toEqual(['other-kind', 'pack'])
    const parcel = { 'return.json': '{}', 'manifest.json': '{}' }
    expect(await told(await zipOf(parcel))).toEqual(['other-kind', 'return'])
    const newer = JSON.stringify({ kind: 'safeguarding-desk/backup', format: 2 })
    expect(await told(handZip([{ name: 'backup.json', content: newer }]))).toEqual(['newer', null])
    const other = JSON.stringify({ kind: 'safeguarding-desk/feedback', format: 1 })
    expect(await told(handZip([{ name: 'backup.json', content: other }]))).toEqual([
      'other-kind',
      'safeguarding-desk/feedback',
    ])
  })

  test('may have any name', async () => {
    await fillDesk(stage)
    const { place } = await backUp(stage)
    const renamed = join(dirname(dirname(dirname(place))), 'holiday.zip')
    await cp(place, renamed)
    const { placeId } = await aPlace(stage)
    const found = valueIn(await stage.host.bridge.ask('backups:in-place', { placeId })).backups
    expect(found.map(({ fileName }) => fileName)).toContain('holiday.zip')
    const mine = found.find(({ fileName }) => fileName === 'holiday.zip')
    expect((await open(stage, mine?.backupId ?? '')).type).toBe('ready')
  })

  test('is refused when cut anywhere, and the desk stays as it is', async () => {
    await fillDesk(stage)
    const before = await filesOf(deskFolder(stage))
    const bytes = await readFile((await backUp(stage)).place)
    for (let n = 0; n < 200; n += 1) {
      const opened = await openBytes(stage, bytes.subarray(0, Math.floor((bytes.length * n) / 200)))
      expect(opened.type, `cut ${n}`).toBe('refused')
    }
    expect(await filesOf(deskFolder(stage))).toEqual(before)
    expect(stage.host.log).toEqual([])
  }, 60_000)

  test('is refused with one flipped bit, or brings the very same', async () => {
    await fillDesk(stage)
    const before = await filesOf(deskFolder(stage))
    const bytes = await readFile((await backUp(stage)).place)
    const whole = await openBytes(stage, bytes)
    const report = whole.type === 'ready' ? whole.report : null
    let refused = 0
    for (let n = 0; n < 200; n += 1) {
      const at = Math.floor((bytes.length * (n + 0.5)) / 200)
      const bent = Buffer.from(bytes)
      bent[at] = (bent[at] ?? 0) ^ (1 << (n % 8))
      const opened = await openBytes(stage, bent)
      if (opened.type === 'refused') refused += 1
      else {
        expect(opened.report, `flip ${n} at ${at}`).toEqual(report)
        const laidOut = await filesOf(join(stage.places.vault, 'scratch', opened.scratchId))
        expect(laidOut, `flip ${n} at ${at}`).toEqual(before)
      }
    }
    expect(refused).toBeGreaterThan(150)
    expect(stage.host.log).toEqual([])
  }, 60_000)

  test('is refused when its list lies', async () => {
    await fillDesk(stage)
    const manifest = JSON.parse(await manifestText((await backUp(stage)).place))
    const journal = await readFile(join(deskFolder(stage), 'journal', '000001.jsonl'))
    const [listed] = manifest.files
    const one = { name: 'journal/000001.jsonl', content: journal }
    const zip = (files: object[], ...entries: Parameters<typeof handZip>[0][number][]) =>
      handZip([
        { name: 'backup.json', content: JSON.stringify({ ...manifest, files }) },
        ...entries,
      ])
    const away = { ...listed, path: '../../outside.jsonl' }
    const second = { ...listed, path: 'journal/000002.jsonl' }
    const lies = [
      zip([listed], one, one),
      zip([listed]),
      zip([listed], one, { ...one, name: 'extra.txt' }),
      zip([away], { ...one, name: '../../outside.jsonl' }),
      zip([listed, second], one, { ...one, name: 'journal/000002.jsonl', sharesWith: 1 }),
      zip([listed], { ...one, mode: 0o120777 }),
      zip([listed], { ...one, deflate: true }),
    ]
    for (const [index, bytes] of lies.entries()) {
      const opened = await openBytes(stage, bytes)
      expect(opened, `lie ${index}`).toMatchObject({ type: 'refused' })
    }
    const good = await openBytes(stage, zip([listed], one))
    expect(good).toMatchObject({ type: 'ready', report: { seq: 11 } })
    expect(stage.host.log).toEqual([])
  })
})

async function manifestText(path: string): Promise<string> {
  const bytes = await readFile(path)
  const start = 30 + bytes.readUInt16LE(26)
  return bytes.toString('utf8', start, start + bytes.readUInt32LE(18))
}
