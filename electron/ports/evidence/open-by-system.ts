import { spawn } from 'node:child_process'
import { dirname } from 'node:path'

/** Hands something to the system's own program. Electron brings its own. */
export interface SystemOpener {
  /** True once the system took it; whether a program then shows it is not known. */
  readonly open: (path: string) => Promise<boolean>
  readonly reveal: (path: string) => Promise<boolean>
}

export function systemOpener(platform: NodeJS.Platform = process.platform): SystemOpener {
  return {
    open: (path) => start(...openCommand(platform, path)),
    reveal: (path) => start(...revealCommand(platform, path)),
  }
}

type Command = readonly [program: string, args: readonly string[]]

/** No shell stands between: a name with `&` or quotes stays a name. */
export function openCommand(platform: NodeJS.Platform, target: string): Command {
  switch (platform) {
    case 'win32':
      return ['rundll32.exe', ['url.dll,FileProtocolHandler', target]]
    case 'darwin':
      return ['open', [target]]
    default:
      return ['xdg-open', [target]]
  }
}

export function revealCommand(platform: NodeJS.Platform, path: string): Command {
  switch (platform) {
    case 'win32':
      return ['explorer.exe', [`/select,${path}`]]
    case 'darwin':
      return ['open', ['-R', path]]
    default:
      return ['xdg-open', [dirname(path)]]
  }
}

function start(program: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, [...args], { detached: true, stdio: 'ignore' })
    child.once('error', () => resolve(false))
    child.once('spawn', () => {
      child.unref()
      resolve(true)
    })
  })
}
