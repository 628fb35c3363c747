import { cp, mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Disk, realDisk } from '../../../electron/ports/disk.ts'
import { openPorts } from '../../../electron/ports/ports.ts'
import { aLedger, put } from '../../builders/ledger.ts'
import { DESK } from './a-desk-on-disk.ts'
import { createFakeTimers } from './fake-timers.ts'
import { createFaultyDisk, type Fault } from './faulty-disk.ts'
import { aFolder, aGround } from './ground.ts'

type Host = Awaited<ReturnType<typeof openHost>>
type Told = Record<string, unknown> & { failure?: string }

/** A host on the vault in a folder, which never minds who held it before. */
async function openHost(root: string, disk: Disk = realDisk) {
  const { now, newId, log, lines } = aGround()
  const processes = { pid: 1, isAlive: () => false, startMark: async () => null }
  const at = (name: string): string => join(root, name)
  const { service, close } = await openPorts({
    host: 'loopback',
    appVersion: '0',
    places: {
      vault: at('vault'),
      documents: at('documents'),
      witnesses: at('witnesses'),
      vaultIsSynced: false,
    },
    opener: { open: async () => false, reveal: async () => false },
    timers: createFakeTimers(),
    ...{ disk, now, newId, log, processes },
  })
  const told = (answer: Awaited<ReturnType<typeof service.ask>>): Told => {
    if (answer.type !== 'answer') return { failure: answer.type }
    return answer.result.ok
      ? (answer.result.value as Told)
      : { failure: answer.result.failure.reason }
  }
  const tools = { progress: () => undefined, signal: new AbortController().signal }
  return {
    lines,
    close,
    ask: async (channel: string, request: object) => told(await service.ask(channel, request)),
    run: async (channel: string, request: object) =>
      told(await service.job(channel, request, tools)),
  }
}

/** A vault whose desk stands at change 12, and a stick with its backup from change 11. */
async function prepared(): Promise<string> {
  const root = await aFolder()
  await mkdir(join(root, 'stick'))
  const host = await openHost(root)
  const ledger = aLedger()
  await host.ask('desks:create', { id: DESK, kind: 'school', label: 'Oakfield' })
  const own = { deskId: DESK, generation: 1 }
  await host.ask('journal:start-segment', { ...own, schema: 1, checkpoint: [] })
  const records = Array.from({ length: 11 }, (_, n) => ledger.change(put('answers', `a${n}`, n)))
  await host.ask('journal:append', { ...own, records })
  await backUp(host, root)
  await host.ask('journal:append', { ...own, records: [ledger.change(put('answers', 'late', 1))] })
  await host.close()
  return root
}

async function placeIn(host: Host, root: string): Promise<string> {
  const { place } = await host.ask('places:named', { path: join(root, 'stick') })
  return (place as { placeId: string }).placeId
}

async function backUp(host: Host, root: string): Promise<Told> {
  return await host.run('backups:make', { deskId: DESK, placeId: await placeIn(host, root) })
}

async function openNewest(host: Host, root: string): Promise<Told> {
  const found = await host.ask('backups:in-place', { placeId: await placeIn(host, root) })
  const [newest] = found.backups as { backupId: string }[]
  return await host.run('backups:open', { backupId: newest?.backupId ?? '' })
}

async function restore(host: Host, root: string): Promise<() => Promise<Told>> {
  const { scratchId } = await openNewest(host, root)
  return () => host.ask('backups:switch', { scratchId, as: 'restore' })
}

async function bringBack(host: Host, root: string): Promise<() => Promise<Told>> {
  await (await restore(host, root))()
  return () => host.ask('backups:bring-back', { deskId: DESK, keptId: '1' })
}

/** Where the desk stands after the next start, and where what is kept ended. */
async function standing(root: string): Promise<{ seq: unknown; kept: unknown[] }> {
  const host = await openHost(root)
  const head = await host.ask('journal:head', { deskId: DESK })
  const state = await host.ask('safety:state', { deskId: DESK })
  const kept = (state.kept as { seq: number }[]).map(({ seq }) => seq)
  expect(await readdir(join(root, 'vault', 'scratch')).catch(() => [])).toEqual([])
  const left = (await readdir(join(root, 'vault'))).filter((name) => /switch|part/.test(name))
  expect(left).toEqual([])
  expect(host.lines).toEqual([])
  await host.close()
  return { seq: head.lastSeq ?? head.failure, kept }
}

type Step = (host: Host, root: string) => Promise<() => Promise<Told>>

/** The same step again and again, each time failing one call later, until none is left to fail. */
async function failEachCall(
  step: Step,
  fault: Fault,
  look: (root: string, told: Told, call: number) => Promise<void>,
): Promise<number> {
  const from = await prepared()
  for (let call = 1; ; call += 1) {
    const root = await aFolder()
    await cp(from, root, { recursive: true })
    const faulty = createFaultyDisk()
    const host = await openHost(root, faulty.disk)
    const go = await step(host, root)
    faulty.failAt(call, fault)
    const told = await go().catch((): Told => ({ failure: 'killed' }))
    const isOver = faulty.calls().length < call
    if (fault.type !== 'kill') {
      faulty.heal()
      await host.close()
    }
    await look(root, told, call)
    if (isOver) return call
  }
}

const FAULTS: Record<string, Fault> = {
  'a kill': { type: 'kill' },
  'an error of the disk': { type: 'error', code: 'EIO' },
  'a full disk': { type: 'error', code: 'ENOSPC' },
}

test.each(Object.entries(FAULTS))(
  '%s at each call of a restore leaves the old desk or the new one, and what it replaced',
  async (_name, fault) => {
    const calls = await failEachCall(restore, fault, async (root, told, call) => {
      const { seq, kept } = await standing(root)
      expect([seq, kept], `call ${call}`).toEqual(seq === 11 ? [11, [12]] : [12, []])
      if (told.failure === undefined) expect(seq, `call ${call}`).toBe(11)
    })
    expect(calls).toBeGreaterThan(15)
  },
  120_000,
)

test.each(Object.entries(FAULTS))(
  '%s at each call of bringing back leaves one of both desks, and keeps the other',
  async (_name, fault) => {
    await failEachCall(bringBack, fault, async (root, told, call) => {
      const { seq, kept } = await standing(root)
      expect([seq, kept], `call ${call}`).toEqual(seq === 12 ? [12, [11]] : [11, [12]])
      if (told.failure === undefined) expect(seq, `call ${call}`).toBe(12)
    })
  },
  120_000,
)

test.each(Object.entries(FAULTS))(
  '%s at each call of a backup leaves no file that is not whole',
  async (_name, fault) => {
    const step: Step = async (host, root) => () => backUp(host, root)
    await failEachCall(step, fault, async (root, told, call) => {
      expect(await standing(root), `call ${call}`).toEqual({ seq: 12, kept: [] })
      const host = await openHost(root)
      const found = await host.ask('backups:in-place', { placeId: await placeIn(host, root) })
      const seqs = (found.backups as { seq: number }[]).map(({ seq }) => seq)
      if (told.failure === undefined) expect(seqs).toEqual([12, 11])
      expect(await openNewest(host, root), `call ${call}`).toMatchObject({ type: 'ready' })
      // The next backup sweeps what a killed one left.
      expect((await backUp(host, root)).failure).toBeUndefined()
      const names = await readdir(join(root, 'stick'), { recursive: true })
      expect(names.filter((name) => name.includes('.part'))).toEqual([])
      await host.close()
    })
  },
  120_000,
)

test.each(Object.entries(FAULTS))(
  '%s at each call of opening a backup touches nothing of the desk',
  async (_name, fault) => {
    const step: Step = async (host, root) => () => openNewest(host, root)
    await failEachCall(step, fault, async (root, _told, call) => {
      expect(await standing(root), `call ${call}`).toEqual({ seq: 12, kept: [] })
    })
  },
  120_000,
)
