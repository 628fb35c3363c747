import { useMemo } from 'react'
import type { HistoryWords } from '../../domain/history/account.ts'
import { namesInLog } from '../../domain/history/names-in-log.ts'
import { useDesk } from '../../storage/desk-context.tsx'
import { useStored } from '../../storage/live.ts'
import { readAudits } from '../../storage/repositories/audits.ts'
import { readEvidence } from '../../storage/repositories/evidence.ts'
import { useStaffLog } from '../../storage/use-staff-log.tsx'

/** The templates, titles and names by which changes are told; undefined until they were read. */
export function useHistoryWords(): HistoryWords | undefined {
  const { db } = useDesk()
  const stored = useStored(async () => {
    const [audits, evidence] = await Promise.all([readAudits(db), readEvidence(db)])
    return { audits, titles: evidence.map(({ id, title }) => [id, title] as const) }
  }, [db])
  const sum =
    stored &&
    JSON.stringify([stored.audits.map(({ id, templateHash }) => [id, templateHash]), stored.titles])
  const called = useNames()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same templates and titles are the same words
  return useMemo(() => {
    if (!stored || !called) return undefined
    const templates = new Map(stored.audits.map(({ id, template }) => [id, template]))
    const titles = new Map(stored.titles)
    // What belongs to no audit, such as the people who sign, is told by this year's.
    const current = stored.audits[0]?.template ?? null
    return {
      templateOf: (auditId) => templates.get(auditId) ?? current,
      evidenceTitle: (id) => titles.get(id) ?? null,
      called,
    }
  }, [sum, called])
}

/** Anew only when somebody or something may be called otherwise, not with each record. */
function useNames(): HistoryWords['called'] | undefined {
  const log = useStaffLog()
  const names = [
    log?.pack,
    log?.people,
    log?.policies,
    log?.readingDocuments,
    log?.sessions,
    log?.ownCourses,
    log?.requirementChanges,
  ]
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the log only these lists hold names
  return useMemo(() => log && namesInLog(log), names)
}
