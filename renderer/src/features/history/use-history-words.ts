import { useMemo } from 'react'
import type { HistoryWords } from '../../domain/history/account.ts'
import { useDesk } from '../../storage/desk-context.tsx'
import { useStored } from '../../storage/live.ts'
import { readAudits } from '../../storage/repositories/audits.ts'
import { readEvidence } from '../../storage/repositories/evidence.ts'

/** The templates and titles by which changes are told; undefined until they were read. */
export function useHistoryWords(): HistoryWords | undefined {
  const { db } = useDesk()
  const stored = useStored(async () => {
    const [audits, evidence] = await Promise.all([readAudits(db), readEvidence(db)])
    return { audits, titles: evidence.map(({ id, title }) => [id, title] as const) }
  }, [db])
  const sum =
    stored &&
    JSON.stringify([stored.audits.map(({ id, templateHash }) => [id, templateHash]), stored.titles])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same templates and titles are the same words
  return useMemo(() => {
    if (!stored) return undefined
    const templates = new Map(stored.audits.map(({ id, template }) => [id, template]))
    const titles = new Map(stored.titles)
    // What belongs to no audit, such as the people who sign, is told by this year's.
    const current = stored.audits[0]?.template ?? null
    return {
      templateOf: (auditId) => templates.get(auditId) ?? current,
      evidenceTitle: (id) => titles.get(id) ?? null,
    }
  }, [sum])
}
