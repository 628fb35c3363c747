import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { openPorts } from '../../../electron/ports/ports.ts'
import { createFaultyDisk } from '../../integration/ports/faulty-disk.ts'
import { aFolder } from '../../integration/ports/ground.ts'

const uuid = (end: number) => `01890000-0000-7000-8000-${String(end).padStart(12, '0')}`
const FIRST = uuid(1)
const bytes = Buffer.from('{"hello": 1}\n'.repeat(100))
const { signal } = new AbortController()

async function aMachine() {
  const root = await aFolder()
  const faulty = createFaultyDisk()
  const documents = join(root, 'docs')
  const { service, close } = await openPorts({
    host: 'loopback',
    appVersion: 'test',
    places: {
      vault: join(root, 'vault'),
      documents,
      vaultIsSynced: false,
      witnesses: join(root, 'witnesses'),
    },
    log: () => undefined,
    opener: { open: async () => true, reveal: async () => true },
    disk: faulty.disk,
  })
  const told = (answer: Awaited<ReturnType<typeof service.ask>>) => {
    if (answer.type !== 'answer') throw new Error(`the host says ${answer.type}`)
    return answer.result.ok ? answer.result.value : answer.result.failure
  }
  const makeDesk = async (id: string) =>
    told(await service.ask('desks:create', { id, kind: 'school', label: 'x' }))
  const stage = async () => {
    const request = { fileName: 'return.json', size: bytes.length }
    return told(await service.fileIn('staged:put', request, Readable.from([bytes]), signal))
  }
  const pack = async (stagedId: string, fileName = 'a.zip') => {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const source = { type: 'staged', stagedId }
    const entry = { path: 'return.json', source, sha256, size: bytes.length, compress: true }
    const order = {
      deskId: FIRST,
      fileName,
      modified: '2026-09-01T10:00:00Z',
      entries: [entry],
    }
    return told(await service.job('archive:write', order, { signal, progress: () => undefined }))
  }
  const namesIn = (folder: string) => readdir(folder).catch(() => [])
  return {
    faulty,
    makeDesk,
    stage,
    pack,
    close,
    inDocuments: () => namesIn(documents),
    desks: () => namesIn(join(root, 'vault', 'desks')),
  }
}

describe.each([
  ['ENOSPC', 'disk-full'],
  ['EROFS', 'read-only'],
])('a disk that says %s at any call', (code, reason) => {
  test('leaves no half of a desk', async () => {
    const { faulty, makeDesk, desks, close } = await aMachine()
    faulty.heal()
    await makeDesk(FIRST)
    const calls = faulty.calls().length
    for (let call = 1; call <= calls; call += 1) {
      const id = uuid(call + 1)
      faulty.failAt(call, { type: 'error', code })
      const made = await makeDesk(id)
      faulty.heal()
      const left = (await desks()).filter((name) => name.includes(id))
      // Once it has its name it is whole, whatever is said of it.
      expect(left, `call ${call}`).toEqual(call === calls ? [id] : [])
      if (call < calls) expect(made, `call ${call}`).toMatchObject({ reason })
    }
    await close()
  })

  test('leaves no half of a package, and none that is not listed', async () => {
    const { faulty, makeDesk, stage, pack, inDocuments, close } = await aMachine()
    await makeDesk(FIRST)
    const { stagedId } = (await stage()) as { stagedId: string }
    faulty.heal()
    expect(await pack(stagedId)).toMatchObject({ fileName: 'a.zip' })
    const calls = faulty.calls().length
    let told = 0
    for (let call = 1; call <= calls; call += 1) {
      const before = await inDocuments()
      faulty.failAt(call, { type: 'error', code })
      // A name of its own each time: a name that is taken would be asked for again and again.
      const packed = await pack(stagedId, `${call}.zip`)
      faulty.heal()
      const added = (await inDocuments()).length - before.length
      const isTold = Object.hasOwn(packed as object, 'reason')
      if (isTold) expect(packed, `call ${call}`).toMatchObject({ reason })
      expect(added, `call ${call}`).toBe(isTold ? 0 : 1)
      told += isTold ? 1 : 0
    }
    expect(told).toBeGreaterThan(8)
    await close()
  })
})
