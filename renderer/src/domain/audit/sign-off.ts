import type { AuditTemplate, SignOffRole } from '../packs/template.ts'
import { compareDates, isLocalDate } from '../shared/calendar.ts'
import { canonicalJson, type HashText } from '../shared/canonical-json.ts'
import type { Instant, LocalDate } from '../shared/dates.ts'
import type { EvidenceId } from '../shared/ids.ts'
import { ok, type Result, refused } from '../shared/result.ts'
import { isBlank } from '../shared/text.ts'
import type { Audit, SignOff } from './audit.ts'
import type { GatheredAudit } from './gather-audit.ts'
import { signedContent } from './signed-content.ts'

/** A role of the template with the signature under this revision, if there is one. */
export interface Signature {
  readonly role: SignOffRole
  readonly signOff: SignOff | null
}

/** Who signs this revision, in the template's order. Signatures under earlier revisions do not count. */
export function signaturesOf(
  template: AuditTemplate,
  revision: number,
  signOffs: readonly SignOff[],
): readonly Signature[] {
  const ofRevision = signOffs.filter((signOff) => signOff.revision === revision)
  return template.signOffRoles.map((role) => ({
    role,
    signOff: ofRevision.findLast(({ roleId }) => roleId === role.id) ?? null,
  }))
}

export interface SignOffProblem {
  readonly roleId: string
  readonly field: 'name' | 'on' | 'declared'
  readonly sentence: string
}

/**
 * What stands in the way of locking: a required role that nobody signed for, and a signature
 * under something that changed since. `fingerprint` is of what stands there now; without it
 * only missing signatures are told.
 */
export function signOffProblems(
  { template, revision }: Pick<Audit, 'template' | 'revision'>,
  signOffs: readonly SignOff[],
  fingerprint: string | null = null,
): readonly SignOffProblem[] {
  return signaturesOf(template, revision, signOffs).flatMap(
    ({ role, signOff }): readonly SignOffProblem[] => {
      const roleId = role.id
      if (signOff === null) {
        const sentence = `${role.label} has not signed yet.`
        return role.required ? [{ roleId, field: 'name', sentence }] : []
      }
      if (fingerprint === null || signOff.fingerprint === fingerprint) return []
      const sentence = `The audit changed after ${signOff.name} signed. Ask for the signature again.`
      return [{ roleId, field: 'declared', sentence }]
    },
  )
}

/** What stands in the fields of one signature. */
export interface SignOffDraft {
  readonly role: SignOffRole
  readonly name: string
  readonly on: string
  readonly declared: boolean
}

/** What one signature lacks, field by field. A later date than today would sign the future. */
export function checkSignOff(draft: SignOffDraft, today: LocalDate): readonly SignOffProblem[] {
  const roleId = draft.role.id
  const problems: SignOffProblem[] = []
  if (isBlank(draft.name)) {
    const sentence = `Enter the name of the person who signs as ${draft.role.label}.`
    problems.push({ roleId, field: 'name', sentence })
  }
  if (!isLocalDate(draft.on)) {
    problems.push({ roleId, field: 'on', sentence: 'Enter the day of signing.' })
  } else if (compareDates(draft.on, today) > 0) {
    problems.push({ roleId, field: 'on', sentence: 'The day of signing cannot be after today.' })
  }
  if (!draft.declared) {
    const sentence = 'Tick the declaration to say that it was read and holds.'
    problems.push({ roleId, field: 'declared', sentence })
  }
  return problems
}

/**
 * SHA-256 over everything that is signed, so that a later change can be told.
 *
 * @param leftOut why a file stays out of the package, by its piece
 */
export function fingerprintOf(
  gathered: GatheredAudit,
  leftOut: ReadonlyMap<EvidenceId, string>,
  hash: HashText,
): Promise<string> {
  return hash(canonicalJson(signedContent(gathered, leftOut)))
}

/** SHA-256 of a template's canonical JSON. */
export function hashOfTemplate(template: AuditTemplate, hash: HashText): Promise<string> {
  return hash(canonicalJson(template))
}

/** Locks the revision that was signed. Refused while a required signature is missing or stale. */
export function lockAudit(
  audit: Audit,
  signOffs: readonly SignOff[],
  lock: { readonly at: Instant; readonly fingerprint: string },
): Result<Audit, string> {
  if (audit.lock !== null) return refused('This revision is locked already.')
  const [problem] = signOffProblems(audit, signOffs, lock.fingerprint)
  return problem === undefined ? ok({ ...audit, lock }) : refused(problem.sentence)
}

/**
 * Opens a locked audit again as the next revision.
 *
 * The reason is kept with the revision that was opened. Signatures stay under the old revision,
 * so the new one must be signed again. That it goes as incomplete stays until she takes it back.
 */
export function unlockAudit(
  audit: Audit,
  opening: { readonly at: Instant; readonly by: string; readonly reason: string },
): Result<Audit, string> {
  if (audit.lock === null) return refused('This audit is open already.')
  if (isBlank(opening.reason)) return refused('Say why the audit is opened again.')
  const unlocking = { ...opening, reason: opening.reason.trim(), revision: audit.revision }
  return ok({
    ...audit,
    lock: null,
    revision: audit.revision + 1,
    unlocks: [...audit.unlocks, unlocking],
  })
}
