import type { SafetyTrouble } from '../../contract/safety-values.ts'
import type { Ground } from '../disk/disk.ts'
import { failureOf } from '../disk/failures.ts'
import type { SafetyFile } from './safety-file.ts'

export type CareOf = SafetyTrouble['what']

/** What fails right now, so that Safety can show it. Nothing here ever stops her work. */
export interface Troubles {
  tell(deskId: string, what: CareOf, error: unknown): Promise<void>
  clear(deskId: string, what: CareOf): Promise<void>
  /** Does the work; its failure is told and is not thrown. Null when it failed. */
  around<T>(deskId: string, what: CareOf, work: () => Promise<T>): Promise<T | null>
}

export function createTroubles({ now, log }: Ground, safety: SafetyFile): Troubles {
  async function clear(deskId: string, what: CareOf): Promise<void> {
    await safety.change(deskId, ({ troubles }) => ({
      troubles: troubles.filter((each) => each.what !== what),
    }))
  }

  async function tell(deskId: string, what: CareOf, error: unknown): Promise<void> {
    const failure = failureOf(error)
    if (failure === null) log(`${what}: ${error instanceof Error ? error.name : 'unknown'}`)
    const reason = failure?.reason ?? 'damaged'
    const about = failure?.about ?? null
    const bytes = failure?.bytes ?? null
    await safety.change(deskId, ({ troubles }) => {
      const known = troubles.find((each) => each.what === what)
      // It began when it first failed, however often it was tried since.
      const since = known?.since ?? now().toISOString()
      const others = troubles.filter((each) => each !== known)
      return { troubles: [...others, { what, since, reason, about, bytes }] }
    })
  }

  return {
    tell,
    clear,
    around: async (deskId, what, work) => {
      try {
        const value = await work()
        await clear(deskId, what)
        return value
      } catch (error) {
        if (failureOf(error)?.reason !== 'cancelled') await tell(deskId, what, error)
        return null
      }
    },
  }
}
