import type { EvidenceSource } from '../../domain/evidence/evidence.ts'
import { useMissingFiles } from '../../storage/missing-files.ts'

/** Whether the vault was found not to hold this file as it was. */
export function useIsLost(source: EvidenceSource): boolean {
  return useMissingFiles(({ missing }) => source.type === 'file' && missing.has(source.sha256))
}
