import type { EvidenceFile } from '../../../domain/evidence/evidence.ts'
import type { PolicyLine } from '../../../domain/policies/standing.ts'
import type { LocalDate } from '../../../domain/shared/dates.ts'
import type { PolicyId } from '../../../domain/shared/ids.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import { proposedTitle } from '../../../intake/file-names.ts'
import { labelOfNow } from '../policy/next-version.ts'
import { titleOf } from '../register/policy-rows.ts'
import type { DaysInText } from './days-in-text.ts'
import { proposePolicy, versionInName } from './propose-policy.ts'

/** Stands for a policy that only this school has, to be made of the file. */
export const OWN = 'own'

/** One file of the folder, with what is proposed for it or what she said. */
export interface FileRow {
  readonly id: string
  /** In the vault already; nothing of the register was touched. */
  readonly kept: EvidenceFile
  /** Null where nobody knows yet. */
  readonly policyId: PolicyId | typeof OWN | null
  /** For a policy of the school's own. */
  readonly title: string
  readonly label: string
  readonly draft: boolean
  readonly approvedOn: LocalDate | null
  readonly nextReviewOn: LocalDate | null
  /** The words of the file that the days were taken from; empty where they were not. */
  readonly approvedWords: string
  readonly reviewWords: string
  /** Whether what people confirmed of the version before stands. */
  readonly minor: boolean
}

/** What the file's name tells. */
export function proposedRow(
  id: string,
  kept: EvidenceFile,
  lines: readonly PolicyLine[],
  today: LocalDate,
): FileRow {
  const { label, draft } = versionInName(kept.fileName)
  const policyId = proposePolicy(kept.fileName, policiesOf(lines))
  const policy = lines.find((line) => line.policy.id === policyId)?.policy
  return {
    id,
    kept,
    policyId,
    title: proposedTitle(kept.fileName),
    label: label || labelOfNow(policy ?? { versions: [] }, today),
    draft,
    approvedOn: null,
    nextReviewOn: null,
    approvedWords: '',
    reviewWords: '',
    minor: false,
  }
}

/** With the days that its text names, as far as she has not typed one herself. */
export function withDays(row: FileRow, { approved, review }: DaysInText): FileRow {
  const day = row.approvedOn === null ? approved : null
  const next = row.nextReviewOn === null ? review : null
  return {
    ...row,
    ...(day && { approvedOn: day.on, approvedWords: day.words }),
    ...(next && { nextReviewOn: next.on, reviewWords: next.words }),
  }
}

/** Under the names that a register uses. */
export function policiesOf(lines: readonly PolicyLine[]) {
  return lines.map(({ policy }) => ({ id: policy.id, title: titleOf(policy), kind: policy.kind }))
}

/** Whether a name points to the record of checks on people, whose bytes are not to lie here. */
export function isRecord(fileName: string, lines: readonly PolicyLine[]): boolean {
  const policyId = proposePolicy(fileName, policiesOf(lines))
  return lines.some(({ policy }) => policy.id === policyId && policy.kind === 'record')
}

/** Where the register has this very file already: `Whistleblowing, version 2026-27`. */
export function alreadyIn(
  { kept }: FileRow,
  log: Pick<StaffLog, 'evidence' | 'policies'>,
): string | null {
  const pieces = new Set(
    log.evidence
      .filter(({ versions }) =>
        versions.some(({ source }) => source.type === 'file' && source.sha256 === kept.sha256),
      )
      .map(({ id }) => id),
  )
  for (const policy of log.policies) {
    const version = policy.versions.find(({ evidenceId }) => pieces.has(evidenceId ?? ''))
    if (version) return `${titleOf(policy)}, version ${version.label}`
  }
  return null
}
