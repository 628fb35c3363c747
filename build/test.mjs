// npm test: everything from nothing. Installs what is missing, then checks, builds, and runs all tests
// and the short run of the faults.
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { ensureLibraries } from './install.mjs'

ensureLibraries()
const { ensureChromium } = await import('./chromium.mjs')
const { ensureSystemTools } = await import('./system-tools.mjs')
const { checks, runTool } = await import('./check.mjs')

const started = Date.now()
const leftOut = [...ensureSystemTools(), ...electronLeftOut()]
await ensureChromium()
mkdirSync('test-results', { recursive: true })

for (const [name, command, ...args] of checks) {
  if (runTool(command, args) !== 0) stop(`The check "${name}" failed.`)
}
if (runTool(process.execPath, ['build/build.mjs', '--quiet']) !== 0) stop('The build failed.')

const vitest = runTool('vitest', [
  'run',
  '--config',
  'build/vitest.config.ts',
  '--reporter=default',
  '--reporter=json',
  '--outputFile.json=test-results/vitest.json',
])
const e2e = runTool('playwright', ['test', '--config', 'build/playwright.config.ts'])
// The same places each time, so that a red run says something about the change; `npm run faults` draws new ones.
const faults = runTool(process.execPath, [
  'build/faults.mjs',
  '--short',
  '--seed',
  '1',
  '--app',
  'dist',
])
report()

function electronLeftOut() {
  if (existsSync('node_modules/electron/path.txt')) return []
  return [
    'the shell in real Electron, since its binary is not there. Its parts were tested against fakes.',
  ]
}

function report() {
  const unit = JSON.parse(readFileSync('test-results/vitest.json', 'utf8'))
  const browser = JSON.parse(readFileSync('test-results/playwright.json', 'utf8')).stats
  const rows = JSON.parse(readFileSync('test-results/faults.json', 'utf8')).counts
  const passed = unit.numPassedTests + browser.expected + browser.flaky + rows.passed
  const failed = unit.numFailedTests + unit.numFailedTestSuites + browser.unexpected + rows.failed
  const skipped = unit.numPendingTests + browser.skipped + rows.waiting
  for (const line of leftOut) console.log(`Left out: ${line}`)
  console.log(`Everything took ${Math.round((Date.now() - started) / 1000)} s.`)
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)
  process.exit(vitest === 0 && e2e === 0 && faults === 0 && failed === 0 ? 0 : 1)
}

function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}
