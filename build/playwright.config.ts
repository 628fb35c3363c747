import { existsSync } from 'node:fs'
import { defineConfig } from '@playwright/test'
import { chromiumArguments, findChromium } from './chromium.mjs'

const top = new URL('..', import.meta.url).pathname
const browser = findChromium()

// Only where Electron's binary could be fetched; the summary of npm test says when it was left out.
const electron = existsSync(`${top}node_modules/electron/path.txt`)

export default defineConfig({
  testDir: `${top}test/e2e`,
  outputDir: `${top}test-results/e2e`,
  fullyParallel: true,
  workers: 2,
  // Only ends what hangs: a walk of many screens takes ten times as long on a busy machine.
  timeout: 300_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: `${top}test-results/playwright.json` }]],
  use: {
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    timezoneId: 'America/Phoenix',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(browser ? { executablePath: browser } : {}),
      args: [...chromiumArguments],
    },
  },
  projects: [
    { name: 'browser', testMatch: /.*\.spec\.ts/, testIgnore: /electron\// },
    ...(electron ? [{ name: 'electron', testMatch: /electron\/.*\.spec\.ts/ }] : []),
  ],
})
