import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import {
  app,
  type BrowserWindow,
  dialog,
  ipcMain,
  protocol,
  safeStorage,
  session,
  shell,
} from 'electron'
import type { PortFailure } from '../contract/failure.ts'
import { identity } from '../contract/identity.ts'
import { cannotStart } from '../loopback/start-words.ts'
import { failureOf } from '../ports/disk/failures.ts'
import { type OpenPorts, openPorts, placesHere } from '../ports/ports.ts'
import { listBundle } from '../ports/vault/bundle-files.ts'
import { serveIpc } from './ipc.ts'
import { answerFromBundle, appScheme } from './protocol.ts'
import { createSecretBox } from './secret-box.ts'
import { confine, confineSession, createWindow } from './window.ts'

const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const log = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

const { values: options } = parseArgs({
  args: process.argv.slice(app.isPackaged ? 1 : 2),
  options: {
    vault: { type: 'string' },
    documents: { type: 'string' },
    witnesses: { type: 'string' },
  },
  // Chromium's own switches pass through here too.
  strict: false,
})
const wanted = (option: unknown): string | undefined =>
  typeof option === 'string' ? option : undefined
const places = placesHere({
  vault: wanted(options.vault),
  documents: wanted(options.documents),
  witnesses: wanted(options.witnesses),
})

// Frozen: the working copy lies there. Never left to the product's name, which may change.
app.setPath('userData', `${places.vault}${identity.electronProfileSuffix}`)
protocol.registerSchemesAsPrivileged([appScheme])
app.enableSandbox()

let window: BrowserWindow | null = null
let ports: OpenPorts | null = null

async function start(): Promise<void> {
  try {
    ports = await openPorts({
      host: 'electron',
      appVersion: app.getVersion(),
      places,
      log,
      opener: {
        open: async (path) => (await shell.openPath(path)) === '',
        reveal: async (path) => {
          shell.showItemInFolder(path)
          return true
        },
      },
      secretBox: createSecretBox(safeStorage),
      clearCopies: () => session.defaultSession.clearStorageData({ storages: ['indexdb'] }),
    })
  } catch (error) {
    refuseToStart(failureOf(error) ?? { reason: 'gone' })
    return
  }
  const find = listBundle(file('../renderer/'))
  protocol.handle(appScheme.scheme, (request) => answerFromBundle(find, request))
  confineSession(session.defaultSession)
  const forget = serveIpc(ipcMain, ports.service)
  window = createWindow(file('../preload/preload.cjs'))
  const { id } = window.webContents
  // A page that was loaded anew or has crashed leaves no call of its own running.
  window.webContents.on('did-navigate', () => forget(id))
  window.webContents.on('render-process-gone', () => forget(id))
  await window.loadURL(`${identity.electronOrigin}/index.html`)
}

function refuseToStart(failure: PortFailure): void {
  const why =
    failure.reason === 'locked'
      ? 'Safeguarding Desk is already open, in another window or in the browser. Go on there, or close it and start again.'
      : cannotStart(failure, places.vault)
  dialog.showErrorBox('Safeguarding Desk', why)
  app.exit(1)
}

async function close(): Promise<void> {
  session.defaultSession.flushStorageData()
  await ports?.close()
  ports = null
}

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  app.on('web-contents-created', (_event, contents) => confine(contents))
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (ports === null) return
    event.preventDefault()
    close().then(
      () => app.exit(0),
      () => app.exit(1),
    )
  })
  app
    .whenReady()
    .then(start)
    .catch((error: unknown) => {
      log(`start: ${error instanceof Error ? error.name : 'unknown'}`)
      app.exit(1)
    })
} else {
  app.quit()
}
