import { useEffect, useMemo } from 'react'
import { useDesk } from '../../storage/desk-context.tsx'
import { useGatheredAudit } from '../../storage/use-gathered-audit.tsx'
import { checkAll, filesOf } from '../../storage/vault-check.ts'

/**
 * Asks the vault, bit by bit, whether it still holds the files of this audit.
 *
 * Once for each file and session, and for what is added meanwhile. What is missing then shows
 * wherever evidence stands.
 */
export function useVaultCheck(): void {
  const desk = useDesk()
  const { evidence, evidenceLinks } = useGatheredAudit() ?? {}
  const files = useMemo(() => {
    const used = new Set(evidenceLinks?.map(({ evidenceId }) => evidenceId))
    return filesOf(evidence?.filter(({ id }) => used.has(id)) ?? [])
  }, [evidence, evidenceLinks])
  useEffect(() => checkAll(desk, files), [desk, files])
}
