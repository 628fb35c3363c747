import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const sources = [
  'renderer',
  'electron',
  'build',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
]

/** When the app's source was last touched, in milliseconds since 1970. */
export function newestSource(top) {
  return Math.max(...sources.map((name) => newestIn(join(top, name))))
}

function newestIn(path) {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))))
}
