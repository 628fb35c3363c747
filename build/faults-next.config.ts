import { defineConfig, mergeConfig } from 'vite'
import thisVersion from './vite.renderer.config.ts'

/**
 * The app one version of the schema further, for the faults suite alone.
 *
 * Its step touches every row of some tables, one after the other; the page's storage says at which
 * one it throws, or stands still so that it can be killed.
 */
const nextStep = `
const tables = ['school', 'packs', 'audits', 'answers', 'evidence', 'evidenceLinks']
const next = {
  version: shipped.length + 1,
  stores: { answers: '[auditId+code], auditId, later' },
  upgrade: async (tx) => {
    const stop = Number(localStorage.getItem('faults-stop-at') ?? 0)
    let at = 0
    for (const table of tables) {
      await tx.table(table).toCollection().modify((row) => {
        at += 1
        if (at === stop && localStorage.getItem('faults-how') === 'throw') {
          throw new Error('as the suite wished')
        }
        if (at === stop) {
          console.log('faults: it stands at step ' + at)
          for (;;) {}
        }
        row.later = 'next'
      })
    }
  },
}
export const migrations = [...shipped, next]
`

function withNextStep(code: string): string {
  return `${code
    .replace('export const migrations', 'const shipped')
    .replace('migrations.length', 'shipped.length + 1')}${nextStep}`
}

export default defineConfig((env) =>
  mergeConfig(thisVersion(env), {
    plugins: [
      {
        name: 'next-version',
        enforce: 'pre' as const,
        transform: (code: string, id: string) =>
          id.endsWith('storage/migrations/all.ts') ? withNextStep(code) : null,
      },
    ],
  }),
)
