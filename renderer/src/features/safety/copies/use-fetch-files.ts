import { useEffect, useRef, useState } from 'react'
import { safetyWatchOf } from '../../../bridge/use-safety-state.ts'
import type { Sha256 } from '../../../domain/shared/ids.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { readEvidence } from '../../../storage/repositories/evidence.ts'
import { check } from '../../../storage/vault-check.ts'
import { checkFiles, filesToCheck } from '../check/check-files.ts'
import { useJob } from '../use-job.ts'
import { type Fetched, type FileSource, fetchFiles } from './fetch-files.ts'

interface Looking {
  readonly done: number
  readonly total: number
  readonly stop: () => void
}

/** Brings files that are missing here from backups, without a restore. */
export function useFetchFiles(onFetched: (files: readonly string[]) => void) {
  const desk = useDesk()
  const { bridge, card } = desk
  const { running, run } = useJob()
  const [looking, setLooking] = useState<Looking | null>(null)
  const [outcome, setOutcome] = useState<Fetched | null>(null)
  const stopper = useRef<AbortController | null>(null)
  useEffect(() => () => stopper.current?.abort(), [])

  /** Which they are: only reading them tells, also when one is there and damaged. */
  const findMissing = async (signal: AbortSignal): Promise<readonly Sha256[]> => {
    const files = filesToCheck(await readEvidence(desk.db))
    const stop = () => stopper.current?.abort()
    setLooking({ done: 0, total: files.length, stop })
    const { findings } = await checkFiles(files, {
      check: (sha256) => check(desk, sha256),
      onProgress: (done) => setLooking({ done, total: files.length, stop }),
      signal,
    })
    setLooking(null)
    return findings.map(({ file }) => file.sha256)
  }
  const start = async (sources: readonly FileSource[], known: readonly Sha256[] | null) => {
    const controller = new AbortController()
    stopper.current = controller
    setOutcome(null)
    const wanted = known ?? (await findMissing(controller.signal))
    if (controller.signal.aborted) return
    const done = await fetchFiles(wanted, sources, ({ backupId }, sha256) =>
      run((tools) =>
        bridge.run(
          'backups:fetch-files',
          { deskId: card.id, backupId, sha256: [...sha256] },
          tools,
        ),
      ),
    )
    // Whatever shows these files shows them again.
    await Promise.all(done.fetched.map((sha256) => check(desk, sha256)))
    setOutcome(done)
    onFetched(done.fetched)
    await safetyWatchOf(bridge, card.id).ask()
  }
  return { looking, running, outcome, start }
}
