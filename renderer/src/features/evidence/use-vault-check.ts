import { useEffect } from 'react'
import { useDesk } from '../../storage/desk-context.tsx'
import { useStored } from '../../storage/live.ts'
import { readCurrentAudit } from '../../storage/repositories/audits.ts'
import { readEvidence, readLinks } from '../../storage/repositories/evidence.ts'
import { checkAll, filesOf } from '../../storage/vault-check.ts'

/**
 * Asks the vault, bit by bit, whether it still holds the files of this audit.
 *
 * Once for each file and session, and for what is added meanwhile. What is missing then shows
 * wherever evidence stands.
 */
export function useVaultCheck(): void {
  const desk = useDesk()
  const { db } = desk
  const files = useStored(async () => {
    const audit = await readCurrentAudit(db)
    if (!audit) return []
    const links = await readLinks(db, audit.id)
    const used = new Set(links.map(({ evidenceId }) => evidenceId))
    return filesOf((await readEvidence(db)).filter(({ id }) => used.has(id)))
  }, [db])
  useEffect(() => {
    if (files) checkAll(desk, files)
  }, [desk, files])
}
