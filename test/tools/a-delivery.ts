import { createHash, randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type {
  AskName,
  AskRequest,
  AskResponse,
  JobProgress,
  JobRequest,
  JobResponse,
} from '../../electron/contract/channels.ts'
import type { DestinationCard } from '../../electron/contract/delivery-values.ts'
import type { PortResult } from '../../electron/contract/failure.ts'
import type { WebOptions } from '../../electron/ports/delivery/dav-wire.ts'
import { serveDelivery } from '../../electron/ports/delivery/delivery.ts'
import type { SecretBox } from '../../electron/ports/delivery/secrets.ts'
import { type Disk, realDisk } from '../../electron/ports/disk/disk.ts'
import { portError } from '../../electron/ports/disk/failures.ts'
import { type Answer, createRegistry } from '../../electron/ports/registry.ts'

export const DESK = '01890000-0000-7000-8000-000000000001'
export const TOLD_AT = '2026-11-24T10:00:00.000Z'

export interface Parcel {
  readonly fileId: string
  readonly name: string
  readonly sha256: string
  readonly size: number
}

type Sent = JobResponse<'delivery:send'>

interface Sending {
  readonly deliveryId: string
  readonly destinationId: string
  readonly files: readonly Parcel[]
}

interface More {
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: JobProgress<'delivery:send'>) => void
}

type AddName = 'destinations:add-folder' | 'destinations:add-server' | 'destinations:give-password'

/** The delivery of a host: nothing of it is left in memory when the next one is opened. */
export interface ADelivery {
  ask<C extends AskName>(
    channel: C,
    request: Omit<AskRequest<C>, 'deskId'>,
  ): Promise<AskResponse<C>>
  run<C extends AddName>(
    channel: C,
    request: Omit<JobRequest<C>, 'deskId'>,
    onProgress?: (progress: JobProgress<C>) => void,
  ): Promise<JobResponse<C>>
  addServer(url: string, user?: string, password?: string): Promise<DestinationCard>
  addFolder(path: string): Promise<DestinationCard>
  send(order: Sending, more?: More): Promise<Sent>
}

export interface Office {
  readonly root: string
  readonly log: string[]
  /** A finished file, as a package is. */
  file(name: string, bytes: Buffer): Promise<Parcel>
  /** Starts the host anew. */
  open(more?: OpenOptions): ADelivery
  close(): Promise<void>
}

interface OpenOptions {
  readonly disk?: Disk
  readonly web?: Partial<WebOptions>
  readonly secretBox?: SecretBox
}

/** Seals so that nothing can be read without opening, as far as a test can tell. */
export const aSecretBox: SecretBox = {
  isAvailable: () => true,
  seal: (text) => Buffer.from(Buffer.from(text).map((byte) => byte ^ 0x5a)),
  open: (sealed) => Buffer.from(Buffer.from(sealed).map((byte) => byte ^ 0x5a)).toString(),
}

/** A school's computer, as far as it sends. */
export async function anOffice(): Promise<Office> {
  const root = await mkdtemp(join(tmpdir(), 'desk-office-'))
  const paths = new Map<string, string>()
  const log: string[] = []
  await mkdir(join(root, 'vault'))
  return {
    ...{ root, log },
    file: async (name, bytes) => {
      const fileId = randomUUID()
      const path = join(root, `${fileId}-${name}`)
      await writeFile(path, bytes)
      paths.set(fileId, path)
      return { fileId, name, sha256: hashOf(bytes), size: bytes.length }
    },
    open: (more = {}) => open({ root, log, paths }, more),
    close: () => rm(root, { recursive: true, force: true }),
  }
}

interface Inside {
  readonly root: string
  readonly log: string[]
  readonly paths: ReadonlyMap<string, string>
}

function open({ root, log, paths }: Inside, more: OpenOptions): ADelivery {
  const ground = {
    disk: more.disk ?? realDisk,
    now: () => new Date(TOLD_AT),
    newId: randomUUID,
    log: (line: string) => void log.push(line),
  }
  const registry = createRegistry(ground)
  const pathOf = async (fileId: string): Promise<string> => {
    const path = paths.get(fileId)
    if (path === undefined) throw portError('gone')
    return path
  }
  let chosen = ''
  serveDelivery(registry, {
    ground,
    vault: join(root, 'vault'),
    desks: { read: async () => undefined as never },
    saved: { pathOf },
    browse: { find: () => ({ path: chosen, label: 'Returns', kind: 'folder' }) },
    secretBox: more.secretBox ?? aSecretBox,
    web: { stallMs: 10_000, authorities: [], ...more.web },
  })
  const { service } = registry
  const ask: ADelivery['ask'] = async (channel, request) =>
    told(await service.ask(channel, { deskId: DESK, ...request }))
  const run: ADelivery['run'] = async (channel, request, onProgress) => {
    const tools = {
      signal: new AbortController().signal,
      progress: (progress: unknown) => onProgress?.(progress as never),
    }
    return told(await service.job(channel, { deskId: DESK, ...request }, tools))
  }
  const added = (answer: JobResponse<'destinations:add-folder'>): DestinationCard => {
    if (answer.type === 'ready') return answer.destination
    throw new Error(`refused: ${JSON.stringify(answer.trouble)}`)
  }
  return {
    ask,
    run,
    addServer: async (address, user = 'northmoor', password = 'secret') => {
      const order = { address, user, password, label: '', keep: true }
      return added(await run('destinations:add-server', order))
    },
    addFolder: async (path) => {
      chosen = path
      const order = { placeId: randomUUID(), label: '' }
      return added(await run('destinations:add-folder', order))
    },
    send: async (order, { signal, onProgress } = {}) => {
      const tools = {
        signal: signal ?? new AbortController().signal,
        progress: (progress: unknown) => onProgress?.(progress as JobProgress<'delivery:send'>),
      }
      return told(await service.job('delivery:send', { deskId: DESK, ...order }, tools))
    },
  }
}

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function told<T>(answer: Answer): T {
  if (answer.type !== 'answer') throw new Error(JSON.stringify(answer))
  const result = answer.result as PortResult<T>
  if (!result.ok) throw new Error(`failed: ${result.failure.reason}`)
  return result.value
}
