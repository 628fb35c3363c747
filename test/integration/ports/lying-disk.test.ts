import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { type Disk, realDisk } from '../../../electron/ports/disk/disk.ts'
import { openPorts } from '../../../electron/ports/ports.ts'
import { aFolder } from './ground.ts'

const DESK = '01890000-0000-7000-8000-000000000001'
const PDF = Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(2_500_000, 'evidence ')])
const signal = new AbortController().signal

/** A disk that says it wrote, and wrote one bit of some file otherwise. */
function aLyingDisk(spoils: (path: string) => boolean): Disk {
  const open = async (...args: Parameters<Disk['open']>) => {
    const handle = await realDisk.open(...args)
    if (args[1] === 'r' || !spoils(String(args[0]))) return handle
    return new Proxy(handle, {
      get: (target, name) => {
        const value = Reflect.get(target, name)
        if (name === 'writev') {
          return async (pieces: Buffer[], at: number) => {
            const copy = Buffer.concat(pieces)
            copy[copy.length - 9] = (copy[copy.length - 9] ?? 0) ^ 1
            return await target.writev([copy], at)
          }
        }
        return typeof value === 'function' ? value.bind(target) : value
      },
    })
  }
  return { ...realDisk, open }
}

async function aHost(spoils: (path: string) => boolean) {
  const root = await aFolder()
  const places = {
    vault: join(root, 'vault'),
    documents: join(root, 'docs'),
    vaultIsSynced: false,
    witnesses: join(root, 'witnesses'),
  }
  const { service } = await openPorts({
    host: 'loopback',
    appVersion: 'test',
    places,
    log: () => undefined,
    opener: { open: async () => true, reveal: async () => true },
    disk: aLyingDisk(spoils),
  })
  await service.ask('desks:create', { id: DESK, kind: 'school', label: 'x' })
  const put = { deskId: DESK, fileName: 'a.pdf', size: PDF.length }
  return {
    places,
    put: () => service.fileIn('evidence:put', put, Readable.from([PDF]), signal),
    pack: (entry: object) =>
      service.job(
        'archive:write',
        { deskId: DESK, fileName: 'r.zip', modified: '2026-09-01T10:00:00Z', entries: [entry] },
        { signal, progress: () => undefined },
      ),
  }
}

const damaged = { type: 'answer', result: { ok: false, failure: { reason: 'damaged' } } }

describe('a disk that keeps other bytes than it was given', () => {
  test('is caught before evidence counts as kept', async () => {
    const { put, places } = await aHost((path) => path.includes('.part-'))
    expect(await put()).toMatchObject(damaged)
    expect(await readdir(join(places.vault, 'desks', DESK, 'evidence'))).toEqual([])
  })

  test.each([true, false])(
    'is caught before a package is called ready (compressed: %s)',
    async (compress) => {
      const { put, pack, places } = await aHost((path) => path.endsWith('.part'))
      const kept = await put()
      const value = kept.type === 'answer' && kept.result.ok ? kept.result.value : null
      const { sha256, size } = value as { sha256: string; size: number }
      const entry = { path: 'a.pdf', source: { type: 'evidence', sha256 }, sha256, size, compress }
      expect(await pack(entry)).toMatchObject(damaged)
      expect(await readdir(places.documents)).toEqual([])
    },
  )
})
