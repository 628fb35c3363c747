import { defineConfig } from '@playwright/test'

const top = new URL('..', import.meta.url).pathname

export default defineConfig({
  testDir: `${top}test/faults`,
  testMatch: /.*\.spec\.ts/,
  outputDir: `${top}test-results/faults`,
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  expect: { timeout: 20_000 },
  reporter: [[`${top}build/faults-reporter.mjs`]],
})
