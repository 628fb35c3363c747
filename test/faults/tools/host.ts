import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** The built app: the suite's own build unless another was named. */
export const app = process.env.FAULTS_APP ?? new URL('../../../dist', import.meta.url).pathname

export interface Places {
  readonly vault: string
  readonly documents: string
}

export interface HostOptions {
  /** 0 for any free one. A browser keeps its copy by address, so a second start wants the same. */
  readonly port?: number
  /** Folder of another page to serve than the built one. */
  readonly renderer?: string
  /** A program in front of it, such as one that lies about the time. */
  readonly under?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

export interface FaultHost extends Places {
  /** Address with a fresh key. */
  readonly url: string
  readonly port: number
  readonly pid: number
  /** Lines of its log. */
  readonly log: readonly string[]
  /** Stops it in the middle of whatever it does, until it is woken. */
  freeze(): void
  wake(): void
  /** Ends it as a user would. */
  stop(): Promise<void>
  /** Ends it as a power cut would. */
  kill(): Promise<void>
}

const START_MS = 20_000
const STOP_MS = 15_000

export async function startHost(
  places: Places,
  options: HostOptions,
  complain: (what: string) => void,
): Promise<FaultHost> {
  const { command, args } = commandOf(places, options)
  const child = spawn(command, args, {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...options.env },
  })
  mustEnd(child)
  const log: string[] = []
  if (!child.stderr) throw new Error('the host has no log')
  createInterface({ input: child.stderr }).on('line', (line) => {
    log.push(line)
    if (line.startsWith('bug ')) complain(`host: ${line}`)
  })
  const url = await addressOf(child, log)
  let wanted = false
  child.once('exit', (code, signal) => {
    if (!wanted) complain(`the host ended by itself with ${code ?? signal}: ${log.at(-1) ?? ''}`)
  })
  const end = (signal: NodeJS.Signals): Promise<void> => {
    wanted = true
    return endGroup(child, signal)
  }
  return {
    ...places,
    url,
    log,
    port: Number(new URL(url).port),
    pid: child.pid ?? 0,
    freeze: () => killGroup(child, 'SIGSTOP'),
    wake: () => killGroup(child, 'SIGCONT'),
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  }
}

export interface Ended {
  readonly code: number | null
  /** Both its outputs. */
  readonly said: string
}

/** Runs a start that is expected to end by itself, as beside another one. */
export async function runHost(places: Places, port: number): Promise<Ended> {
  const { command, args } = commandOf(places, { port })
  const child = spawn(command, args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  mustEnd(child)
  let said = ''
  const hear = (text: Buffer): void => {
    said += text.toString('utf8')
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const tired = setTimeout(() => killGroup(child, 'SIGKILL'), 60_000)
  const [code] = await once(child, 'close')
  clearTimeout(tired)
  return { code, said }
}

function commandOf({ vault, documents }: Places, { port = 0, under = [], renderer }: HostOptions) {
  const own = [process.execPath, join(app, 'loopback/main.js'), '--no-open', '--port', String(port)]
  const [command = '', ...args] = [...under, ...own, '--vault', vault, '--documents', documents]
  if (renderer !== undefined) args.push('--renderer', renderer)
  return { command, args }
}

/** Rejects with what it said when it ends instead. */
async function addressOf(child: ChildProcess, log: readonly string[]): Promise<string> {
  const { stdout } = child
  if (!stdout) throw new Error('the host has no output')
  const found = new Promise<string>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`the host ended with ${code}: ${log.join(' ')}`)))
    createInterface({ input: stdout }).on('line', (line) => {
      const address = /(http:\/\/\S+)/.exec(line)?.[1]
      if (address) resolve(address)
    })
  })
  const tired = setTimeout(() => killGroup(child, 'SIGKILL'), START_MS)
  try {
    return await found
  } finally {
    clearTimeout(tired)
  }
}

const running = new Set<ChildProcess>()

// Groups of their own outlive a run that is broken off, unless its last act is to end them.
process.on('exit', () => {
  for (const child of running) killGroup(child, 'SIGKILL')
})

/** A child in a group of its own, so that all that it starts ends with it. */
export function mustEnd(child: ChildProcess): void {
  running.add(child)
  child.once('exit', () => running.delete(child))
}

/** Ends a child and all that it started; what does not go in time is killed. */
export async function endGroup(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  const tired = setTimeout(() => killGroup(child, 'SIGKILL'), STOP_MS)
  killGroup(child, signal)
  await ended
  clearTimeout(tired)
}

function killGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, signal)
  } catch {
    // It has just ended.
  }
}
