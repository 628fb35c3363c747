import { createContext, type ReactNode, use, useMemo } from 'react'
import { type GatheredAudit, gatherAudit } from '../domain/audit/gather-audit.ts'
import { useDesk } from './desk-context.tsx'
import { useStored } from './live.ts'
import { useMissingFiles } from './missing-files.ts'
import { readCurrentAudit, readLatestPrevious } from './repositories/audits.ts'
import { readEvidence } from './repositories/evidence.ts'
import { readSchool } from './repositories/school.ts'

const Gathered = createContext<GatheredAudit | null | undefined>(undefined)

/** Reads and orders the audit once for all screens below. */
export function GatheredAuditProvider({ children }: { children: ReactNode }) {
  return <Gathered value={useGathering()}>{children}</Gathered>
}

/**
 * This year's audit, put in order, and put in order again after every change to it.
 *
 * @returns undefined until it was read; null where no audit has been started
 */
export function useGatheredAudit(): GatheredAudit | null | undefined {
  return use(Gathered)
}

function useGathering(): GatheredAudit | null | undefined {
  const { db, context } = useDesk()
  const today = context.today()
  const missingFiles = useMissingFiles(({ missing }) => missing)
  const base = useStored(async () => {
    const [audit, school, previous] = await Promise.all([
      readCurrentAudit(db),
      readSchool(db),
      readLatestPrevious(db),
    ])
    return { audit, school, previous }
  }, [db])
  const id = base?.audit?.id
  const ofAudit = useOfAudit(id)
  const evidence = useStored(() => readEvidence(db), [db])
  return useMemo(() => {
    if (!base) return undefined
    const { audit, school, previous } = base
    if (!audit || !school) return null
    if (!ofAudit || !evidence) return undefined
    return gatherAudit({ audit, school, previous, evidence, ...ofAudit, missingFiles, today })
  }, [base, ofAudit, evidence, missingFiles, today])
}

/** The rows of one audit, each list anew only when something in it changed. */
function useOfAudit(id: string | undefined) {
  const { rows } = useDesk().db
  const answers = useStored(
    () =>
      rows.answers
        .where('auditId')
        .equals(id ?? '')
        .toArray(),
    [rows, id],
  )
  const actions = useStored(
    () =>
      rows.actions
        .where('auditId')
        .equals(id ?? '')
        .sortBy('createdAt'),
    [rows, id],
  )
  const figures = useStored(
    () =>
      rows.figures
        .where('auditId')
        .equals(id ?? '')
        .toArray(),
    [rows, id],
  )
  const evidenceLinks = useStored(
    () =>
      rows.evidenceLinks
        .where('auditId')
        .equals(id ?? '')
        .toArray(),
    [rows, id],
  )
  const slotDecisions = useStored(
    () =>
      rows.slotDecisions
        .where('auditId')
        .equals(id ?? '')
        .toArray(),
    [rows, id],
  )
  const signOffs = useStored(
    () =>
      rows.signOffs
        .where('auditId')
        .equals(id ?? '')
        .sortBy('at'),
    [rows, id],
  )
  return useMemo(() => {
    if (!(answers && actions && figures && evidenceLinks && slotDecisions && signOffs)) return null
    return { answers, actions, figures, evidenceLinks, slotDecisions, signOffs }
  }, [answers, actions, figures, evidenceLinks, slotDecisions, signOffs])
}
