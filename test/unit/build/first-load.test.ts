import { gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { beforeAll, expect, test, vi } from 'vitest'

const top = new URL('../../../', import.meta.url).pathname

/** With gzip. React, react-dom and Dexie are about 95 kB of it. */
const BUDGET_KB = 240

/** Only for what is asked for by hand: a file that is read or written, a preview, a check. */
const LATER = [
  '@e965/xlsx',
  '@zip.js/zip.js',
  'docx',
  'exceljs',
  'fflate',
  'file-type',
  'pdfjs-dist',
  'pdfkit',
  'pdfmake',
  'postal-mime',
  'react-hook-form',
  'xlsx',
]

let first: readonly Rolldown.OutputChunk[] = []

beforeAll(async () => {
  // As the app is built: a test would be given React with its help for developers.
  vi.stubEnv('NODE_ENV', 'production')
  const built = await build({
    configFile: `${top}build/vite.renderer.config.ts`,
    logLevel: 'silent',
    build: { write: false },
  })
  const { output } = built as Rolldown.RolldownOutput
  const chunks = output.filter((one) => one.type === 'chunk')
  first = withImports(
    chunks,
    chunks.filter(({ isEntry }) => isEntry),
  )
}, 120_000)

test('all that comes before the first screen is one script', () => {
  expect(first.map(({ fileName }) => fileName)).toHaveLength(1)
})

test('what comes before the first screen stays small', () => {
  const bytes = first.reduce((sum, { code }) => sum + gzipSync(code).length, 0)
  const kB = Math.round(bytes / 1000)
  const advice = `${kB} kB come before the first screen, and ${BUDGET_KB} may. Find what a screen of the start imports now, and fetch it when it is asked for: lazyPart in ui, later-screens.ts in app.`
  expect(kB <= BUDGET_KB ? '' : advice).toBe('')
})

test('no reader or writer of files comes before the first screen', () => {
  const early = first
    .flatMap(({ moduleIds }) => moduleIds)
    .filter((id) => LATER.some((library) => id.includes(`/node_modules/${library}/`)))
  expect(early.map((id) => id.slice(top.length))).toEqual([])
})

/** These and what they import before they can run. */
function withImports(
  chunks: readonly Rolldown.OutputChunk[],
  entries: readonly Rolldown.OutputChunk[],
): readonly Rolldown.OutputChunk[] {
  const found = new Set(entries)
  for (const { imports } of found) {
    for (const chunk of chunks) if (imports.includes(chunk.fileName)) found.add(chunk)
  }
  return [...found]
}
