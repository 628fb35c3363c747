import { builtinModules } from 'node:module'
import { defineConfig } from 'vite'

const top = new URL('..', import.meta.url).pathname
const external = ['electron', /^node:/, ...builtinModules]

function host(name: string, input: string, format: 'es' | 'cjs', fileName: string) {
  return {
    consumer: 'server' as const,
    // Everything but Node and Electron is bundled, so that no node_modules go into a package.
    // Vite adds `import` or `require` as the library is asked for; naming one here would hand an
    // ES module to a `require`, and yazl then finds no check sum in it.
    resolve: { noExternal: true as const, conditions: ['node'] },
    build: {
      outDir: `${top}dist/${name}`,
      emptyOutDir: name !== 'preload',
      target: 'node20',
      minify: false,
      rolldownOptions: {
        input: `${top}${input}`,
        external,
        output: { format, entryFileNames: fileName, chunkFileNames: '[name]-[hash].js' },
      },
    },
  }
}

export default defineConfig({
  root: top,
  publicDir: false,
  resolve: { alias: { 'buffer-crc32': `${top}build/native-crc32.cjs` } },
  builder: {},
  environments: {
    loopback: host('loopback', 'electron/loopback/main.ts', 'es', 'main.js'),
    shell: host('shell', 'electron/shell/main.ts', 'es', 'main.js'),
    preload: host('preload', 'electron/shell/preload.ts', 'cjs', 'preload.cjs'),
  },
})
