import type { Readable } from 'node:stream'
import type { z } from 'zod'
import {
  type AskName,
  type AskRequest,
  type AskResponse,
  asks,
  type FileInName,
  type FileInRequest,
  type FileInResponse,
  type FileOutName,
  type FileOutRequest,
  filesIn,
  filesOut,
  type JobName,
  type JobProgress,
  type JobRequest,
  type JobResponse,
  jobs,
} from '../contract/channels.ts'
import type { PortResult } from '../contract/failure.ts'
import { failureOf } from './disk/failures.ts'

/** What a host says to a caller. Only `answer` was carried out by a port. */
export type Answer<T = unknown> =
  | { readonly type: 'answer'; readonly result: PortResult<T> }
  | { readonly type: 'refused'; readonly because: Refusal }
  /** A bug of ours. The id stands in the log; nothing of the content does. */
  | { readonly type: 'bug'; readonly id: string }

export type Refusal = 'no-such-channel' | 'malformed'

export interface OutgoingFile {
  readonly stream: Readable
  readonly size: number
  readonly mediaType: string
}

export interface JobTools<P> {
  readonly progress: (progress: P) => void
  readonly signal: AbortSignal
}

/** Where ports put their abilities. */
export interface PortRegistry {
  ask<C extends AskName>(
    channel: C,
    handle: (request: AskRequest<C>) => Promise<AskResponse<C>>,
  ): void
  fileIn<C extends FileInName>(
    channel: C,
    handle: (
      request: FileInRequest<C>,
      body: Readable,
      signal: AbortSignal,
    ) => Promise<FileInResponse<C>>,
  ): void
  fileOut<C extends FileOutName>(
    channel: C,
    handle: (request: FileOutRequest<C>) => Promise<OutgoingFile>,
  ): void
  job<C extends JobName>(
    channel: C,
    handle: (request: JobRequest<C>, tools: JobTools<JobProgress<C>>) => Promise<JobResponse<C>>,
  ): void
}

/** What a host calls. Everything that comes in is foreign and is checked here. */
export interface PortService {
  ask(channel: string, raw: unknown): Promise<Answer>
  fileIn(channel: string, raw: unknown, body: Readable, signal: AbortSignal): Promise<Answer>
  fileOut(channel: string, raw: unknown): Promise<Answer<OutgoingFile>>
  job(channel: string, raw: unknown, tools: JobTools<unknown>): Promise<Answer>
  /** Why a file would not go out; null when it would be looked for. */
  refusesFileOut(channel: string, raw: unknown): Refusal | null
}

export interface RegistryOptions {
  readonly newId: () => string
  readonly log: (line: string) => void
}

interface Served<H> {
  readonly schema: z.ZodType
  readonly handle: H
}

type Handle<A extends readonly unknown[], R> = (request: never, ...rest: A) => Promise<R>

export function createRegistry(options: RegistryOptions): PortRegistry & { service: PortService } {
  const askable = new Map<string, Served<Handle<[], unknown>>>()
  const incoming = new Map<string, Served<Handle<[Readable, AbortSignal], unknown>>>()
  const outgoing = new Map<string, Served<Handle<[], OutgoingFile>>>()
  const runnable = new Map<string, Served<Handle<[never], unknown>>>()
  return {
    ask: (channel, handle) => add(askable, channel, asks[channel].request, handle),
    fileIn: (channel, handle) => add(incoming, channel, filesIn[channel].request, handle),
    fileOut: (channel, handle) => add(outgoing, channel, filesOut[channel].request, handle),
    job: (channel, handle) => add(runnable, channel, jobs[channel].request, handle),
    service: {
      ask: (channel, raw) => serve(askable, channel, raw, options),
      fileIn: (channel, raw, body, signal) => serve(incoming, channel, raw, options, body, signal),
      fileOut: (channel, raw) => serve(outgoing, channel, raw, options),
      job: (channel, raw, tools) => serve(runnable, channel, raw, options, tools as never),
      refusesFileOut: (channel, raw) => {
        const served = outgoing.get(channel)
        if (served === undefined) return 'no-such-channel'
        return served.schema.safeParse(raw).success ? null : 'malformed'
      },
    },
  }
}

function add<H>(to: Map<string, Served<H>>, channel: string, schema: z.ZodType, handle: H): void {
  if (to.has(channel)) throw new Error(`${channel} is served twice`)
  to.set(channel, { schema, handle })
}

async function serve<A extends readonly unknown[], R>(
  served: ReadonlyMap<string, Served<Handle<A, R>>>,
  channel: string,
  raw: unknown,
  { newId, log }: RegistryOptions,
  ...rest: A
): Promise<Answer<R>> {
  const port = served.get(channel)
  if (port === undefined) return { type: 'refused', because: 'no-such-channel' }
  const request = port.schema.safeParse(raw)
  if (!request.success) return { type: 'refused', because: 'malformed' }
  try {
    const value = await port.handle(request.data as never, ...rest)
    return { type: 'answer', result: { ok: true, value } }
  } catch (error) {
    const failure = failureOf(error)
    if (failure !== null) return { type: 'answer', result: { ok: false, failure } }
    const id = newId()
    log(`bug ${id} in ${channel}: ${whereIn(error)}`)
    return { type: 'bug', id }
  }
}

/** Name and place in our code, without the message: a message can hold what was typed. */
function whereIn(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return [error.name, ...frames.slice(0, 6).map((line) => line.trim())].join(' | ')
}
