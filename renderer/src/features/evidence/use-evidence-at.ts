import { useMemo } from 'react'
import type { Audit } from '../../domain/audit/audit.ts'
import type { Evidence, EvidenceLink, EvidenceTarget } from '../../domain/evidence/evidence.ts'
import { lastSignedAt } from '../../domain/evidence/in-place.ts'
import type { Instant } from '../../domain/shared/dates.ts'
import { useDesk } from '../../storage/desk-context.tsx'
import { useStored } from '../../storage/live.ts'
import { readCurrentAudit } from '../../storage/repositories/audits.ts'
import { readEvidence, readLinks } from '../../storage/repositories/evidence.ts'
import { readSignOffs } from '../../storage/repositories/sign-offs.ts'

export interface LinkedPiece {
  readonly link: EvidenceLink
  readonly piece: Evidence
}

export interface EvidenceAt {
  readonly audit: Audit
  readonly signed: Instant | null
  readonly linked: readonly LinkedPiece[]
  readonly library: readonly Evidence[]
}

/**
 * The evidence of one question or slot, in the order in which it was linked.
 *
 * Reads only what it needs: a question's screen stands on the whole audit already.
 */
export function useEvidenceAt(target: EvidenceTarget): EvidenceAt | null | undefined {
  const { db } = useDesk()
  const audit = useStored(() => readCurrentAudit(db), [db])
  const library = useStored(() => readEvidence(db), [db])
  const auditId = audit?.id ?? ''
  const links = useStored(async () => readLinks(db, auditId), [db, auditId])
  const signOffs = useStored(() => readSignOffs(db, auditId), [db, auditId])
  const { type, code } = target
  return useMemo(() => {
    if (audit === null) return null
    if (!(audit && library && links && signOffs)) return undefined
    const pieces = new Map(library.map((piece) => [piece.id, piece]))
    const linked = links
      .filter((link) => link.target.type === type && link.target.code === code)
      .sort((a, b) => (a.addedAt < b.addedAt ? -1 : a.addedAt > b.addedAt ? 1 : 0))
      .flatMap((link) => {
        const piece = pieces.get(link.evidenceId)
        return piece ? [{ link, piece }] : []
      })
    return { audit, library, linked, signed: lastSignedAt(audit, signOffs) }
  }, [audit, library, links, signOffs, type, code])
}
