import { createHash } from 'node:crypto'
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createBackups } from '../../../electron/ports/backup/backups.ts'
import { createRegistry } from '../../../electron/ports/registry.ts'
import { createDeskCare } from '../../../electron/ports/safety/desk-care.ts'
import { aLedger, put } from '../../builders/ledger.ts'
import { DESK } from './a-desk-on-disk.ts'
import { backUp, openHost, placeIn } from './a-host.ts'
import { createFakeTimers } from './fake-timers.ts'
import { createFaultyDisk, type Fault } from './faulty-disk.ts'
import { aFolder, aGround } from './ground.ts'

const PDF = Buffer.from(`%PDF-1.7\n${'1 0 obj<<>>endobj\n'.repeat(20)}%%EOF\n`)
const HASH = createHash('sha256').update(PDF).digest('hex')
const fileIn = (root: string) =>
  join(root, 'vault', 'desks', DESK, 'evidence', HASH.slice(0, 2), HASH)

/** A desk with one file of evidence, in a backup on the stick. */
async function prepared() {
  const root = await aFolder()
  await mkdir(join(root, 'stick'))
  const host = await openHost(root)
  await host.ask('desks:create', { id: DESK, kind: 'school', label: 'Oakfield' })
  const own = { deskId: DESK, generation: 1 }
  await host.ask('journal:start-segment', { ...own, schema: 1, checkpoint: [] })
  const row = { id: 'e', versions: [{ source: { type: 'file', sha256: HASH } }] }
  await host.ask('journal:append', {
    ...own,
    records: [aLedger().change(put('evidence', 'e', row))],
  })
  const file = { deskId: DESK, fileName: 'policy.pdf', size: PDF.length }
  await host.send('evidence:put', file, PDF)
  return { root, host }
}

const FAULTS: Record<string, Fault> = {
  'a kill': { type: 'kill' },
  'an error of the disk': { type: 'error', code: 'EIO' },
  'a full disk': { type: 'error', code: 'ENOSPC' },
}

test.each(Object.entries(FAULTS))(
  '%s at each call of a fetch leaves the file whole or not there, and it can be fetched again',
  async (_name, fault) => {
    const { root: from, host: first } = await prepared()
    await backUp(first, from)
    await first.close()
    await rm(fileIn(from))
    for (let call = 1; ; call += 1) {
      const root = await aFolder()
      await cp(from, root, { recursive: true })
      const faulty = createFaultyDisk()
      const fetch = async (host: Awaited<ReturnType<typeof openHost>>) => {
        const placeId = await placeIn(host, root)
        const found = await host.ask('backups:in-place', { placeId })
        const [newest] = found.backups as { backupId: string }[]
        const order = { deskId: DESK, backupId: newest?.backupId ?? '', sha256: [HASH] }
        return () => host.run('backups:fetch-files', order)
      }
      const host = await openHost(root, faulty.disk)
      const go = await fetch(host)
      faulty.failAt(call, fault)
      const told = await go().catch(() => ({ failure: 'killed' }))
      const isOver = faulty.calls().length < call
      if (fault.type !== 'kill') {
        faulty.heal()
        await host.close()
      }
      const there = await readFile(fileIn(root)).catch(() => null)
      expect(there === null || there.equals(PDF), `call ${call}`).toBe(true)
      if (told.failure === undefined) expect(there, `call ${call}`).not.toBeNull()
      const again = await openHost(root)
      expect(await (await fetch(again))(), `call ${call}`).toEqual({ fetched: 1, missing: [] })
      expect(await readdir(join(root, 'vault', 'scratch'))).toEqual([])
      await again.close()
      if (isOver) return expect(call).toBeGreaterThan(5)
    }
  },
  60_000,
)

test('files that came back are worth a backup although no record changed', async () => {
  const { root, host } = await prepared()
  await rm(fileIn(root))
  const placeId = await placeIn(host, root)
  await host.ask('backups:choose-place', { deskId: DESK, placeId, holderName: '' })
  await host.run('backups:make', { deskId: DESK, placeId: null })
  await host.close()
  const places = {
    vault: join(root, 'vault'),
    documents: join(root, 'documents'),
    witnesses: join(root, 'witnesses'),
    vaultIsSynced: false,
  }
  const ground = aGround()
  const care = createDeskCare({ ground, timers: createFakeTimers(), places, appVersion: '0' })
  const device = '00000000-0000-4000-8000-00000000000d'
  const backups = createBackups({ ground, places, care, appVersion: '0', deviceId: device })
  care.serve(createRegistry(ground))
  // It is the one of another computer in the same generation: its history tells that it is ours.
  expect(await backups.care.last(DESK)).toMatchObject({ seq: 1 })
  await writeFile(fileIn(root), PDF)
  care.missing.forget(DESK)
  expect(await backups.care.last(DESK)).toMatchObject({ seq: -1 })
})
