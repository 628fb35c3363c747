import { useMemo } from 'react'
import type { Audit } from '../../domain/audit/audit.ts'
import type { Evidence, EvidenceLink, EvidenceTarget } from '../../domain/evidence/evidence.ts'
import { lastSignedAt } from '../../domain/evidence/in-place.ts'
import type { Instant } from '../../domain/shared/dates.ts'
import { useGatheredAudit } from '../../storage/use-gathered-audit.tsx'

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

/** The evidence of one question or slot, in the order in which it was linked. */
export function useEvidenceAt(target: EvidenceTarget): EvidenceAt | null | undefined {
  const gathered = useGatheredAudit()
  const { audit, evidence, evidenceById, evidenceLinks, signOffs } = gathered ?? {}
  const { type, code } = target
  const linked = useMemo(
    () =>
      (evidenceLinks ?? [])
        .filter((link) => link.target.type === type && link.target.code === code)
        .sort((a, b) => (a.addedAt < b.addedAt ? -1 : a.addedAt > b.addedAt ? 1 : 0))
        .flatMap((link) => {
          const piece = evidenceById?.get(link.evidenceId)
          return piece ? [{ link, piece }] : []
        }),
    [evidenceLinks, evidenceById, type, code],
  )
  if (!(audit && evidence && signOffs)) return gathered === null ? null : undefined
  return { audit, library: evidence, linked, signed: lastSignedAt(audit, signOffs) }
}
