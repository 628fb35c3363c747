import type { PreviousAudit } from '../../domain/audit/audit.ts'
import type { EvidenceLink } from '../../domain/evidence/evidence.ts'
import type { ImportMapping } from '../../storage/tables.ts'

/** Where last year's audit comes from, and what of its evidence may be used again. */
export interface LastYearSource {
  readonly previous: PreviousAudit
  readonly evidenceLinks: readonly EvidenceLink[]
  /** "previous-audit-2025.json", or "your own audit". */
  readonly from: string
  /** How the columns of another tool's list were read, to be kept with it. */
  readonly mappings?: readonly ImportMapping<string>[]
}
