import { useState } from 'react'
import type { JobResponse } from '../../../../../electron/contract/channels.ts'
import type { PortResult } from '../../../../../electron/contract/failure.ts'
import { safetyWatchOf } from '../../../bridge/use-safety-state.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { type Running, useJob } from '../use-job.ts'

export type RehearsalAnswer = PortResult<JobResponse<'backups:rehearse'>>

export interface Rehearsing {
  readonly running: Running | null
  readonly answer: RehearsalAnswer | null
  readonly rehearse: () => void
}

/** A restore that is only tried, on request. */
export function useRehearsal(): Rehearsing {
  const { bridge, card, pump } = useDesk()
  const { running, run } = useJob()
  const [answer, setAnswer] = useState<RehearsalAnswer | null>(null)
  const rehearse = async () => {
    setAnswer(null)
    // What is still on its way to the disk would count as a difference.
    await pump.flush()
    setAnswer(await run((tools) => bridge.run('backups:rehearse', { deskId: card.id }, tools)))
    void safetyWatchOf(bridge, card.id).ask()
  }
  return { running, answer, rehearse: () => void rehearse() }
}
