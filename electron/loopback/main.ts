import { randomBytes, randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { version } from '../../package.json'
import { errorCode, type Ground, realDisk } from '../ports/disk/disk.ts'
import { failureOf } from '../ports/disk/failures.ts'
import { systemOpener } from '../ports/evidence/open-by-system.ts'
import { type OpenPorts, openPorts, placesHere } from '../ports/ports.ts'
import { listBundle } from '../ports/vault/bundle-files.ts'
import { readOptions, type StartOptions } from './options.ts'
import { announce, askRunningInstance, withdraw } from './running-instance.ts'
import { type Loopback, startLoopback } from './server.ts'
import { cannotStart } from './start-words.ts'

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}
const log = (line: string): void => {
  process.stderr.write(`${line}\n`)
}
const ground: Ground = { disk: realDisk, now: () => new Date(), newId: randomUUID, log }

/** Shows an address: one line to read, and the browser unless it is not wanted. */
async function show(url: string, { openBrowser }: StartOptions): Promise<void> {
  say(`Safeguarding Desk is open at ${url}`)
  if (openBrowser && !(await systemOpener().open(url))) {
    log('No browser could be started. Copy the address above into one.')
  }
}

async function start(options: StartOptions): Promise<number | null> {
  const places = placesHere(options)
  if (places.vaultIsSynced) {
    log(`${places.vault} lies in a folder that a sync program copies. Choose a place outside it.`)
  }
  let ports: OpenPorts
  try {
    ports = await openPorts({
      host: 'loopback',
      appVersion: version,
      places,
      log,
      opener: systemOpener(),
    })
  } catch (error) {
    const failure = failureOf(error)
    if (failure === null) throw error
    if (failure.reason !== 'locked') {
      log(cannotStart(failure, places.vault))
      return 1
    }
    const url = await askRunningInstance(ground, places.vault)
    if (url === null) {
      log(`Safeguarding Desk already has ${places.vault} open in another window. Go on there.`)
      return 1
    }
    await show(url, options)
    return 0
  }
  const server = await listen(options, ports, places.vault)
  if (server === null) return 1
  closeOnSignals(server, ports, places.vault)
  await show(server.freshUrl(), options)
  return null
}

async function listen(
  options: StartOptions,
  ports: OpenPorts,
  vault: string,
): Promise<Loopback | null> {
  try {
    const folder = options.renderer ?? fileURLToPath(new URL('../renderer/', import.meta.url))
    const secret = randomBytes(32).toString('base64url')
    const find = listBundle(folder)
    const { service } = ports
    const server = await startLoopback({ service, find, port: options.port, secret, log })
    await announce(ground, vault, { port: server.port, pid: process.pid, secret })
    return server
  } catch (error) {
    await ports.close()
    if (errorCode(error) !== 'EADDRINUSE') throw error
    // Never another port: the browser keeps its copy by address, and another one looks empty.
    log(`Port ${options.port} is used by another program. Close that program, then start again.`)
    return null
  }
}

function closeOnSignals(server: Loopback, ports: OpenPorts, vault: string): void {
  let closing = false
  const close = async (): Promise<void> => {
    if (closing) return
    closing = true
    await server.close()
    await withdraw(ground, vault)
    await ports.close()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      close().catch((error: unknown) => {
        log(`close: ${errorCode(error) ?? 'unknown'}`)
        process.exit(1)
      })
    })
  }
}

function main(): Promise<number | null> {
  return start(readOptions(process.argv.slice(2)))
}

main().then(
  (code) => {
    if (code !== null) process.exitCode = code
  },
  (error: unknown) => {
    log(`Safeguarding Desk could not start. ${error instanceof Error ? error.message : ''}`)
    process.exitCode = 1
  },
)
