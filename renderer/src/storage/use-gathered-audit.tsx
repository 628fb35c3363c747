import { createContext, type ReactNode, use, useMemo } from 'react'
import { type GatheredAudit, gatherAudit } from '../domain/audit/gather-audit.ts'
import { auditPartsOf } from './audit-parts.ts'
import { useDesk } from './desk-context.tsx'
import { useKept } from './kept-query.ts'
import { useMissingFiles } from './missing-files.ts'

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
  const parts = useKept(auditPartsOf(db))
  return useMemo(
    () => parts && gatherAudit({ ...parts, missingFiles, today }),
    [parts, missingFiles, today],
  )
}
