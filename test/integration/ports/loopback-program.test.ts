import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'

const top = new URL('../../../', import.meta.url).pathname

let bundle: string
let root: string
let port: number
const running: ChildProcess[] = []

beforeAll(async () => {
  bundle = await mkdtemp(join(tmpdir(), 'desk-program-'))
  await build({
    configFile: false,
    root: top,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: {
      ssr: 'electron/loopback/main.ts',
      outDir: bundle,
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'main.mjs' } },
    },
  })
}, 60_000)
afterAll(() => rm(bundle, { recursive: true, force: true }))

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'desk-run-'))
  await mkdir(join(root, 'renderer'))
  await writeFile(join(root, 'renderer/index.html'), '<!doctype html><title>Desk</title>')
  port = await aFreePort()
})
afterEach(async () => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
  await rm(root, { recursive: true, force: true })
})

function aFreePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

interface Started {
  readonly child: ChildProcess
  /** All that was said once the program ended, or once it said its address. */
  readonly said: Promise<string>
  readonly ended: Promise<number | null>
}

function start(...more: string[]): Started {
  const place = (name: string): string => join(root, name)
  const places = ['--vault', place('vault'), '--documents', place('docs')]
  const page = ['--renderer', place('renderer'), '--port', String(port), '--no-open']
  const child = spawn(process.execPath, [join(bundle, 'main.mjs'), ...places, ...page, ...more])
  running.push(child)
  let text = ''
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  const said = new Promise<string>((resolve) => {
    const hear = (chunk: Buffer): void => {
      text += chunk.toString('utf8')
      if (text.includes('#key=') && text.endsWith('\n')) resolve(text)
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.on('close', () => resolve(text))
  })
  return { child, said, ended }
}

async function urlOf({ said }: Started): Promise<string> {
  const url = /http:\S+/.exec(await said)?.[0]
  if (url === undefined) throw new Error(await said)
  return url
}

describe('the program behind npm start', { timeout: 30_000 }, () => {
  test('says one line with its address, and is gone without a trace when stopped', async () => {
    const program = start()
    const url = await urlOf(program)
    expect(await program.said).toMatch(/^Safeguarding Desk is open at http:\S+\n$/)
    expect(url).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:${port}/#key=[\\w-]{43}$`))
    expect(await (await fetch(url)).text()).toContain('<title>Desk</title>')
    expect((await stat(join(root, 'vault/loopback.json'))).mode & 0o777).toBe(0o600)
    program.child.kill('SIGTERM')
    expect(await program.ended).toBe(0)
    expect(existsSync(join(root, 'vault/lock.json'))).toBe(false)
    expect(existsSync(join(root, 'vault/loopback.json'))).toBe(false)
  })

  test('started twice gives a new key to the one that runs', async () => {
    const first = await urlOf(start())
    const second = start()
    const url = await urlOf(second)
    expect(await second.ended).toBe(0)
    expect(new URL(url).host).toBe(new URL(first).host)
    expect(url).not.toBe(first)
    expect(JSON.parse(await readFile(join(root, 'vault/lock.json'), 'utf8')).pid).toBe(
      running[0]?.pid,
    )
  })

  test('started again after it was killed goes on', async () => {
    const program = start()
    await urlOf(program)
    program.child.kill('SIGKILL')
    await program.ended
    expect(existsSync(join(root, 'vault/lock.json'))).toBe(true)
    expect(await urlOf(start())).toContain(`:${port}/`)
  })

  test('takes no other port when its own is taken, and says why', async () => {
    const server = createServer().listen(port, '127.0.0.1')
    const program = start()
    expect(await program.ended).toBe(1)
    expect(await program.said).toBe(
      `Port ${port} is used by another program. Close that program, then start again.\n`,
    )
    expect(existsSync(join(root, 'vault/lock.json'))).toBe(false)
    server.close()
  })

  test('says so when something else holds the vault', async () => {
    await mkdir(join(root, 'vault'))
    const holder = { pid: process.pid, startMark: null, nonce: 'a-0' }
    await writeFile(join(root, 'vault/lock.json'), JSON.stringify(holder))
    const program = start()
    expect(await program.ended).toBe(1)
    expect(await program.said).toContain('already has')
  })

  test('names an option that it does not know', async () => {
    const program = start('--wrong')
    expect(await program.ended).toBe(1)
    expect(await program.said).toContain('--wrong')
  })
})
