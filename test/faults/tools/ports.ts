import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import type {
  AskName,
  AskRequest,
  AskResponse,
  FileInName,
  FileInRequest,
  FileInResponse,
  JobName,
  JobRequest,
  JobResponse,
} from '../../../electron/contract/channels.ts'
import type { PortResult } from '../../../electron/contract/failure.ts'
import type { JournalRecord } from '../../../electron/contract/values.ts'
import { type Disk, realDisk } from '../../../electron/ports/disk/disk.ts'
import { openPorts } from '../../../electron/ports/ports.ts'
import type { Answer } from '../../../electron/ports/registry.ts'
import { replayJournal } from '../../../renderer/src/domain/ledger/replay.ts'
import type { TableRows } from '../../../renderer/src/domain/ledger/tallies.ts'
import { canonicalJson } from '../../../renderer/src/domain/shared/canonical-json.ts'

export const DESK = '01890000-0000-7000-8000-000000000001'

/** The ports of a host in this process, on real files: a start of it costs next to nothing. */
export interface PortHost {
  readonly vault: string
  ask<C extends AskName>(channel: C, request: AskRequest<C>): Promise<PortResult<AskResponse<C>>>
  run<C extends JobName>(channel: C, request: JobRequest<C>): Promise<PortResult<JobResponse<C>>>
  send<C extends FileInName>(
    channel: C,
    request: FileInRequest<C>,
    bytes: Buffer,
  ): Promise<PortResult<FileInResponse<C>>>
  close(): Promise<void>
}

interface PortHostOptions {
  readonly disk?: Disk
  readonly now?: () => Date
  readonly complain: (what: string) => void
}

let processes = 0

/** Each start is a new process to the lock, and every earlier one is gone. */
export async function startPorts(
  vault: string,
  { disk = realDisk, now = () => new Date('2026-11-24T10:00:00Z'), complain }: PortHostOptions,
): Promise<PortHost> {
  processes += 1
  const above = dirname(vault)
  await mkdir(above, { recursive: true })
  const ports = await openPorts({
    host: 'loopback',
    appVersion: 'test',
    places: {
      vault,
      documents: join(above, 'documents'),
      witnesses: `${vault}-witnesses`,
      vaultIsSynced: false,
    },
    log: (line) => {
      if (line.startsWith('bug ') || /: (Type|Reference|Range|Syntax)Error/.test(line))
        complain(line)
    },
    opener: { open: async () => true, reveal: async () => true },
    disk,
    now,
    processes: { pid: processes, isAlive: () => false, startMark: async () => null },
    // Nothing happens by itself: what is tried is asked for.
    timers: { after: () => () => undefined },
  })
  const tools = { signal: new AbortController().signal, progress: () => undefined }
  const { service } = ports
  return {
    vault,
    ask: async (channel, request) => resultOf(await service.ask(channel, request)),
    run: async (channel, request) => resultOf(await service.job(channel, request, tools)),
    send: async (channel, request, bytes) =>
      resultOf(await service.fileIn(channel, request, Readable.from([bytes]), tools.signal)),
    close: () => ports.close(),
  }
}

function resultOf<T>(answer: Answer): PortResult<T> {
  if (answer.type === 'answer') return answer.result as PortResult<T>
  // A bug has been told in the log already.
  const about = answer.type === 'bug' ? 'a bug' : answer.because
  return { ok: false, failure: { reason: 'gone', about } }
}

export function told<T>(result: PortResult<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.failure)}`)
  return result.value
}

/** All rows as the host's own journal tells them, as one text; null when it cannot be read. */
export async function stateOf(host: PortHost): Promise<string | null> {
  const records: JournalRecord[] = []
  let from: AskRequest<'journal:read'>['from'] = null
  do {
    const page: PortResult<AskResponse<'journal:read'>> = await host.ask('journal:read', {
      deskId: DESK,
      from,
    })
    if (!page.ok) return null
    records.push(...page.value.records)
    from = page.value.next
  } while (from !== null)
  return textOf(replayJournal(records).rows)
}

export function textOf(rows: TableRows): string {
  const tables = [...rows].map(([table, byKey]) => [table, Object.fromEntries(byKey)] as const)
  return canonicalJson(
    Object.fromEntries(tables.filter(([, byKey]) => Object.keys(byKey).length > 0)),
  )
}
