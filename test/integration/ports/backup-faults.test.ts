import { mkdir, readdir } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { expect, test } from 'vitest'
import { type Disk, realDisk } from '../../../electron/ports/disk/disk.ts'
import { DESK_FOLDER } from '../../../electron/ports/disk/failures.ts'
import { aLedger, put } from '../../builders/ledger.ts'
import { DESK } from './a-desk-on-disk.ts'
import { backUp, openHost } from './a-host.ts'
import { aFolder } from './ground.ts'

const CALLS = ['mkdir', 'open', 'rename', 'rm', 'stat', 'statfs', 'copyFile'] as const
const FILE_CALLS = ['writev', 'write', 'sync', 'datasync']

type Fault = (call: string, path: string) => string | null

/** The real disk, but for the calls and paths that a test names. */
function diskWith(state: { fault: Fault }): Disk {
  const check = (call: string, path: string): void => {
    const code = state.fault(call, path)
    if (code !== null) throw Object.assign(new Error(code), { code })
  }
  const disk: Record<string, unknown> = { ...realDisk }
  for (const name of CALLS) {
    const real = realDisk[name] as (...args: unknown[]) => Promise<unknown>
    disk[name] = async (...args: unknown[]) => {
      check(name === 'open' && args[1] === 'r' ? 'open to read' : name, String(args[0]))
      const made = await real(...args)
      return name === 'open' ? guarded(made as object, String(args[0])) : made
    }
  }
  const guarded = (handle: object, path: string): object =>
    new Proxy(handle, {
      get: (target, name) => {
        const value = Reflect.get(target, name)
        if (typeof value !== 'function') return value
        if (!FILE_CALLS.includes(String(name))) return value.bind(target)
        return async (...args: unknown[]) => {
          check(String(name), path)
          return await value.apply(target, args)
        }
      },
    })
  return disk as unknown as Disk
}

/** A host whose desk has two files, and a stick. */
async function prepared() {
  const root = await aFolder()
  await mkdir(join(root, 'stick'))
  const state: { fault: Fault } = { fault: () => null }
  const host = await openHost(root, diskWith(state))
  await host.ask('desks:create', { id: DESK, kind: 'school', label: 'Oakfield' })
  const own = { deskId: DESK, generation: 1 }
  await host.ask('journal:start-segment', { ...own, schema: 1, checkpoint: [] })
  await host.ask('journal:append', { ...own, records: [aLedger().change(put('answers', 'a', 1))] })
  const hashes: string[] = []
  for (const words of ['one', 'two']) {
    const bytes = Buffer.from(`%PDF-1.7 ${words}`)
    const request = { deskId: DESK, fileName: 'a.pdf', size: bytes.length }
    hashes.push(String((await host.send('evidence:put', request, bytes)).sha256))
  }
  const make = async (fault: Fault) => {
    state.fault = fault
    const made = await backUp(host, root)
    state.fault = () => null
    return made
  }
  const left = async () =>
    (await readdir(join(root, 'stick'), { recursive: true })).filter((name) => /\./.test(name))
  return { host, root, make, left, hashes }
}

const isOnStick = (path: string): boolean => path.includes(`${sep}stick${sep}`)
const isInScratch = (path: string): boolean => path.includes(`${sep}scratch${sep}`)

test.each([
  ['a full stick', 'ENOSPC', 'disk-full', 'writev'],
  ['a stick that may not be written to', 'EROFS', 'read-only', 'open'],
  ['a stick that was pulled out', 'ENODEV', 'gone', 'writev'],
  ['a stick that was pulled out at the end', 'ENOENT', 'gone', 'rename'],
  ['a stick that is held by something else', 'EBUSY', 'locked', 'open'],
])('%s is named, and nothing is left on it', async (_what, code, reason, failing) => {
  const { make, left, host } = await prepared()
  const made = await make((call, path) => (call === failing && isOnStick(path) ? code : null))
  expect(made.failed).toEqual({ reason, about: 'stick' })
  expect(await left()).toEqual([])
  expect((await make(() => null)).failure).toBeUndefined()
  expect(host.lines).toEqual([])
  await host.close()
})

test('a stick without room is named before anything is written to it', async () => {
  const root = await aFolder()
  await mkdir(join(root, 'stick'))
  const statfs = async (path: unknown) =>
    (isOnStick(`${path}${sep}`)
      ? { bavail: 3000, bsize: 4096 }
      : { bavail: 1e9, bsize: 4096 }) as never
  const host = await openHost(root, { ...realDisk, statfs } as Disk)
  await host.ask('desks:create', { id: DESK, kind: 'school', label: 'Oakfield' })
  const own = { deskId: DESK, generation: 1 }
  await host.ask('journal:start-segment', { ...own, schema: 1, checkpoint: [] })
  const made = await backUp(host, root)
  expect(made.failed).toEqual({ reason: 'disk-full', about: 'stick', bytes: 12_288_000 })
  await host.close()
})

test.each([
  ['cannot take the words that are read back', 'ENOSPC', 'disk-full', 'write'],
  ['cannot take the words as they stand', 'ENOSPC', 'disk-full', 'mkdir'],
])(
  'the disk of the vault that %s is not blamed on the stick',
  async (_what, code, reason, failing) => {
    const { make, left, host } = await prepared()
    const made = await make((call, path) => (call === failing && isInScratch(path) ? code : null))
    expect(made.failed).toEqual({ reason, about: DESK_FOLDER })
    expect(await left()).toEqual([])
    await host.close()
  },
)

test('a file that something else holds for a moment is waited for', async () => {
  const { make, host, hashes } = await prepared()
  let tries = 0
  const made = await make((call, path) => {
    if (call !== 'open to read' || !path.endsWith(hashes[0] ?? '') || tries >= 3) return null
    tries += 1
    return 'EBUSY'
  })
  expect(made.backup).toMatchObject({ files: { count: 2 } })
  expect(tries).toBe(3)
  await host.close()
})

test('a file that something else keeps holding is named, and is not taken for spoilt', async () => {
  const { make, left, host, hashes } = await prepared()
  const [held = ''] = hashes
  const made = await make((call, path) =>
    call === 'open to read' && path.endsWith(held) ? 'EBUSY' : null,
  )
  expect(made.failed).toEqual({
    reason: 'locked',
    about: `evidence/${held.slice(0, 2)}/${held}`,
  })
  expect(await left()).toEqual([])
  await host.close()
})

test('a file that the disk cannot read any more is left out and told', async () => {
  const { make, host, hashes } = await prepared()
  const made = await make((call, path) =>
    call === 'open to read' && path.endsWith(hashes[1] ?? '') ? 'EIO' : null,
  )
  expect(made.backup).toMatchObject({ files: { count: 1, missing: 1 } })
  await host.close()
})

test('a stick that keeps other bytes than it was given is what is damaged', async () => {
  const root = await aFolder()
  await mkdir(join(root, 'stick'))
  const open = async (...args: Parameters<Disk['open']>) => {
    const handle = await realDisk.open(...args)
    if (args[1] !== 'wx' || !isOnStick(String(args[0]))) return handle
    const sync = async () => {
      await handle.write(Buffer.from('X'), 0, 1, 900)
      await handle.sync()
    }
    return new Proxy(handle, {
      get: (target, name) => {
        const value = name === 'sync' ? sync : Reflect.get(target, name)
        return typeof value === 'function' && name !== 'sync' ? value.bind(target) : value
      },
    })
  }
  const host = await openHost(root, { ...realDisk, open } as Disk)
  await host.ask('desks:create', { id: DESK, kind: 'school', label: 'Oakfield' })
  const own = { deskId: DESK, generation: 1 }
  await host.ask('journal:start-segment', { ...own, schema: 1, checkpoint: [] })
  const ledger = aLedger()
  const records = Array.from({ length: 9 }, (_, n) => ledger.change(put('answers', `a${n}`, n)))
  await host.ask('journal:append', { ...own, records })
  expect((await backUp(host, root)).failed).toEqual({ reason: 'damaged', about: 'stick' })
  expect((await readdir(join(root, 'stick'), { recursive: true })).length).toBe(2)
  await host.close()
})
