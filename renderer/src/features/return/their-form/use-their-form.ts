import { useEffect, useMemo, useRef, useState } from 'react'
import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import type { GuardFinding } from '../../../domain/returns/guard-finding.ts'
import type { ReturnDocument } from '../../../domain/returns/return-document.ts'
import type { Sha256 } from '../../../domain/shared/ids.ts'
import { findingsByItem } from '../../../domain/their-form/form-findings.ts'
import { type FormItem, type FormPart, formParts } from '../../../domain/their-form/form-parts.ts'
import {
  countForm,
  type FormCounts,
  type FormItemState,
  stateOfItem,
} from '../../../domain/their-form/form-state.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { useStored } from '../../../storage/live.ts'
import { readFormEntries } from '../../../storage/repositories/form-entries.ts'
import { leftOutOf } from '../../../storage/repositories/returns.ts'
import { sha256OfText } from '../../../storage/start-audit.ts'
import { useDecisions, useGuard } from '../guard/use-guard.ts'
import { packingOf } from '../packing/packing.ts'

export interface TheirForm {
  readonly document: ReturnDocument
  readonly parts: readonly FormPart[]
  readonly stateOf: (item: FormItem) => FormItemState
  readonly findingsOf: (item: FormItem) => readonly GuardFinding[]
  readonly counts: FormCounts
}

/** @returns undefined until all is read: nothing is shown to be copied before the guard has looked */
export function useTheirForm(gathered: GatheredAudit): TheirForm | undefined {
  const { db, context } = useDesk()
  const { id } = gathered.audit
  const decisions = useDecisions(gathered)
  const entries = useStored(() => readFormEntries(db, id), [db, id])
  const { open } = useGuard(gathered, decisions)
  const document = useMemo(
    () =>
      packingOf({
        gathered,
        now: context.now(),
        supersedes: null,
        leftOut: leftOutOf(decisions ?? new Map()),
        sample: false,
      }).document,
    [gathered, context, decisions],
  )
  const parts = useMemo(() => formParts(gathered, document), [gathered, document])
  const sums = useCheckSums(parts)
  const findings = useMemo(() => findingsByItem(open, gathered), [open, gathered])
  return useMemo(() => {
    if (entries === undefined || decisions === undefined) return undefined
    const stateOf = (item: FormItem) => stateOfItem(item, entries, sums.get(item.words))
    const all = parts.flatMap(({ items }) => items)
    return {
      document,
      parts,
      stateOf,
      findingsOf: ({ key }) => findings.get(key) ?? NOTHING_FOUND,
      counts: countForm(all.map(stateOf)),
    }
  }, [entries, decisions, document, parts, sums, findings])
}

/** One list for all, so that rows without a finding are not drawn anew. */
const NOTHING_FOUND: readonly GuardFinding[] = []

/** Check sums by words: what was summed once is not summed again. */
function useCheckSums(parts: readonly FormPart[]): ReadonlyMap<string, Sha256> {
  const known = useRef(new Map<string, Sha256>())
  const [sums, setSums] = useState<ReadonlyMap<string, Sha256>>(new Map())
  useEffect(() => {
    let left = false
    void sumAll(parts, known.current).then((all) => {
      known.current = all
      if (!left) setSums(all)
    })
    return () => {
      left = true
    }
  }, [parts])
  return sums
}

async function sumAll(
  parts: readonly FormPart[],
  known: ReadonlyMap<string, Sha256>,
): Promise<Map<string, Sha256>> {
  const words = new Set(parts.flatMap(({ items }) => items.map((item) => item.words)))
  const sums = await Promise.all(
    [...words].map(async (text) => [text, known.get(text) ?? (await sha256OfText(text))] as const),
  )
  return new Map(sums)
}
