import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { chromiumArguments, findChromium } from './chromium.mjs'

const browser = findChromium()
const root = new URL('..', import.meta.url).pathname
// Far from Greenwich on purpose: a rule that reads the machine's zone fails here.
process.env.TZ = 'America/Phoenix'

export default defineConfig({
  root,
  // Node would take its own build of pdfkit; tests run the one that ships.
  resolve: { alias: { pdfkit: `${root}node_modules/pdfkit/js/pdfkit.browser.mjs` } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          // Only ends what hangs: a busy machine is no failure.
          testTimeout: 30_000,
          include: [
            'test/unit/**/*.test.{ts,tsx}',
            'test/contract/**/*.test.ts',
            'test/integration/ports/**/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        optimizeDeps: {
          include: [
            'dexie',
            'dexie-react-hooks',
            'uuid',
            'zod',
            'zustand',
            'fast-check',
            'react',
            'react-dom/client',
            'react/jsx-dev-runtime',
          ],
        },
        test: {
          name: 'storage',
          testTimeout: 30_000,
          include: ['test/integration/{pictures,storage}/**/*.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(browser ? { executablePath: browser } : {}),
                args: [...chromiumArguments],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
