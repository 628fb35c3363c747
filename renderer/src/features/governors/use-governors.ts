import { useEffect, useMemo, useState } from 'react'
import type { GatheredAudit } from '../../domain/audit/gather-audit.ts'
import type { ReportOutline } from '../../domain/governors/outline.ts'
import { type GovernorReport, newestFirst } from '../../domain/governors/report.ts'
import type { TermCount } from '../../domain/governors/term-counts.ts'
import type { StaffLog } from '../../domain/staff-log/staff-log.ts'
import { useDesk } from '../../storage/desk-context.tsx'
import { useStored } from '../../storage/live.ts'
import { reportOutlineOf } from '../../storage/report-outline-of.ts'
import { readReports, readTermCounts } from '../../storage/repositories/governor-reports.ts'
import { useGatheredAudit } from '../../storage/use-gathered-audit.tsx'
import { useStaffLog } from '../../storage/use-staff-log.tsx'

/** What every screen of the room shows something of. */
export interface Governors {
  readonly gathered: GatheredAudit
  readonly log: StaffLog
  readonly outline: ReportOutline
  /** Newest term first. */
  readonly reports: readonly GovernorReport[]
  readonly counts: readonly TermCount[]
}

/** @returns undefined until it was read; null where no audit has been started */
export function useGovernors(): Governors | null | undefined {
  const { db } = useDesk()
  const gathered = useGatheredAudit()
  const log = useStaffLog()
  const outline = useOutline(gathered)
  const stored = useStored(async () => newestFirst(await readReports(db)), [db])
  const counts = useStored(() => readTermCounts(db), [db])
  return useMemo(() => {
    if (gathered === null) return null
    if (!(gathered && log && outline && stored && counts)) return undefined
    return { gathered, log, outline, reports: stored, counts }
  }, [gathered, log, outline, stored, counts])
}

/** Of the pack on which this year's audit is answered. */
function useOutline(gathered: GatheredAudit | null | undefined): ReportOutline | undefined {
  const { rows } = useDesk().db
  const packId = gathered?.audit.template.packId
  const version = gathered?.audit.template.version
  const pack = useStored(async () => {
    if (packId === undefined) return undefined
    const packs = await rows.packs.toArray()
    return packs.find((each) => each.packId === packId && each.version === version) ?? null
  }, [rows, packId, version])
  const [read, setRead] = useState<{ readonly outline?: ReportOutline; readonly failure?: Error }>(
    {},
  )
  useEffect(() => {
    if (pack === undefined) return
    let isGone = false
    reportOutlineOf(pack).then(
      (outline) => isGone || setRead({ outline }),
      (failure: Error) => isGone || setRead({ failure }),
    )
    return () => {
      isGone = true
    }
  }, [pack])
  if (read.failure) throw read.failure
  return read.outline
}
