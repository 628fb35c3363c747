import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

export const DAV_USER = 'northmoor'
export const DAV_PASSWORD = 'pass-word-über'

/** A real server on a port of this computer, with the folder that it serves. */
export interface DavProgram {
  readonly url: string
  readonly port: number
  readonly folder: string
  close(): Promise<void>
}

export const davPrograms = { apache2: startApache, rclone: startRclone } as const

export function startApache(): Promise<DavProgram> {
  return apache('Basic')
}

/** The same, asking for Digest. */
export function startApacheWithDigest(): Promise<DavProgram> {
  return apache('Digest')
}

type SignIn = 'Basic' | 'Digest'

async function apache(signIn: SignIn): Promise<DavProgram> {
  return await start('apache2', async (root, folder, port) => {
    // Started by root it turns into a user that may write nowhere else.
    await chmod(folder, 0o777)
    await chmod(join(root, 'run'), 0o777)
    const secret = createHash('sha1').update(DAV_PASSWORD).digest('base64')
    const line = createHash('md5').update(`${DAV_USER}:desk:${DAV_PASSWORD}`).digest('hex')
    const users = signIn === 'Basic' ? `{SHA}${secret}` : `desk:${line}`
    await writeFile(join(root, 'users'), `${DAV_USER}:${users}\n`)
    const configuration = apacheConfiguration(root, folder, port, signIn)
    await writeFile(join(root, 'apache.conf'), configuration)
    return ['-DFOREGROUND', '-f', join(root, 'apache.conf')]
  })
}

export async function startRclone(): Promise<DavProgram> {
  return await start('rclone', async (root, folder, port) => {
    const at = ['--addr', `127.0.0.1:${port}`, '--user', DAV_USER, '--pass', DAV_PASSWORD]
    const own = ['--config', join(root, 'none.conf'), '--dir-cache-time', '0s']
    return ['serve', 'webdav', folder, ...at, ...own]
  })
}

function apacheConfiguration(root: string, folder: string, port: number, signIn: SignIn): string {
  const modules = ['mpm_event', 'authn_core', 'authn_file', 'authz_core', 'authz_user']
  const loaded = [...modules, `auth_${signIn.toLowerCase()}`, 'dav', 'dav_fs'].map(
    (name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`,
  )
  const user = process.getuid?.() === 0 ? ['User www-data', 'Group www-data'] : []
  return [
    ...loaded,
    ...user,
    `ServerName 127.0.0.1`,
    `ServerRoot "${root}"`,
    `Listen 127.0.0.1:${port}`,
    `PidFile "${root}/run/pid"`,
    `ErrorLog "${root}/run/errors"`,
    `DefaultRuntimeDir "${root}/run"`,
    `DavLockDB "${root}/run/locks"`,
    `DocumentRoot "${folder}"`,
    'StartServers 1',
    `<Directory "${folder}">`,
    'Dav On',
    `AuthType ${signIn}`,
    'AuthName desk',
    `AuthUserFile "${root}/users"`,
    'Require valid-user',
    '</Directory>',
    '',
  ].join('\n')
}

async function start(
  command: string,
  prepare: (root: string, folder: string, port: number) => Promise<string[]>,
): Promise<DavProgram> {
  const root = await mkdtemp(join(tmpdir(), 'desk-dav-'))
  await chmod(root, 0o755)
  const folder = join(root, 'served')
  await mkdir(folder)
  await mkdir(join(root, 'run'))
  const port = await freePort()
  const program = spawn(command, await prepare(root, folder, port), { stdio: 'ignore' })
  const close = async (): Promise<void> => {
    await ended(program)
    await rm(root, { recursive: true, force: true })
  }
  for (let tries = 0; !(await isListening(port)); tries += 1) {
    if (program.exitCode !== null || tries > 200) {
      await close()
      throw new Error(`${command} did not start.`)
    }
    await delay(50)
  }
  return { url: `http://127.0.0.1:${port}/`, port, folder, close }
}

async function ended(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return
  const gone = new Promise((resolve) => program.once('exit', resolve))
  program.kill('SIGTERM')
  const late = delay(5000, 'late', { ref: false })
  if ((await Promise.race([gone, late])) === 'late') program.kill('SIGKILL')
  await gone
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' })
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
