// npm run bench: measures in one run on this machine, prints ratios and writes bench/latest.json.
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { ensureLibraries } from './install.mjs'

ensureLibraries()
const { ensureChromium } = await import('./chromium.mjs')
const { runTool } = await import('./check.mjs')

await ensureChromium()
mkdirSync('bench', { recursive: true })
rmSync('bench/latest.json', { force: true })
if (runTool(process.execPath, ['build/build.mjs', '--quiet']) !== 0) process.exit(1)
const only = process.argv.slice(2)
const status = runTool('playwright', ['test', '--config', 'build/bench.config.ts', ...only])
for (const line of JSON.parse(readFileSync('bench/latest.json', 'utf8'))) console.log(inWords(line))
process.exit(status)

function inWords({ name, value, unit, baseline, reach, ok }) {
  const mark = ok === null ? 'reported' : ok ? 'reached' : 'NOT REACHED'
  const beside = baseline === null ? '' : `, beside ${baseline}`
  return `${mark.padEnd(12)} ${name}: ${value} ${unit} (reach: ${reach}${beside})`
}
