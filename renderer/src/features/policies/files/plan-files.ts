import type { Evidence, EvidenceSource } from '../../../domain/evidence/evidence.ts'
import type { Policy, PolicyVersion } from '../../../domain/policies/policy.ts'
import type { Instant } from '../../../domain/shared/dates.ts'
import { compareText, foldText } from '../../../domain/shared/text.ts'
import { ownPolicy } from '../own-policy.ts'
import { hasApproved, newVersion, registeredAt } from '../policy/next-version.ts'
import { OWN_CATEGORY } from '../register/policy-words.ts'
import { type FileRow, OWN } from './file-rows.ts'

/** Rows to be written, as one change. */
export interface FilesPlan {
  readonly policies: readonly Policy[]
  readonly pieces: readonly Evidence[]
}

export interface PlanGround {
  /** The policy as it stands now, of the school or as the pack suggests it. */
  readonly policyOf: (id: string) => Policy | undefined
  /** The piece of the library that has these bytes, else a new one. */
  readonly pieceOf: (
    source: EvidenceSource,
    policy: Policy,
    version: PolicyVersion,
  ) => { readonly piece: Evidence; readonly isNew: boolean }
  readonly newId: () => string
  readonly now: Instant
  readonly author: string
}

/**
 * What the confirmed files make of the register.
 *
 * A version of that name that has no file gets it; else the file is a new version. Several for
 * one policy become versions in the order of their names, and of two that take
 * effect on one day the later registered is in force. A policy that gets a file is kept from now on.
 */
export function planFiles(rows: readonly FileRow[], ground: PlanGround): FilesPlan {
  const policies = new Map<string, Policy>()
  const pieces = new Map<string, Evidence>()
  const ordered = [...rows].sort((a, b) => compareText(a.label, b.label))
  for (const row of ordered) {
    const policy = policyFor(row, policies, ground)
    if (policy === undefined) continue
    const there = versionWithoutFile(row, policy)
    const bare = there ? withRow(there, row) : versionOf(row, policy, ground)
    const { piece, isNew } = pieceFor(row, policy, bare, pieces, ground)
    if (isNew) pieces.set(row.kept.sha256, piece)
    const version = { ...bare, evidenceId: piece.id }
    const versions = there
      ? policy.versions.map((each) => (each === there ? version : each))
      : [...policy.versions, version]
    policies.set(policy.id, { ...policy, wanted: true, versions })
  }
  return { policies: [...policies.values()], pieces: [...pieces.values()] }
}

/** One that was registered under this name before its file was at hand. */
export function versionWithoutFile(
  { label, draft }: Pick<FileRow, 'label' | 'draft'>,
  { versions }: Pick<Policy, 'versions'>,
): PolicyVersion | undefined {
  const name = foldText(label.trim())
  return versions.find(
    (version) =>
      version.evidenceId === null &&
      foldText(version.label) === name &&
      (version.progress === 'approved') === !draft,
  )
}

/** What was noted before stays; the file only adds days that were missing. */
function withRow(version: PolicyVersion, { draft, approvedOn, nextReviewOn }: FileRow) {
  return {
    ...version,
    approvedOn: version.approvedOn ?? (draft ? null : approvedOn),
    nextReviewOn: version.nextReviewOn ?? nextReviewOn,
  }
}

function policyFor(
  row: FileRow,
  policies: ReadonlyMap<string, Policy>,
  { policyOf, newId, now }: PlanGround,
): Policy | undefined {
  if (row.policyId === null) return undefined
  if (row.policyId === OWN) {
    const title = row.title.trim()
    return ownPolicy({ id: newId(), title, category: OWN_CATEGORY, addedAt: now })
  }
  const policy = policies.get(row.policyId) ?? policyOf(row.policyId)
  return policy && registeredAt(policy, now)
}

/** Two files with the same bytes are one piece. */
function pieceFor(
  row: FileRow,
  policy: Policy,
  version: PolicyVersion,
  pieces: ReadonlyMap<string, Evidence>,
  { pieceOf }: PlanGround,
) {
  const made = pieces.get(row.kept.sha256)
  return made ? { piece: made, isNew: false } : pieceOf(row.kept, policy, version)
}

function versionOf(row: FileRow, policy: Policy, ground: PlanGround): PolicyVersion {
  const { draft, approvedOn, nextReviewOn, minor } = row
  return newVersion({
    id: ground.newId(),
    label: row.label.trim(),
    progress: draft ? 'being-written' : 'approved',
    approvedOn: draft ? null : approvedOn,
    // Who approved it is only said where she gave the day.
    approvedBy: draft || approvedOn === null ? '' : policy.approver,
    nextReviewOn,
    change: hasApproved(policy) ? (minor ? 'minor' : 'material') : 'first',
    addedAt: ground.now,
    addedBy: ground.author,
  })
}
