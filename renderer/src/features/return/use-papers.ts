import { useMemo } from 'react'
import type { GatheredAudit } from '../../domain/audit/gather-audit.ts'
import { frozenPapers } from '../../domain/facts/freeze-facts.ts'
import { slotPapers } from '../../domain/returns/papers/slot-papers.ts'
import {
  keyOfSlotDocument,
  type OfferedDocument,
  type SlotDocument,
} from '../../domain/returns/slot-document.ts'
import { useDesk } from '../../storage/desk-context.tsx'
import { useStored } from '../../storage/live.ts'
import { readFrozenFacts } from '../../storage/repositories/frozen-facts.ts'
import { useStaffLog } from '../../storage/use-staff-log.tsx'
import { type LeftOut, useLeftOut } from './use-left-out.ts'

/**
 * The audit with the papers that the staff log writes for lines of the return.
 *
 * Of a signed audit they are the ones that were frozen with it, whatever the log says today.
 *
 * @returns undefined until they are known: a return is not made without them
 */
export function useWithPapers(gathered: GatheredAudit): GatheredAudit | undefined {
  const papers = usePapers(gathered)
  const leftOut = useLeftOut(gathered)
  return useMemo(() => {
    if (papers === undefined || leftOut === undefined) return undefined
    return withPapers(gathered, papers, leftOut)
  }, [gathered, papers, leftOut])
}

function usePapers({ audit }: GatheredAudit): readonly SlotDocument[] | undefined {
  const { db } = useDesk()
  const log = useStaffLog()
  const frozen = useStored(() => readFrozenFacts(db, audit.id), [db, audit.id])
  const { lock, revision, template } = audit
  return useMemo(() => {
    if (lock !== null) return frozen && frozenPapers(frozen, revision)
    return log && slotPapers(log, template.slots)
  }, [lock, revision, template, log, frozen])
}

export function withPapers(
  gathered: GatheredAudit,
  papers: readonly SlotDocument[],
  leftOut: LeftOut,
): GatheredAudit {
  const slotDocuments = papers.map((document): OfferedDocument => {
    const leftOutBecause = leftOut.get(keyOfSlotDocument(document.slot)) ?? null
    return { document, leftOutBecause }
  })
  return { ...gathered, slotDocuments }
}
