import { BrowserWindow, dialog, type Session, shell, type WebContents } from 'electron'
import { identity } from '../contract/identity.ts'

const OWN_PAGE = `${identity.electronOrigin}/`
const OWN_DOWNLOAD = `blob:${identity.electronOrigin}/`
const ALLOWED_PERMISSION = 'persistent-storage'

/** The only place that makes a window. Its preferences are pinned; a test reads them back. */
export function createWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 860,
    minWidth: 480,
    minHeight: 400,
    show: false,
    title: 'Safeguarding Desk',
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      spellcheck: false,
      devTools: process.env.NODE_ENV === 'development',
    },
  })
  window.removeMenu()
  window.once('ready-to-show', () => window.show())
  window.webContents.on('will-prevent-unload', (event) => {
    if (wantsToLeave(window)) event.preventDefault()
  })
  return window
}

/** Without this question a page that has something unsaved could not be closed at all. */
function wantsToLeave(window: BrowserWindow): boolean {
  const stay = 0
  const answer = dialog.showMessageBoxSync(window, {
    type: 'warning',
    title: 'Safeguarding Desk',
    message: 'Some of your last changes are not safe on the disk yet.',
    detail:
      'The line at the bottom of the window says what they wait for. Stay until it says saved.',
    buttons: ['Stay', 'Close all the same'],
    defaultId: stay,
    cancelId: stay,
    noLink: true,
  })
  return answer !== stay
}

/** Nothing leads out of our page: no address, no window, no embedded page. */
export function confine(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (event.url.startsWith(OWN_PAGE)) return
    event.preventDefault()
    openMail(event.url)
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    openMail(url)
    return { action: 'deny' }
  })
}

// The one thing handed out of the app: a mail that she began herself, to her own mail program.
function openMail(url: string): void {
  if (!URL.canParse(url) || new URL(url).protocol !== 'mailto:') return
  shell.openExternal(url).catch(() => undefined)
}

/** No permission, device or download but our own, and no request that leaves the machine. */
export function confineSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, decide) =>
    decide(String(permission) === ALLOWED_PERMISSION),
  )
  session.setPermissionCheckHandler(
    (_contents, permission) => String(permission) === ALLOWED_PERMISSION,
  )
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event, item) => {
    if (!item.getURL().startsWith(OWN_DOWNLOAD)) event.preventDefault()
  })
  session.webRequest.onBeforeRequest(({ url }, decide) =>
    decide({ cancel: !/^(app|blob|data|devtools):/.test(url) }),
  )
}
