import { test } from 'vitest'
import { absentOf, type SystemTool } from './absent-tools.ts'

/**
 * A `test` that needs programs of the system.
 *
 * Where one is absent the test is left out and says so in its name, but never under CI:
 * there it fails, so that nobody believes a check that did not run.
 */
export function needs(...tools: readonly SystemTool[]) {
  const absent = absentOf(tools)
  return (name: string, run: () => Promise<void> | void, timeout = 30_000): void => {
    if (absent.length === 0) {
      test(name, run, timeout)
      return
    }
    const list = absent.join(' and ')
    if (process.env.CI) {
      test(name, () => {
        throw new Error(`This test needs ${list}, which is not installed on this machine.`)
      })
      return
    }
    test.skip(`${name} (left out: ${list} is not installed)`, () => undefined)
  }
}
