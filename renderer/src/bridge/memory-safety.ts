import {
  safetyAsks,
  safetyFilesIn,
  safetyJobs,
} from '../../../electron/contract/safety-channels.ts'
import { fail } from './memory-journal.ts'

export type SafetyAsks = typeof safetyAsks

/** A machine that forgets keeps no second copy of anything: it says so and does nothing. */
async function notKept(): Promise<never> {
  throw fail({ reason: 'gone', about: 'memory' })
}

function refuseAll<C extends object>(channels: C): { [K in keyof C]: () => Promise<never> } {
  const names = Object.keys(channels) as (keyof C)[]
  return Object.fromEntries(names.map((name) => [name, notKept])) as never
}

export const noSafety = {
  asks: refuseAll(safetyAsks),
  filesIn: refuseAll(safetyFilesIn),
  jobs: refuseAll(safetyJobs),
}
