import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const entry = new URL('../../dist/loopback/main.js', import.meta.url).pathname

/** A running app: the built host on a vault and a port of its own. */
export interface Host {
  /** Address with a fresh key. */
  readonly url: string
  readonly vault: string
  readonly documents: string
  readonly port: number
  readonly pid: number
  /** Ends it as a user would. */
  stop(): Promise<void>
  /** Ends it as a power cut would. */
  kill(): Promise<void>
}

export interface Places {
  readonly vault: string
  readonly documents: string
}

export async function somePlaces(): Promise<Places & { remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'safeguarding-desk-'))
  return {
    vault: join(folder, 'vault'),
    documents: join(folder, 'documents'),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

/** @param renderer folder of another page to serve than the built one */
export async function startHost(places: Places, port = 0, renderer?: string): Promise<Host> {
  const child = spawn(
    process.execPath,
    [
      entry,
      '--vault',
      places.vault,
      '--documents',
      places.documents,
      '--port',
      String(port),
      '--no-open',
      ...(renderer ? ['--renderer', renderer] : []),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const url = await addressOf(child)
  const end = (signal: NodeJS.Signals) => endOf(child, signal)
  return {
    ...places,
    url,
    port: Number(new URL(url).port),
    pid: child.pid ?? 0,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let errors = ''
    child.stderr?.on('data', (text) => {
      errors += text
    })
    child.once('exit', (code) => reject(new Error(`the host ended with ${code}: ${errors}`)))
    if (!child.stdout) throw new Error('the host has no output')
    createInterface({ input: child.stdout }).on('line', (line) => {
      const address = /(http:\/\/\S+)/.exec(line)?.[1]
      if (address) resolve(address)
    })
  })
}

async function endOf(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill(signal)
  await ended
}
