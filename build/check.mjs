// npm run check: types, style, arrows, dead code, unit and integration tests. Stops at the first that fails.
import { spawnSync } from 'node:child_process'
import { ensureLibraries } from './install.mjs'

ensureLibraries()
const { ensureChromium } = await import('./chromium.mjs')

// TypeScript 7 checks; 6 is here only for the tool that draws the arrows, which reads no 7 yet.
const tsc = 'node_modules/@typescript/native/bin/tsc'

export const checks = [
  ['lock file', process.execPath, 'build/lock-complete.mjs'],
  ['types of the domain', process.execPath, tsc, '-p', 'renderer/src/domain'],
  ['types of the renderer', process.execPath, tsc, '-p', 'renderer'],
  ['types of the hosts', process.execPath, tsc, '-p', 'electron'],
  ['types of the tests', process.execPath, tsc, '-p', 'test'],
  ['style and lint', 'biome', 'check', '--error-on-warnings', '.'],
  [
    'arrows',
    'depcruise',
    '--config',
    'build/.dependency-cruiser.cjs',
    '--output-type',
    'err',
    'renderer/src',
    'electron',
  ],
  ['dead code', 'knip', '--no-progress'],
]

if (process.argv[1]?.endsWith('check.mjs')) {
  for (const [name, command, ...args] of checks) step(name, command, args)
  await ensureChromium()
  step('unit and integration tests', 'vitest', ['run', '--config', 'build/vitest.config.ts'])
}

function step(name, command, args) {
  const status = runTool(command, args)
  if (status !== 0) {
    console.error(`npm run check stopped at: ${name}.`)
    process.exit(status)
  }
  console.log(`ok: ${name}`)
}

/** Runs Node itself, or a command of the installed libraries. @returns its exit status */
export function runTool(command, args) {
  const own = command === process.execPath
  const run = spawnSync(own ? command : 'npx', own ? args : [command, ...args], {
    stdio: 'inherit',
    shell: !own && process.platform === 'win32',
  })
  return run.status ?? 1
}
