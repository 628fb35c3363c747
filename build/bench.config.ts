import { defineConfig } from '@playwright/test'
import { chromiumArguments, findChromium } from './chromium.mjs'

const top = new URL('..', import.meta.url).pathname
const browser = findChromium()

// One after the other: two measures at once would measure each other.
export default defineConfig({
  testDir: `${top}test/bench`,
  testMatch: /.*\.bench\.ts/,
  outputDir: `${top}test-results/bench`,
  workers: 1,
  fullyParallel: false,
  timeout: 600_000,
  reporter: [['list']],
  use: {
    viewport: { width: 1280, height: 900 },
    launchOptions: {
      ...(browser ? { executablePath: browser } : {}),
      args: [...chromiumArguments],
    },
  },
})
