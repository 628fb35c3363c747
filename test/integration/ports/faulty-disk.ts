import { type Disk, realDisk } from '../../../electron/ports/disk/disk.ts'

export interface FaultyDisk {
  readonly disk: Disk
  /** Counts every call that changes something on the disk. */
  readonly calls: () => readonly string[]
  /** The call with this number, from now on, goes wrong. */
  readonly failAt: (call: number, fault: Fault) => void
  readonly heal: () => void
}

export type Fault =
  /** An error of the system, once. */
  | { readonly type: 'error'; readonly code: string; readonly times?: number }
  /** The process dies there: this call and every later one do nothing. */
  | { readonly type: 'kill' }
  /** Half of the bytes reach the disk and then it is full, once. */
  | { readonly type: 'half'; readonly code: string }

const ON_DISK = [
  'chmod',
  'copyFile',
  'link',
  'mkdir',
  'rename',
  'rm',
  'truncate',
  'unlink',
  'utimes',
]
const ON_FILE = ['write', 'writev', 'writeFile', 'sync', 'datasync', 'truncate']

function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: as the test wished`), { code })
}

/** The real disk, except where a test wants it to fail. */
export function createFaultyDisk(): FaultyDisk {
  let calls: string[] = []
  let at = Number.POSITIVE_INFINITY
  let fault: Fault = { type: 'kill' }
  let left = 0

  /** Null when the call may go on. */
  function faultOf(name: string): Fault | null {
    calls.push(name)
    if (calls.length < at) return null
    if (fault.type === 'kill') return fault
    if (left <= 0) return null
    left -= 1
    return fault
  }

  function guarded(target: object, name: string): (...args: unknown[]) => Promise<unknown> {
    const real = Reflect.get(target, name).bind(target)
    return async (...args) => {
      const wrong = faultOf(name)
      if (wrong === null) return await real(...args)
      if (wrong.type === 'half' && name === 'write') {
        const [buffer, offset, length, position] = args as [Buffer, number, number, number]
        await real(buffer, offset, Math.floor(length / 2), position)
      }
      throw systemError(wrong.type === 'kill' ? 'KILLED' : wrong.code)
    }
  }

  function wrap<T extends object>(target: T, names: readonly string[]): T {
    return new Proxy(target, {
      get: (_target, name) => {
        if (typeof name === 'string' && names.includes(name)) return guarded(target, name)
        const value = Reflect.get(target, name)
        return typeof value === 'function' ? value.bind(target) : value
      },
    })
  }

  const disk = wrap(
    {
      ...realDisk,
      open: async (...args: Parameters<Disk['open']>) => {
        const isWriting = args[1] !== 'r'
        const wrong = isWriting ? faultOf('open') : null
        if (wrong !== null) throw systemError(wrong.type === 'kill' ? 'KILLED' : wrong.code)
        return wrap(await realDisk.open(...args), ON_FILE)
      },
    },
    ON_DISK,
  )
  return {
    disk,
    calls: () => calls,
    failAt: (call, wanted) => {
      calls = []
      at = call
      fault = wanted
      left = wanted.type === 'error' ? (wanted.times ?? 1) : 1
    },
    heal: () => {
      calls = []
      at = Number.POSITIVE_INFINITY
    },
  }
}
