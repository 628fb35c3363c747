import { execFile } from 'node:child_process'
import { chmod, cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { aFolder } from './ground.ts'

const run = promisify(execFile)
const top = new URL('../../../', import.meta.url).pathname
const tool = (name: string): string => join(top, 'node_modules/.bin', name)
const require = createRequire(import.meta.url)

/** How Electron's binary marks the place of its fuses: the sentinel, a version and a length. */
const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
/** All the way they come: what must be off is on, and the other way round. */
const FUSES_AS_THEY_COME = '101100011'

async function standInForElectron(folder: string): Promise<void> {
  await mkdir(join(folder, 'resources'), { recursive: true })
  const wire = Buffer.from([1, FUSES_AS_THEY_COME.length])
  const binary = Buffer.concat([
    Buffer.from('#!/bin/sh\n'.padEnd(200)),
    Buffer.from(FUSE_SENTINEL),
    wire,
    Buffer.from(FUSES_AS_THEY_COME),
  ])
  await writeFile(join(folder, 'electron'), binary)
  await chmod(join(folder, 'electron'), 0o755)
  await writeFile(join(folder, 'version'), '45.4.1')
  await writeFile(join(folder, 'LICENSE'), 'stand-in')
}

/** A project with the real settings and a small stand-in for what was built. */
async function aProject(): Promise<string> {
  const project = await aFolder()
  for (const path of ['package.json', 'build/electron-builder.config.cjs', 'build/icons']) {
    await cp(join(top, path), join(project, path), { recursive: true })
  }
  await mkdir(join(project, 'dist/shell'), { recursive: true })
  await mkdir(join(project, 'electron'), { recursive: true })
  await writeFile(join(project, 'dist/shell/main.js'), '// the shell')
  await writeFile(join(project, 'electron/source.ts'), '// not to be packed')
  await standInForElectron(join(project, 'stand-in'))
  return project
}

describe('the installers', () => {
  test('are set so that an update or an uninstall never costs her work', () => {
    const config = require(join(top, 'build/electron-builder.config.cjs'))
    expect(config).toMatchObject({
      appId: 'org.safeguardingdesk.app',
      publish: null,
      win: { target: ['nsis', 'portable', 'msi'] },
      nsis: { oneClick: true, perMachine: false, deleteAppDataOnUninstall: false },
      msi: { perMachine: true, upgradeCode: '6D0E9C5B-58A1-4C55-9B1E-2F4C7C1B7A34' },
    })
  })

  test('hold only what was built, behind closed fuses', { timeout: 180_000 }, async () => {
    const project = await aProject()
    const settings = ['--projectDir', project, '--config', 'build/electron-builder.config.cjs']
    const standIn = ['--dir', '--linux', '-c.electronDist=stand-in']
    await run(tool('electron-builder'), [...settings, ...standIn], { cwd: project })
    const app = join(project, 'release/linux-unpacked')
    const list = await run(tool('asar'), ['list', join(app, 'resources/app.asar')])
    expect(list.stdout.trim().split('\n').sort()).toEqual([
      '/dist',
      '/dist/shell',
      '/dist/shell/main.js',
      '/package.json',
    ])
    const binary = await readFile(join(app, 'safeguarding-desk'))
    const fuses = binary.indexOf(FUSE_SENTINEL) + FUSE_SENTINEL.length + 2
    // RunAsNode, cookies, NODE_OPTIONS, --inspect, asar integrity, only asar, snapshot, file:, wasm.
    expect(binary.toString('latin1', fuses, fuses + 9)).toBe('010011001')
  })
})
