import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Bridge } from '../../electron/contract/bridge.ts'
import { talliesOf } from '../../renderer/src/domain/ledger/tallies.ts'
import { put } from '../builders/ledger.ts'
import { aPlace, backUp, fillDesk, openReady, PDF } from './a-backup.ts'
import { DESK, describeOnEachHost, failureIn, type Stage, valueIn } from './each-host.ts'
import { sha256Of } from './samples.ts'

const HASH = sha256Of(PDF)

const stateOf = async ({ host: { bridge } }: Stage) =>
  valueIn(await bridge.ask('safety:state', { deskId: DESK }))

const fileOf = ({ places }: Stage, hash = HASH) =>
  join(places.vault, 'desks', DESK, 'evidence', hash.slice(0, 2), hash)

const headOf = async ({ host: { bridge } }: Stage) =>
  valueIn(await bridge.ask('journal:head', { deskId: DESK }))

async function chosen(stage: Stage, holderName = 'Ada') {
  const { placeId } = await aPlace(stage)
  const choice = { deskId: DESK, placeId, holderName }
  valueIn(await stage.host.bridge.ask('backups:choose-place', choice))
}

async function backUpThere({ host: { bridge } }: Stage) {
  return valueIn(await bridge.run('backups:make', { deskId: DESK, placeId: null })).backup
}

async function restore(stage: Stage, backupId: string) {
  const { scratchId } = await openReady(stage, backupId)
  const switching = { scratchId, as: 'restore' } as const
  return valueIn(await stage.host.bridge.ask('backups:switch', switching))
}

async function append(stage: Stage, ...records: object[]) {
  const { generation } = await headOf(stage)
  const request = { deskId: DESK, generation, records } as never
  valueIn(await stage.host.bridge.ask('journal:append', request))
}

describeOnEachHost('what Safety is told', (stage) => {
  test('counts the files that records name and that are not there', async () => {
    await fillDesk(stage)
    expect((await stateOf(stage)).missingFiles).toBe(0)
    await rm(fileOf(stage))
    await stage.startAgain()
    expect((await stateOf(stage)).missingFiles).toBe(1)
    const request = { deskId: DESK, fileName: 'policy.pdf', size: PDF.length }
    const body = new Blob([PDF as BlobPart])
    valueIn(await stage.host.bridge.sendFile('evidence:put', request, body))
    expect((await stateOf(stage)).missingFiles).toBe(0)
  })

  const noticing: [string, (bridge: Bridge, placeId: string) => Promise<unknown>][] = [
    ['a check of it', (bridge) => bridge.ask('evidence:check', { deskId: DESK, sha256: HASH })],
    [
      'a reading of it',
      (bridge) => bridge.fetchFile('evidence:get', { deskId: DESK, sha256: HASH }),
    ],
    [
      'opening it',
      (bridge) =>
        bridge.ask('evidence:open', {
          deskId: DESK,
          sha256: HASH,
          fileName: 'policy.pdf',
        }),
    ],
    ['a backup', (bridge, placeId) => bridge.run('backups:make', { deskId: DESK, placeId })],
    [
      'a package that needs it',
      (bridge) =>
        bridge.run('archive:write', {
          deskId: DESK,
          fileName: 'return.zip',
          modified: '2026-11-24T10:00:00Z',
          entries: [
            {
              path: 'policy.pdf',
              source: { type: 'evidence', sha256: HASH },
              sha256: HASH,
              size: PDF.length,
              compress: false,
            },
          ],
        }),
    ],
  ]

  test.each(noticing)('counts a file that is gone as soon as %s notices', async (_what, notice) => {
    await fillDesk(stage)
    const { placeId } = await aPlace(stage)
    expect((await stateOf(stage)).missingFiles).toBe(0)
    const bytes = await readFile(fileOf(stage))
    await rm(fileOf(stage))
    expect((await stateOf(stage)).missingFiles).toBe(0)
    await notice(stage.host.bridge, placeId)
    expect((await stateOf(stage)).missingFiles).toBe(1)
    // Somebody put it back behind the app's back.
    await writeFile(fileOf(stage), bytes)
    const request = { deskId: DESK, sha256: HASH }
    valueIn(await stage.host.bridge.ask('evidence:check', request))
    expect((await stateOf(stage)).missingFiles).toBe(0)
  })

  test('counts how many of the missing files a backup has, which can be fetched', async () => {
    const ledger = await fillDesk(stage)
    await chosen(stage)
    const { backupId } = await backUpThere(stage)
    const other = Buffer.concat([PDF, Buffer.from('other')])
    const source = { type: 'file', sha256: sha256Of(other) }
    await append(stage, ledger.change(put('evidence', 'e2', { id: 'e2', versions: [{ source }] })))
    await rm(fileOf(stage))
    const request = { deskId: DESK, sha256: HASH }
    valueIn(await stage.host.bridge.ask('evidence:check', request))
    expect(await stateOf(stage)).toMatchObject({ missingFiles: 2, missingInBackups: 1 })
    // One that lacks both takes nothing from the one before.
    await backUpThere(stage)
    expect(await stateOf(stage)).toMatchObject({ missingFiles: 2, missingInBackups: 1 })
    const fetching = { deskId: DESK, backupId, sha256: [HASH] }
    valueIn(await stage.host.bridge.run('backups:fetch-files', fetching))
    expect(await stateOf(stage)).toMatchObject({ missingFiles: 1, missingInBackups: 0 })
  })

  test('says when the last change was made, also after a start and behind a new segment', async () => {
    const ledger = await fillDesk(stage)
    const at = new Date(Date.UTC(2026, 8, 1, 10, 0, 11)).toISOString()
    expect((await stateOf(stage)).savedAt).toBe(at)
    await stage.startAgain()
    expect((await stateOf(stage)).savedAt).toBe(at)
    const start = { deskId: DESK, generation: 1, schema: 1, checkpoint: ledger.checkpoint() }
    valueIn(await stage.host.bridge.ask('journal:start-segment', start))
    await stage.startAgain()
    expect(await stateOf(stage)).toMatchObject({ savedAt: at, lastSeq: 11 })
  })

  test('names a second place that lies on the disk of the vault', async () => {
    await fillDesk(stage)
    await chosen(stage)
    expect((await stateOf(stage)).place).toMatchObject({ reachable: true, isSameDisk: true })
    await rm((await aPlace(stage)).path, { recursive: true })
    expect((await stateOf(stage)).place).toMatchObject({ reachable: false, isSameDisk: null })
  })

  test('says who made a backup, on which computer', async () => {
    await fillDesk(stage)
    await chosen(stage)
    const { deviceId } = valueIn(await stage.host.bridge.ask('host:about', {}))
    expect((await backUpThere(stage)).madeBy).toEqual({ name: 'Ada', deviceId })
    expect((await stateOf(stage)).backups[0]?.madeBy).toEqual({ name: 'Ada', deviceId })
  })
})

describeOnEachHost('after a restore', (stage) => {
  test('the backup it came from counts, and those of what it replaced do not', async () => {
    const ledger = await fillDesk(stage)
    await chosen(stage)
    const first = await backUpThere(stage)
    await append(stage, ledger.change(put('answers', 'late', 1)))
    await backUpThere(stage)
    const replaced = async () =>
      Object.fromEntries((await stateOf(stage)).backups.map((one) => [one.seq, one.isReplaced]))
    expect(await replaced()).toEqual({ 11: false, 12: false })
    await restore(stage, first.backupId)
    expect(await replaced()).toEqual({ 11: false, 12: true })
    await append(stage, { ...ledger.change(put('answers', 'other', 1)), seq: 12, id: 'other' })
    expect(await replaced()).toEqual({ 11: false, 12: true })
    const drill = valueIn(await stage.host.bridge.run('backups:rehearse', { deskId: DESK }))
    expect(drill).toMatchObject({ type: 'works', of: 'backup', report: { seq: 11 } })
  })

  test('what was set aside says what it holds', async () => {
    const ledger = await fillDesk(stage)
    const { backupId } = await backUp(stage)
    await append(stage, ledger.change(put('answers', 'late', 1)))
    const { kept } = await restore(stage, backupId)
    expect(kept).toMatchObject({ seq: 12, tallies: talliesOf(ledger.rows) })
    expect((await stateOf(stage)).kept[0]).toEqual(kept)
  })
})

describeOnEachHost('a backup beside what is here', (stage) => {
  test('is told apart by what was done and not by numbers', async () => {
    const ledger = await fillDesk(stage)
    const { backupId } = await backUp(stage)
    const here = async (id: string) => (await openReady(stage, id)).report.here
    expect(await here(backupId)).toMatchObject({ onlyHere: 0, missingFilesBack: 0 })
    const theirs = ledger.change(put('answers', 'x', 1))
    await append(stage, theirs, ledger.change(put('answers', 'y', 1)))
    const ahead = await backUp(stage)
    expect(await here(backupId)).toMatchObject({ seq: 13, onlyHere: 2 })
    // Another went on from the same backup, and has come less far by number.
    await restore(stage, backupId)
    const mine = { ...theirs, id: 'mine', body: theirs.body.replace('"c12"', '"mine"') }
    await append(stage, mine)
    expect(await here(ahead.backupId)).toMatchObject({ seq: 12, onlyHere: 1 })
  })

  test('tells of missing files that it would bring back', async () => {
    await fillDesk(stage)
    const { backupId } = await backUp(stage)
    await rm(fileOf(stage))
    const { report } = await openReady(stage, backupId)
    expect(report.here).toMatchObject({ differences: {}, onlyHere: 0, missingFilesBack: 1 })
  })
})

describeOnEachHost('missing files', (stage) => {
  const fetch = async (backupId: string, ...sha256: string[]) =>
    await stage.host.bridge.run('backups:fetch-files', { deskId: DESK, backupId, sha256 })

  test('are fetched from a backup, and nothing else is touched', async () => {
    const ledger = await fillDesk(stage)
    const { backupId } = await backUp(stage)
    await append(stage, ledger.change(put('answers', 'late', 1)))
    await rm(fileOf(stage))
    await stage.startAgain()
    await aPlace(stage)
    const found = valueIn(
      await stage.host.bridge.ask('backups:in-place', { placeId: (await aPlace(stage)).placeId }),
    )
    expect((await stateOf(stage)).missingFiles).toBe(1)
    const never = '0'.repeat(64)
    const id = found.backups[0]?.backupId ?? backupId
    expect(valueIn(await fetch(id, HASH, never))).toEqual({ fetched: 1, missing: [never] })
    expect(await readFile(fileOf(stage))).toEqual(PDF)
    expect(await stateOf(stage)).toMatchObject({ missingFiles: 0, lastSeq: 12 })
  })

  test('that are spoilt in the backup are told, and the others come', async () => {
    const ledger = await fillDesk(stage)
    const second = Buffer.concat([PDF, Buffer.from('%two\n')])
    const other = sha256Of(second)
    const row = { id: 'e2', versions: [{ source: { type: 'file', sha256: other } }] }
    await append(stage, ledger.change(put('evidence', 'e2', row)))
    const request = { deskId: DESK, fileName: 'two.pdf', size: second.length }
    const body = new Blob([second as BlobPart])
    valueIn(await stage.host.bridge.sendFile('evidence:put', request, body))
    const { backupId, place } = await backUp(stage)
    const bytes = await readFile(place)
    const firstOf = HASH < other ? PDF : second
    const at = bytes.indexOf(firstOf) + 20
    bytes[at] = (bytes[at] ?? 0) ^ 1
    await writeFile(place, bytes)
    for (const hash of [HASH, other]) await rm(fileOf(stage, hash))
    const spoilt = sha256Of(firstOf)
    expect(valueIn(await fetch(backupId, HASH, other))).toEqual({ fetched: 1, missing: [spoilt] })
    const whole = spoilt === HASH ? other : HASH
    expect(sha256Of(await readFile(fileOf(stage, whole)))).toBe(whole)
    await expect(readFile(fileOf(stage, spoilt))).rejects.toThrow('ENOENT')
  })

  test('cannot be fetched from what is no backup', async () => {
    await fillDesk(stage)
    const { backupId, place } = await backUp(stage)
    await writeFile(place, 'no zip')
    expect(failureIn(await fetch(backupId, HASH)).reason).toBe('damaged')
  })
})

describeOnEachHost('a journal that was damaged far back', (stage) => {
  /** Eleven changes in a first segment, one in a second: a start reads only the second. */
  async function twoSegments() {
    const ledger = await fillDesk(stage)
    const start = { deskId: DESK, generation: 1, schema: 1, checkpoint: ledger.checkpoint() }
    valueIn(await stage.host.bridge.ask('journal:start-segment', start))
    await append(stage, ledger.change(put('answers', 'late', 1)))
    return ledger
  }

  const segment = (number: number) =>
    join(stage.places.vault, 'desks', DESK, 'journal', `00000${number}.jsonl`)

  async function spoil(path: string, find: string) {
    const bytes = await readFile(path)
    const at = bytes.lastIndexOf(find)
    expect(at).toBeGreaterThan(0)
    bytes[at] = (bytes[at] ?? 0) ^ 1
    await writeFile(path, bytes)
  }

  const diagnose = async () =>
    valueIn(await stage.host.bridge.ask('journal:diagnose', { deskId: DESK }))

  const told = async () => (await stateOf(stage)).troubles.map(({ what }) => what)

  test('stays a trouble, also after a start, until it is mended', async () => {
    const ledger = await twoSegments()
    await spoil(segment(1), '"a3"')
    await stage.startAgain()
    expect(await told()).not.toContain('journal')
    expect(await headOf(stage)).toMatchObject({ lastSeq: 12, isDamaged: false })
    expect((await diagnose()).gaps).toEqual([{ from: 4, to: 4 }])
    expect((await stateOf(stage)).troubles).toContainEqual(
      expect.objectContaining({ what: 'journal', reason: 'damaged' }),
    )
    await stage.startAgain()
    expect(await told()).toContain('journal')
    expect(await headOf(stage)).toMatchObject({ isDamaged: true })
    const { records } = ledger
    const mending = { deskId: DESK, schema: 1, records: [...records] }
    valueIn(await stage.host.bridge.ask('journal:mend', mending))
    expect(await told()).not.toContain('journal')
    expect(await headOf(stage)).toMatchObject({ lastSeq: 12, isDamaged: false })
    expect(await diagnose()).toMatchObject({ gaps: [], hasDamagedStart: false })
  })

  test('is no trouble any more once it is found whole', async () => {
    await twoSegments()
    const good = await readFile(segment(1))
    await spoil(segment(1), '"a3"')
    await diagnose()
    expect(await told()).toContain('journal')
    await writeFile(segment(1), good)
    await diagnose()
    expect(await told()).not.toContain('journal')
  })

  test.each([
    ['the rows that a segment begins with', () => spoil(segment(2), 'a3')],
    ['the line that a segment begins with', () => spoil(segment(1), '"segment":1')],
    ['a segment without a change in it', () => rm(segment(2))],
  ])('is told where every change is there: %s', async (_what, damage) => {
    const ledger = await fillDesk(stage)
    const start = { deskId: DESK, generation: 1, schema: 1, checkpoint: ledger.checkpoint() }
    valueIn(await stage.host.bridge.ask('journal:start-segment', start))
    valueIn(await stage.host.bridge.ask('journal:start-segment', start))
    await damage()
    expect(await diagnose()).toMatchObject({ gaps: [], hasDamagedStart: true, lastSeq: 11 })
    expect(await told()).toContain('journal')
    expect(await headOf(stage)).toMatchObject({ isDamaged: true })
    const mending = { deskId: DESK, schema: 1, records: ledger.checkpoint() }
    valueIn(await stage.host.bridge.ask('journal:mend', mending))
    expect(await diagnose()).toMatchObject({ gaps: [], hasDamagedStart: false })
    expect(await told()).not.toContain('journal')
  })

  test('at its very end is seen by the host that wrote it', async () => {
    await twoSegments()
    await spoil(segment(2), '"late"')
    expect((await diagnose()).gaps).toEqual([{ from: 12, to: 12 }])
    expect(await told()).toContain('journal')
  })

  test('goes with the journal that a restore replaces', async () => {
    await twoSegments()
    const { backupId } = await backUp(stage)
    await spoil(segment(1), '"a3"')
    await diagnose()
    await restore(stage, backupId)
    expect(await told()).not.toContain('journal')
    expect(await headOf(stage)).toMatchObject({ lastSeq: 12, isDamaged: false })
  })
})
