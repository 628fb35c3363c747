import { test } from '@playwright/test'
import { absentOf, type SystemTool } from '../../tools/absent-tools.ts'

/** Leaves the running test out where a program of the system is absent; under CI it fails instead. */
export function needTools(...tools: readonly SystemTool[]): void {
  const list = absentOf(tools).join(' and ')
  if (list === '') return
  if (process.env.CI) throw new Error(`This test needs ${list}, which is not installed here.`)
  test.skip(true, `left out: ${list} is not installed`)
}
