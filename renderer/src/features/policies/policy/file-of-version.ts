import type { Evidence, EvidenceSource } from '../../../domain/evidence/evidence.ts'
import { pieceWithFile } from '../../../domain/evidence/piece-with-file.ts'
import type { Policy, PolicyVersion } from '../../../domain/policies/policy.ts'
import type { Desk } from '../../../storage/desk.ts'
import { newEvidence } from '../../../storage/repositories/evidence-files.ts'
import { noteStanding } from '../../../storage/vault-check.ts'
import { titleOf } from '../register/policy-rows.ts'

type About = Pick<PolicyVersion, 'label' | 'effectiveOn' | 'nextReviewOn'>

/** The piece of the library that holds a version: the one that has these bytes already, else a new one. */
export function pieceOfVersion(
  desk: Desk,
  library: readonly Evidence[],
  source: EvidenceSource,
  policy: Pick<Policy, 'title' | 'kind'>,
  version: About,
): { readonly piece: Evidence; readonly isNew: boolean } {
  if (source.type === 'file') {
    // The vault read it back just now, so a file that was missing is there again.
    noteStanding(desk, source.sha256, 'present')
    const known = pieceWithFile(library, source.sha256)
    if (known) return { piece: known, isNew: false }
  }
  const title = `${titleOf(policy)} ${version.label}`.trim()
  const piece = newEvidence(desk, source, { title, kind: 'policy' })
  const { effectiveOn, nextReviewOn } = version
  return { piece: { ...piece, effectiveOn, reviewOn: nextReviewOn }, isNew: true }
}
