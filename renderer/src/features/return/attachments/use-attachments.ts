import { useEffect, useMemo } from 'react'
import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import { nameOf } from '../../../domain/people/person.ts'
import { guardKnowledge } from '../../../domain/returns/guard.ts'
import type { GuardKnowledge } from '../../../domain/returns/guard-patterns.ts'
import { checkSum } from '../../../domain/shared/check-sum.ts'
import workerAddress from '../../../exchange/texts/scan-worker.ts?worker&url'
import { scanFile } from '../../../exchange/texts/scan-worker-client.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { useStaffLog } from '../../../storage/use-staff-log.tsx'
import { knownPeople } from '../guard/known-people.ts'
import type { useDecisions } from '../guard/use-guard.ts'
import type { PackedPiece } from '../packing/packing.ts'
import {
  type AttachmentsState,
  attachmentsOf,
  type PackedFile,
  packedFiles,
} from './attachment-state.ts'
import { keepScan, scansFor, useScans } from './scans.ts'

export interface Attachments extends AttachmentsState {
  readonly stopped: boolean
  readonly stop: () => void
  readonly goOn: () => void
}

interface Given {
  readonly gathered: GatheredAudit
  readonly pieces: readonly PackedPiece[]
  readonly decisions: ReturnType<typeof useDecisions>
  readonly trustedScriptUrl: (address: string) => string
}

/** Reads the files of the package in the background, one after the other, and says what stands in them. */
export function useAttachments({
  gathered,
  pieces,
  decisions,
  trustedScriptUrl,
}: Given): Attachments {
  const files = useMemo(() => packedFiles(pieces), [pieces])
  const { byFile, stopped } = useScans()
  useReading(files, useKnowledge(gathered), trustedScriptUrl)
  const state = useMemo(
    // Until it is known what was decided, nothing counts as read.
    () => attachmentsOf(files, decisions ? byFile : new Map(), decisions ?? new Map()),
    [files, byFile, decisions],
  )
  return {
    ...state,
    stopped,
    stop: () => useScans.setState({ stopped: true }),
    goOn: () => useScans.setState({ stopped: false }),
  }
}

interface Known {
  readonly knowledge: GuardKnowledge
  /** Equal for equal knowledge: files are not read again because something else changed. */
  readonly key: string
}

/** @returns undefined until it is known who works here */
function useKnowledge(gathered: GatheredAudit): Known | undefined {
  const { card } = useDesk()
  const people = useStaffLog()?.people
  return useMemo(() => {
    if (people === undefined) return undefined
    const knowledge = guardKnowledge(gathered, [...knownPeople(gathered), ...people.map(nameOf)])
    const names = [...knowledge.knownPeople].sort().join(' ')
    const { templateHash } = gathered.audit
    return { knowledge, key: checkSum(`${card.id} ${templateHash} ${knowledge.today} ${names}`) }
  }, [gathered, people, card])
}

function useReading(
  files: readonly PackedFile[],
  known: Known | undefined,
  trustedScriptUrl: (address: string) => string,
): void {
  const desk = useDesk()
  const stopped = useScans((scans) => scans.stopped)
  const hashes = files.map(({ sha256 }) => sha256).join(' ')
  const key = known?.key
  // biome-ignore lint/correctness/useExhaustiveDependencies: `hashes` and `key` stand for all that is read from `files` and `known`
  useEffect(() => {
    if (known === undefined || stopped) return
    scansFor(known.key)
    const controller = new AbortController()
    const readOne = async (file: PackedFile) => {
      if (useScans.getState().byFile.has(file.sha256)) return
      const { sha256 } = file
      const scan = await scanFile(
        {
          ...file,
          fetchFile: async () => {
            const request = { deskId: desk.card.id, sha256 }
            const answer = await desk.bridge.fetchFile('evidence:get', request)
            return answer.ok ? answer.value : null
          },
        },
        {
          knowledge: known.knowledge,
          createWorker: () => new Worker(trustedScriptUrl(workerAddress), { type: 'module' }),
          trustedScriptUrl,
          signal: controller.signal,
        },
      )
      keepScan(known.key, sha256, scan)
    }
    void inTurn(files, readOne, controller.signal)
    return () => controller.abort()
  }, [desk, hashes, key, stopped, trustedScriptUrl])
}

/** One after the other, until told to stop. */
async function inTurn(
  files: readonly PackedFile[],
  readOne: (file: PackedFile) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  for (const file of files) {
    if (signal.aborted) return
    try {
      await readOne(file)
    } catch (problem) {
      // Stopped: what was read stays, the rest waits.
      if (signal.aborted) return
      throw problem
    }
  }
}
