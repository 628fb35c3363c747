// Builds the renderer and the hosts into dist/.
import { build, createBuilder } from 'vite'

const top = new URL('..', import.meta.url).pathname
const quiet = process.argv.includes('--quiet')
const logLevel = quiet ? 'warn' : 'info'

await build({ configFile: `${top}build/vite.renderer.config.ts`, logLevel })
const hosts = await createBuilder({ configFile: `${top}build/vite.hosts.config.ts`, logLevel })
for (const name of ['loopback', 'shell', 'preload']) {
  const environment = hosts.environments[name]
  if (environment) await hosts.build(environment)
}
