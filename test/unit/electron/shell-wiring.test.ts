import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test, vi } from 'vitest'

type Listener = (...args: never[]) => unknown

const electron = vi.hoisted(() => {
  const on = () => {
    const listeners = new Map<string, Listener>()
    const add = (name: string, listener: Listener) => void listeners.set(name, listener)
    return { listeners, on: add, once: add }
  }
  const contents = { ...on(), id: 1, setWindowOpenHandler: vi.fn() }
  const session = {
    ...on(),
    setPermissionRequestHandler: vi.fn(),
    setPermissionCheckHandler: vi.fn(),
    setDevicePermissionHandler: vi.fn(),
    flushStorageData: vi.fn(),
    clearStorageData: vi.fn(async () => {}),
    webRequest: { onBeforeRequest: vi.fn() },
  }
  const made: { webPreferences: Record<string, unknown> }[] = []
  function BrowserWindow(options: { webPreferences: Record<string, unknown> }) {
    made.push(options)
    return { ...on(), webContents: contents, removeMenu: vi.fn(), loadURL: vi.fn(async () => {}) }
  }
  const app = {
    ...on(),
    isPackaged: false,
    setPath: vi.fn(),
    enableSandbox: vi.fn(),
    getVersion: () => '0.0.0-test',
    requestSingleInstanceLock: vi.fn(() => true),
    whenReady: async () => {},
    quit: vi.fn(),
    exit: vi.fn(),
  }
  return {
    made,
    contents,
    app,
    BrowserWindow,
    handled: new Map<string, Listener>(),
    protocol: { registerSchemesAsPrivileged: vi.fn(), handle: vi.fn() },
    ipcMain: { handle: vi.fn() },
    session: { defaultSession: session },
    shell: { openExternal: vi.fn(async () => {}), openPath: vi.fn(), showItemInFolder: vi.fn() },
    dialog: { showErrorBox: vi.fn() },
    safeStorage: { isEncryptionAvailable: () => false },
  }
})

vi.mock('electron', () => electron)
vi.mock('../../../electron/ports/vault/bundle-files.ts', () => ({ listBundle: () => () => null }))

const vault = join(mkdtempSync(join(tmpdir(), 'desk-shell-')), 'vault')

beforeAll(async () => {
  process.argv = ['electron', 'main', `--vault=${vault}`, '--some-chromium-switch']
  await import('../../../electron/shell/main.ts')
  await vi.waitFor(() => expect(electron.made).toHaveLength(1))
})

function fire(on: { listeners: Map<string, Listener> }, name: string, ...args: unknown[]): void {
  on.listeners.get(name)?.(...(args as never[]))
}

describe('the shell', () => {
  test('pins its place, its scheme and its sandbox before anything else', () => {
    expect(electron.app.setPath).toHaveBeenCalledWith('userData', `${vault}-profile`)
    expect(electron.app.enableSandbox).toHaveBeenCalled()
    expect(electron.protocol.registerSchemesAsPrivileged).toHaveBeenCalledWith([
      {
        scheme: 'app',
        privileges: {
          standard: true,
          secure: true,
          supportFetchAPI: true,
          stream: true,
          codeCache: true,
        },
      },
    ])
  })

  test('makes one window, with every preference that keeps the page in', () => {
    expect(electron.made).toHaveLength(1)
    expect(electron.made[0]?.webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      devTools: false,
    })
  })

  test('lets no page lead anywhere else', () => {
    fire(electron.app, 'web-contents-created', {}, electron.contents)
    const prevented = (name: string, url: string): boolean => {
      const event = { url, preventDefault: vi.fn() }
      fire(electron.contents, name, event)
      return event.preventDefault.mock.calls.length > 0
    }
    for (const url of [
      'https://evil.example/',
      'file:///etc/passwd',
      'app://bundle.evil/',
      'javascript:1',
    ]) {
      expect(prevented('will-navigate', url), url).toBe(true)
    }
    expect(prevented('will-navigate', 'app://bundle/index.html')).toBe(false)
    expect(prevented('will-redirect', 'app://bundle/')).toBe(true)
    expect(prevented('will-attach-webview', '')).toBe(true)
    const open = electron.contents.setWindowOpenHandler.mock.calls[0]?.[0]
    expect(open({ url: 'app://bundle/index.html' })).toEqual({ action: 'deny' })
  })

  test('hands out a mail that she began, and nothing else', () => {
    const event = (url: string) => ({ url, preventDefault: () => {} })
    fire(electron.contents, 'will-navigate', event('mailto:office@example.org?subject=Return'))
    fire(electron.contents, 'will-navigate', event('https://example.org/'))
    fire(electron.contents, 'will-navigate', event('ms-word:x'))
    expect(electron.shell.openExternal.mock.calls).toEqual([
      ['mailto:office@example.org?subject=Return'],
    ])
  })

  test('grants lasting storage and refuses every other permission and device', () => {
    const { defaultSession } = electron.session
    const ask = defaultSession.setPermissionRequestHandler.mock.calls[0]?.[0]
    const check = defaultSession.setPermissionCheckHandler.mock.calls[0]?.[0]
    const granted = (permission: string) => {
      let answer = false
      ask({}, permission, (given: boolean) => {
        answer = given
      })
      expect(check({}, permission)).toBe(answer)
      return answer
    }
    const wanted = ['media', 'geolocation', 'notifications', 'openExternal', 'usb', 'fileSystem']
    expect(wanted.filter(granted)).toEqual([])
    expect(granted('persistent-storage')).toBe(true)
    expect(defaultSession.setDevicePermissionHandler.mock.calls[0]?.[0]()).toBe(false)
  })

  test('lets no request leave the machine and no foreign download in', () => {
    const { defaultSession } = electron.session
    const before = defaultSession.webRequest.onBeforeRequest.mock.calls[0]?.[0]
    const isStopped = (url: string): boolean => {
      let stopped = false
      before({ url }, ({ cancel }: { cancel: boolean }) => {
        stopped = cancel
      })
      return stopped
    }
    for (const url of ['https://example.org/', 'http://127.0.0.1:1/', 'ws://x/', 'file:///a']) {
      expect(isStopped(url), url).toBe(true)
    }
    expect(isStopped('app://bundle/index.html')).toBe(false)
    const refused = (url: string): boolean => {
      const event = { preventDefault: vi.fn() }
      fire(defaultSession, 'will-download', event, { getURL: () => url })
      return event.preventDefault.mock.calls.length > 0
    }
    expect(refused('blob:app://bundle/0b1c')).toBe(false)
    expect(refused('app://bundle/index.html')).toBe(true)
    expect(refused('blob:https://evil.example/0b1c')).toBe(true)
  })

  test('answers each message once', () => {
    const messages = electron.ipcMain.handle.mock.calls.map(([message]) => message)
    expect(new Set(messages).size).toBe(messages.length)
    expect(messages).toHaveLength(9)
  })

  test('empties the databases of its page when asked to, and no other storage', async () => {
    const ask = electron.ipcMain.handle.mock.calls.find(([message]) => message === 'desk:ask')?.[1]
    const event = {
      sender: { id: 1, isDestroyed: () => false, send: () => {} },
      senderFrame: { url: 'app://bundle/index.html', parent: null },
    }
    const id = '01890000-0000-7000-8000-000000000001'
    await ask(event, 'desks:create', { id, kind: 'school', label: 'Oakfield' })
    expect(await ask(event, 'copies:clear', { deskId: id })).toEqual({ ok: true, value: {} })
    expect(electron.session.defaultSession.clearStorageData.mock.calls).toEqual([
      [{ storages: ['indexdb'] }],
    ])
  })

  test('lets go of the vault before it ends', async () => {
    const event = { preventDefault: vi.fn() }
    fire(electron.app, 'will-quit', event)
    expect(event.preventDefault).toHaveBeenCalled()
    await expect.poll(() => electron.app.exit.mock.calls).toEqual([[0]])
    expect(electron.session.defaultSession.flushStorageData).toHaveBeenCalled()
  })
})
