// Names the platform packages that package-lock.json mentions but does not hold. A registry
// that lacks one drops it without a word, and "npm ci" then fails on that platform.
import { readFileSync } from 'node:fs'

/** @returns sentences, none when the lock file installs everywhere. */
export function gapsInLock(text) {
  const { packages = {} } = JSON.parse(text)
  const gaps = new Set()
  for (const [where, entry] of Object.entries(packages)) {
    if (where === '') continue
    for (const name of Object.keys(entry.optionalDependencies ?? {})) {
      const held = packages[`node_modules/${name}`] ?? packages[`${where}/node_modules/${name}`]
      if (!held) gaps.add(`${name}, wanted by ${where}, is not in the lock file.`)
    }
  }
  return [...gaps]
}

if (process.argv[1]?.endsWith('lock-complete.mjs')) {
  const gaps = gapsInLock(readFileSync('package-lock.json', 'utf8'))
  for (const gap of gaps) console.error(gap)
  process.exit(gaps.length === 0 ? 0 : 1)
}
