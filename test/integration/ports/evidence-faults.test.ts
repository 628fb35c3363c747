import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { openPorts } from '../../../electron/ports/ports.ts'
import { createFaultyDisk } from './faulty-disk.ts'
import { aFolder } from './ground.ts'

const DESK = '01890000-0000-7000-8000-000000000001'
const PDF = Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(3_000_000, 1)])
let made = 0

/** Another file each time, so that none is there already. */
function aPdf(): Buffer {
  made += 1
  return Buffer.concat([PDF, Buffer.from(String(made))])
}

async function aDesk(statfs?: { bavail: number; bsize: number }) {
  const root = await aFolder()
  const faulty = createFaultyDisk()
  const disk = statfs ? { ...faulty.disk, statfs: async () => statfs as never } : faulty.disk
  const ports = await openPorts({
    host: 'loopback',
    appVersion: 'test',
    places: {
      vault: join(root, 'vault'),
      documents: join(root, 'docs'),
      vaultIsSynced: false,
      witnesses: join(root, 'witnesses'),
    },
    log: () => undefined,
    opener: { open: async () => true, reveal: async () => true },
    disk,
  })
  await ports.service.ask('desks:create', { id: DESK, kind: 'school', label: 'x' })
  const folder = join(root, 'vault', 'desks', DESK, 'evidence')
  const files = async (): Promise<string[]> => {
    const all = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
    return all.filter((entry) => entry.isFile()).map(({ name }) => name)
  }
  const put = async (bytes = aPdf()): Promise<unknown> => {
    const request = { deskId: DESK, fileName: 'a.pdf', size: bytes.length }
    const signal = new AbortController().signal
    const answer = await ports.service.fileIn(
      'evidence:put',
      request,
      Readable.from([bytes]),
      signal,
    )
    if (answer.type !== 'answer') return answer.type
    return answer.result.ok ? answer.result.value : answer.result.failure
  }
  return { ports, faulty, put, files }
}

describe('evidence on a disk that fails', () => {
  test.each([
    ['ENOSPC', 'disk-full'],
    ['EROFS', 'read-only'],
    ['EIO', 'damaged'],
  ])('is refused whole on %s at any call, and can be added afterwards', async (code, reason) => {
    const { ports, faulty, put, files } = await aDesk()
    await put()
    const calls = await countCalls(faulty, put)
    expect(calls).toBeGreaterThan(5)
    for (let call = 1; call <= calls; call += 1) {
      faulty.failAt(call, { type: 'error', code })
      expect(await put(), `call ${call}`).toMatchObject({ reason })
      faulty.heal()
      const parts = (await files()).filter((name) => name.startsWith('.part-'))
      expect(parts, `call ${call}`).toEqual([])
    }
    expect(await put()).toMatchObject({ type: 'kept' })
    await ports.close()
  })

  test('waits while an antivirus holds the new file', async () => {
    const { ports, faulty, put, files } = await aDesk()
    const rename = faulty.calls().length
    await put()
    const at = faulty.calls().slice(rename).indexOf('rename') + 1
    faulty.failAt(at, { type: 'error', code: 'EBUSY', times: 3 })
    expect(await put()).toMatchObject({ type: 'kept' })
    expect(await files()).toHaveLength(2)
    await ports.close()
  })

  test('is refused before the first byte when the disk has no room for it', async () => {
    const megabyte = 1024 * 1024
    const { ports, put, files } = await aDesk({ bavail: 205, bsize: megabyte })
    expect(await put()).toEqual({ reason: 'disk-full', bytes: 205 * megabyte })
    expect(await files()).toEqual([])
    await ports.close()
  })
})

async function countCalls(
  faulty: ReturnType<typeof createFaultyDisk>,
  work: () => Promise<unknown>,
): Promise<number> {
  faulty.heal()
  await work()
  return faulty.calls().length
}
