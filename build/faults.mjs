// npm run faults: breaks what can break, on the built app, and counts what was lost.
//
//   npm run faults                        everything
//   npm run faults -- --short             10 kills and 3 places of each kind; part of npm test
//   npm run faults -- -g D05              rows of that name
//   npm run faults -- --seed 7            the same places again
//   npm run faults -- --app other/dist    an app that is already built
import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureLibraries } from './install.mjs'

ensureLibraries()
const { ensureChromium } = await import('./chromium.mjs')
const { ensureSystemTools } = await import('./system-tools.mjs')
const { runTool } = await import('./check.mjs')

const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    grep: { type: 'string', short: 'g' },
    seed: { type: 'string' },
    app: { type: 'string' },
    workers: { type: 'string' },
  },
})
const seed = values.seed ?? String(Math.floor(Math.random() * 1_000_000))
process.env.FAULTS_SEED = seed
if (values.short) process.env.FAULTS_SHORT = '1'
for (const sentence of ensureSystemTools()) console.log(`Left out: ${sentence}`)
await ensureChromium()
if (values.app) process.env.FAULTS_APP = resolve(values.app)
else if (runTool(process.execPath, ['build/build.mjs', '--quiet']) !== 0) process.exit(1)
console.log(`Seed ${seed}; --seed ${seed} hurts the same places again.`)

rmSync('test-results/faults.json', { force: true })
const args = ['test', '--config', 'build/faults.config.ts']
if (values.grep) args.push('--grep', values.grep)
if (values.workers) args.push('--workers', values.workers)
process.exit(runTool('playwright', args))
