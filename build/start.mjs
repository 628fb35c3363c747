// npm start: Electron where its binary is or can be had, else the same app in the browser.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ensureLibraries } from './install.mjs'

const top = new URL('..', import.meta.url).pathname
const electronFolder = join(top, 'node_modules/electron')
const options = process.argv.slice(2)

ensureLibraries()
await buildWhenOlder()
const electron = options.includes('--browser') ? null : findElectron()
run(electron ?? process.execPath, electron ? [top, ...options] : loopbackArguments())

function loopbackArguments() {
  return [join(top, 'dist/loopback/main.js'), ...options.filter((option) => option !== '--browser')]
}

function findElectron() {
  const there = electronBinary()
  if (there) return there
  if (process.env.ELECTRON_SKIP_BINARY_DOWNLOAD) return null
  const install = spawnSync(process.execPath, [join(electronFolder, 'install.js')], {
    stdio: 'ignore',
    timeout: 120_000,
  })
  const fetched = install.status === 0 ? electronBinary() : null
  if (!fetched) {
    console.log('Electron could not be fetched here, so the app opens in your browser instead.')
  }
  return fetched
}

function electronBinary() {
  const own = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (own) return join(own, process.platform === 'win32' ? 'electron.exe' : 'electron')
  const pathFile = join(electronFolder, 'path.txt')
  if (!existsSync(pathFile)) return null
  const binary = join(electronFolder, 'dist', readFileSync(pathFile, 'utf8'))
  return existsSync(binary) ? binary : null
}

/** Builds when something of the source is newer than what was built. */
async function buildWhenOlder() {
  const built = join(top, 'dist/loopback/main.js')
  const { newestSource } = await import('./newest-source.mjs')
  if (existsSync(built) && statSync(built).mtimeMs > newestSource(top)) return
  console.log('Building the app.')
  const build = spawnSync(process.execPath, [join(top, 'build/build.mjs'), '--quiet'], {
    stdio: 'inherit',
  })
  if (build.status !== 0) process.exit(build.status ?? 1)
}

function run(command, args) {
  const child = spawn(command, args, { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}
