import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { contentSecurityPolicy } from '../electron/contract/csp.ts'

const top = new URL('..', import.meta.url).pathname

export default defineConfig(({ command }) => ({
  root: `${top}renderer`,
  base: './',
  publicDir: false as const,
  plugins: [react()],
  server: { host: '127.0.0.1', port: 5173, strictPort: true },
  // The preview of a production build is never used: the hosts serve it, with this policy.
  define: { __CSP__: JSON.stringify(command === 'build' ? contentSecurityPolicy : '') },
  worker: { format: 'es' as const },
  build: {
    outDir: `${top}dist/renderer`,
    emptyOutDir: true,
    target: 'chrome140',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // One request for all that comes before the first screen, not one for each small share.
          groups: [{ name: 'start', tags: ['$initial'] }],
        },
      },
    },
  },
}))
