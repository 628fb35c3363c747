import { afterEach, beforeEach, describe, test } from 'vitest'
import type { PortFailure, PortResult } from '../../electron/contract/failure.ts'
import { startTestElectron, startTestLoopback, startTestMemory, type TestHost } from './hosts.ts'
import { makeTempPlaces } from './temp-places.ts'

type TempPlaces = Awaited<ReturnType<typeof makeTempPlaces>>

const HOSTS = {
  loopback: startTestLoopback,
  electron: startTestElectron,
  memory: startTestMemory,
} as const

export const DESK = '01890000-0000-7000-8000-000000000001'
export const SAMPLE = '01890000-0000-7000-8000-000000000002'
export const NO_DESK = '01890000-0000-7000-8000-00000000dead'

/** What a case is given: a host with one school's desk, fresh for each case. */
export interface Stage {
  host: TestHost
  places: TempPlaces
  /** Ends the host and starts it anew on the same disk. */
  startAgain: () => Promise<void>
}

/** The same cases through every bridge there is. */
export function describeOnEachBridge(
  what: string,
  /** `diskTest` is for cases that look at the disk, which the in-memory twin has not. */
  cases: (stage: Stage, diskTest: typeof test) => void,
): void {
  describe.each(Object.entries(HOSTS))(`${what}, through the %s bridge,`, (name, start) => {
    const stage = {} as Stage
    beforeEach(async () => {
      stage.places = await makeTempPlaces()
      stage.host = await start(stage.places)
      stage.startAgain = async () => {
        await stage.host.close()
        stage.host = await start(stage.places)
      }
      await stage.host.bridge.ask('desks:create', { id: DESK, kind: 'school', label: 'Oakfield' })
    })
    afterEach(async () => {
      await stage.host.close()
      await stage.places.remove()
    })
    cases(stage, name === 'memory' ? (test.skip as typeof test) : test)
  })
}

/** Where only the real ports can answer, as for foreign files. */
export function describeOnEachHost(what: string, cases: (stage: Stage) => void): void {
  describeOnEachBridge(what, (stage, diskTest) => {
    if (diskTest === test) cases(stage)
    else test.skip('is left to the real ports')
  })
}

export function valueIn<T>(result: PortResult<T>): T {
  if (!result.ok) throw new Error(`expected a value, not ${JSON.stringify(result.failure)}`)
  return result.value
}

export function failureIn(result: PortResult<unknown>): PortFailure {
  if (result.ok) throw new Error(`expected a failure, not ${JSON.stringify(result.value)}`)
  return result.failure
}
