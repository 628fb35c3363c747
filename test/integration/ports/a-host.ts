import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { PortFailure } from '../../../electron/contract/failure.ts'
import { type Disk, realDisk } from '../../../electron/ports/disk/disk.ts'
import { openPorts } from '../../../electron/ports/ports.ts'
import { DESK } from './a-desk-on-disk.ts'
import { createFakeTimers } from './fake-timers.ts'
import { aGround } from './ground.ts'

export type Host = Awaited<ReturnType<typeof openHost>>
export type Told = Record<string, unknown> & { failure?: string; failed?: PortFailure }

/** A host on the vault in a folder, which never minds who held it before. */
export async function openHost(root: string, disk: Disk = realDisk) {
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
    const { result } = answer
    if (result.ok) return result.value as Told
    return { failure: result.failure.reason, failed: result.failure }
  }
  const { signal } = new AbortController()
  const tools = { progress: () => undefined, signal }
  return {
    lines,
    close,
    ask: async (channel: string, request: object) => told(await service.ask(channel, request)),
    run: async (channel: string, request: object) =>
      told(await service.job(channel, request, tools)),
    send: async (channel: string, request: object, bytes: Buffer) =>
      told(await service.fileIn(channel, request, Readable.from([bytes]), signal)),
  }
}

/** The stick beside the vault, as a place. */
export async function placeIn(host: Host, root: string): Promise<string> {
  const { place } = await host.ask('places:named', { path: join(root, 'stick') })
  return (place as { placeId: string }).placeId
}

export async function backUp(host: Host, root: string): Promise<Told> {
  return await host.run('backups:make', { deskId: DESK, placeId: await placeIn(host, root) })
}
