import { randomBytes, randomUUID } from 'node:crypto'
import { chmod, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Disk } from '../../../../electron/ports/disk/disk.ts'
import { realDisk } from '../../../../electron/ports/disk/disk.ts'
import { anOffice, type Office, type Parcel, TOLD_AT } from '../../../tools/a-delivery.ts'
import { createFaultyDisk, type Fault } from '../faulty-disk.ts'

let office: Office
let folder: string

beforeEach(async () => {
  office = await anOffice()
  folder = join(office.root, 'returns')
  await mkdir(folder)
})
afterEach(() => office.close())

const names = async (): Promise<string[]> => (await readdir(folder)).sort()
const BYTES = randomBytes(700_000)
const NAME = '123_2026_r1.zip'

async function anOrder(...more: Parcel[]) {
  const { destinationId } = await office.open().addFolder(folder)
  const files = [await office.file(NAME, BYTES), ...more]
  return { deliveryId: randomUUID(), destinationId, files }
}

/** A stick, or a share, whose file system knows no second name for a file. */
const withoutLinks: Disk = {
  ...realDisk,
  link: async (_from, to) => {
    const isThere = await realDisk.stat(to).then(
      () => true,
      () => false,
    )
    throw Object.assign(new Error('no links'), { code: isThere ? 'EEXIST' : 'EPERM' })
  },
}

describe.each([
  ['that knows links', realDisk],
  ['that knows none', withoutLinks],
])('a return on its way to a folder %s', (_kind, disk) => {
  test('arrives whole under its own name, once', async () => {
    const order = await anOrder(await office.file('part: 2.zip', randomBytes(10)))
    await writeFile(join(folder, 'theirs.txt'), 'not ours')
    const sent = await office.open({ disk }).send(order)
    expect(sent).toMatchObject({ type: 'delivered', place: folder, at: TOLD_AT })
    expect(sent.type === 'delivered' && sent.files.map(({ name }) => name)).toEqual([
      NAME,
      'part- 2.zip',
    ])
    expect(await names()).toEqual([NAME, 'part- 2.zip', 'theirs.txt'])
    expect((await readFile(join(folder, NAME))).equals(BYTES)).toBe(true)
    const again = { ...order, deliveryId: randomUUID() }
    expect(await office.open({ disk }).send(again)).toEqual(sent)
    expect((await names()).length).toBe(3)
  })

  test('never takes the place of another file of that name', async () => {
    const order = await anOrder()
    for (const there of [Buffer.from('other'), randomBytes(BYTES.length)]) {
      await writeFile(join(folder, NAME), there)
      expect(await office.open({ disk }).send(order)).toMatchObject({
        trouble: { kind: 'name-taken', retry: 'never', file: NAME },
      })
      expect((await readFile(join(folder, NAME))).equals(there)).toBe(true)
      expect(await names()).toEqual([NAME])
    }
    await rm(join(folder, NAME))
    await mkdir(join(folder, NAME))
    expect(await office.open({ disk }).send(order)).toMatchObject({
      trouble: { kind: 'name-taken' },
    })
  })

  test('goes on from wherever it was killed: nothing lost, nothing twice', async () => {
    const order = await anOrder(await office.file('2.zip', randomBytes(300_000)))
    const faults: Fault[] = [
      { type: 'kill' },
      { type: 'error', code: 'EIO' },
      { type: 'half', code: 'ENOSPC' },
    ]
    for (const fault of faults) {
      for (let call = 1; ; call += 1) {
        const faulty = createFaultyDisk()
        const link = disk === realDisk ? faulty.disk.link : withoutLinks.link
        faulty.failAt(call, fault)
        const desk = office.open({ disk: { ...faulty.disk, link } })
        const first = await desk.send(order).catch(() => 'killed')
        const wasHit = faulty.calls().length >= call
        const last = await office.open({ disk }).send(order)
        expect(last, `${fault.type} at ${call} after ${JSON.stringify(first)}`).toMatchObject({
          type: 'delivered',
        })
        expect(await names()).toEqual([NAME, '2.zip'].sort())
        expect((await readFile(join(folder, NAME))).equals(BYTES)).toBe(true)
        for (const name of await names()) await rm(join(folder, name))
        if (!wasHit) break
        expect(call).toBeLessThan(60)
      }
    }
  })
})

describe('a folder', () => {
  test('is tried before it is believed, and nothing of that stays', async () => {
    const card = await office.open().addFolder(folder)
    expect(card).toMatchObject({ type: 'folder', label: 'Returns', path: folder })
    expect(await names()).toEqual([])
    expect((await office.open().addFolder(folder)).destinationId).toBe(card.destinationId)
    expect((await office.open().ask('destinations:list', {})).destinations).toEqual([card])
  })

  test('that is not there waits for it', async () => {
    const order = await anOrder()
    await rm(folder, { recursive: true })
    expect(await office.open().send(order)).toMatchObject({
      trouble: { kind: 'place-gone', retry: 'later' },
    })
    await mkdir(folder)
    expect(await office.open().send(order)).toMatchObject({ type: 'delivered' })
  })

  test('inside the vault is none that anybody reads', async () => {
    await symlink(join(office.root, 'vault'), join(office.root, 'link'))
    for (const path of [join(office.root, 'vault'), join(office.root, 'link')]) {
      await expect(office.open().addFolder(path)).rejects.toThrow('"inside-vault"')
    }
  })

  test.each([
    ['ENOSPC', 'place-full', 'after-change'],
    ['EACCES', 'read-only', 'after-change'],
    ['EROFS', 'read-only', 'after-change'],
    ['ETXTBSY', 'place-locked', 'later'],
    ['ENXIO', 'place-gone', 'later'],
    ['EFBIG', 'too-big-there', 'after-change'],
    ['EIO', 'place-damaged', 'later'],
  ])('that says %s is told as %s, to be tried %s', async (code, kind, retry) => {
    const order = await anOrder()
    const open: Disk['open'] = async (path, flags, mode) => {
      if (flags === 'wx') throw Object.assign(new Error(code), { code })
      return await realDisk.open(path, flags, mode)
    }
    const sent = await office.open({ disk: { ...realDisk, open } }).send(order)
    expect(sent).toMatchObject({ type: 'not-delivered', trouble: { kind, retry, file: NAME } })
    expect(await names()).toEqual([])
  })

  test.skipIf(process.getuid?.() === 0)('that may not be written to says so', async () => {
    const order = await anOrder()
    await chmod(folder, 0o500)
    expect(await office.open().send(order)).toMatchObject({ trouble: { kind: 'read-only' } })
    await chmod(folder, 0o700)
  })

  test('that gives back something else does not count as reached', async () => {
    const order = await anOrder()
    const open: Disk['open'] = async (path, flags, mode) => {
      const handle = await realDisk.open(path, flags, mode)
      if (flags !== 'wx') return handle
      const write = handle.write.bind(handle)
      const spoil = async (block: Buffer, at: number, length: number): Promise<unknown> => {
        const spoilt = Buffer.from(block)
        spoilt[at] = (spoilt[at] ?? 0) ^ 1
        return await write(spoilt, at, length, null)
      }
      return Object.assign(handle, { write: spoil })
    }
    expect(await office.open({ disk: { ...realDisk, open } }).send(order)).toMatchObject({
      trouble: { kind: 'altered-on-arrival', retry: 'later' },
    })
    expect(await names()).toEqual([])
  })
})

describe('the finished file', () => {
  test.each([
    ['gone', 'file-gone', (path: string) => rm(path)],
    ['shorter', 'file-changed', (path: string) => writeFile(path, BYTES.subarray(1))],
    ['longer', 'file-changed', (path: string) => writeFile(path, Buffer.concat([BYTES, BYTES]))],
    [
      'another of the same length',
      'file-changed',
      (path: string) => writeFile(path, randomBytes(BYTES.length)),
    ],
  ])('that is %s is not sent, and is told as %s', async (_how, kind, spoil) => {
    const order = await anOrder()
    await spoil(join(office.root, `${order.files[0]?.fileId}-${NAME}`))
    expect(await office.open().send(order)).toEqual({
      type: 'not-delivered',
      trouble: { kind, retry: 'never', file: NAME },
    })
    expect(await names()).toEqual([])
  })

  test('that the host never made is told as gone', async () => {
    const order = await anOrder()
    const files = [{ ...(order.files[0] as Parcel), fileId: randomUUID() }]
    expect(await office.open().send({ ...order, files })).toMatchObject({
      trouble: { kind: 'file-gone' },
    })
  })

  test('for a place that is not known (any more) stays here', async () => {
    const order = await anOrder()
    await office.open().ask('destinations:remove', { destinationId: order.destinationId })
    expect(await office.open().send(order)).toMatchObject({
      trouble: { kind: 'no-destination', retry: 'after-change' },
    })
  })
})
