import type { ComponentType } from 'react'
import type { PreviousAudit } from '../../domain/audit/audit.ts'
import type { GatheredAudit } from '../../domain/audit/gather-audit.ts'
import type { EvidenceLink } from '../../domain/evidence/evidence.ts'
import type { ImportMapping } from '../../storage/tables.ts'

/** What bringing an earlier year's audit in would do, as the room of last year shows it. */
export type LastYearPreview = ComponentType<{
  readonly source: {
    readonly previous: PreviousAudit
    readonly evidenceLinks: readonly EvidenceLink[]
    readonly from: string
    readonly mappings?: readonly ImportMapping<string>[]
  }
  readonly gathered: GatheredAudit
  readonly onDone: () => void
}>
