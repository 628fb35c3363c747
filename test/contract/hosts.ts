import { mkdir, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Bridge } from '../../electron/contract/bridge.ts'
import { startLoopback } from '../../electron/loopback/server.ts'
import type { Places } from '../../electron/ports/places/places.ts'
import { type OpenPorts, openPorts } from '../../electron/ports/ports.ts'
import { listBundle } from '../../electron/ports/vault/bundle-files.ts'
import { createDeskWindow } from '../../electron/shell/desk-window.ts'
import { serveIpc } from '../../electron/shell/ipc.ts'
import { createElectronBridge } from '../../renderer/src/bridge/electron.ts'
import { createLoopbackBridge } from '../../renderer/src/bridge/loopback.ts'
import { createMemoryBridge } from '../../renderer/src/bridge/memory.ts'
import { uploadByFetch } from '../../renderer/src/bridge/upload.ts'
import { createFakeIpc, type FakeIpc } from './fake-ipc.ts'

/** One host with real ports on a temporary disk, as the renderer meets it. */
export interface TestHost {
  readonly bridge: Bridge
  readonly log: readonly string[]
  readonly close: () => Promise<void>
}

export interface TestLoopback extends TestHost {
  readonly base: string
  readonly key: string
}

export async function openTestPorts(
  host: 'electron' | 'loopback',
  places: Places,
  log: string[],
): Promise<OpenPorts> {
  // Nothing is really opened; the log tells what would have been.
  const note = (what: string) => async (path: string) => log.push(`${what} ${basename(path)}`) > 0
  return await openPorts({
    host,
    appVersion: '0.0.0-test',
    places,
    log: (line) => log.push(line),
    opener: { open: note('open'), reveal: note('reveal') },
    clearCopies: async () => {
      log.push('clear copies')
    },
  })
}

export async function startTestLoopback(places: Places): Promise<TestLoopback> {
  const log: string[] = []
  const ports = await openTestPorts('loopback', places, log)
  const renderer = join(dirname(places.vault), 'renderer')
  await mkdir(renderer, { recursive: true })
  await writeFile(join(renderer, 'index.html'), '<!doctype html><title>Desk</title>')
  const server = await startLoopback({
    service: ports.service,
    find: listBundle(renderer),
    port: 0,
    secret: 'a-secret-of-this-test',
    log: (line) => log.push(line),
  })
  const [base = '', key = ''] = server.freshUrl().split('/#key=')
  const ask = fetchAsPage(base)
  return {
    log,
    base,
    key,
    bridge: createLoopbackBridge({ key, base, fetch: ask, upload: uploadByFetch(ask) }),
    close: async () => {
      await server.close()
      await ports.close()
    },
  }
}

export interface TestElectron extends TestHost {
  readonly ipc: FakeIpc
  /** Puts a file where the preload can find it by its path. */
  readonly fileOnDisk: (path: string) => File
}

export async function startTestElectron(places: Places): Promise<TestElectron> {
  const log: string[] = []
  const ports = await openTestPorts('electron', places, log)
  const ipc = createFakeIpc()
  const forget = serveIpc(ipc.main, ports.service)
  const paths = new Map<File, string>()
  const files = { getPathForFile: (file: File) => paths.get(file) ?? '' }
  return {
    log,
    ipc,
    bridge: createElectronBridge(createDeskWindow(ipc.renderer, files)),
    fileOnDisk: (path) => {
      const file = new File(['not read'], basename(path))
      paths.set(file, path)
      return file
    },
    close: async () => {
      forget(ipc.senderId)
      await ports.close()
    },
  }
}

export async function startTestMemory(): Promise<TestHost> {
  return { bridge: createMemoryBridge(), log: [], close: async () => undefined }
}

/** `fetch` with the header that a browser adds by itself and that no page can set. */
export function fetchAsPage(base: string): typeof fetch {
  return (input, init) => {
    const headers = new Headers(init?.headers)
    headers.set('sec-fetch-site', 'same-origin')
    headers.set('origin', base)
    return fetch(input, { ...init, headers })
  }
}
