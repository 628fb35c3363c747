import type { Audit, SignOff } from '../../../domain/audit/audit.ts'
import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import type { Signatory } from '../../../domain/audit/school.ts'
import { lockAudit, signaturesOf } from '../../../domain/audit/sign-off.ts'
import type { SignOffRole } from '../../../domain/packs/template.ts'

/** One person who signs, and how that stands. */
export interface SignatureLine {
  readonly role: SignOffRole
  readonly signOff: SignOff | null
  /** `stale`: given to an earlier state, so it does not count until it is given again. */
  readonly state: 'signed' | 'stale' | 'waiting' | 'optional'
  /** Who is expected to sign, from the school's details. */
  readonly expected: Signatory | null
  /** A board signs in a meeting, and the minute says so. */
  readonly asksForMeeting: boolean
}

/** The people who sign this revision, in the template's order. */
export function signatureLines(
  { audit, school, signOffs }: GatheredAudit,
  fingerprint: string,
): readonly SignatureLine[] {
  return signaturesOf(audit.template, audit.revision, signOffs).map(({ role, signOff }) => ({
    role,
    signOff,
    state: stateOf(role, signOff, fingerprint),
    expected: school.signatories.find(({ roleId }) => roleId === role.id) ?? null,
    asksForMeeting: meetsAsABoard(role),
  }))
}

function stateOf(
  role: SignOffRole,
  signOff: SignOff | null,
  fingerprint: string,
): SignatureLine['state'] {
  if (signOff !== null) return signOff.fingerprint === fingerprint ? 'signed' : 'stale'
  return role.required ? 'waiting' : 'optional'
}

/** The template has no field for it, so the label tells. */
function meetsAsABoard({ label }: SignOffRole): boolean {
  return /governor|governing|trustee|committee|board|director/i.test(label)
}

/** Whose turn it is: the first who must sign, or must sign again. */
export function nextToSign(lines: readonly SignatureLine[]): string | null {
  const waiting = lines.find(({ state }) => state === 'waiting' || state === 'stale')
  return waiting?.role.id ?? null
}

/** The lock that a new signature brings, or null where others are still to sign. */
export function lockFrom(
  { audit, signOffs }: Pick<GatheredAudit, 'audit' | 'signOffs'>,
  signOff: SignOff,
): Audit['lock'] {
  if (audit.lock !== null) return null
  const lock = { at: signOff.at, fingerprint: signOff.fingerprint }
  const locked = lockAudit(audit, [...signOffs, signOff], lock)
  return locked.ok ? locked.value.lock : null
}

/** Revisions before this one: who had signed, and why each was opened again. */
export interface EarlierRevision {
  readonly revision: number
  readonly signOffs: readonly SignOff[]
  readonly unlocking: Audit['unlocks'][number]
}

export function earlierRevisions({
  audit,
  signOffs,
}: Pick<GatheredAudit, 'audit' | 'signOffs'>): readonly EarlierRevision[] {
  return audit.unlocks
    .map((unlocking) => ({
      revision: unlocking.revision,
      signOffs: signOffs.filter(({ revision }) => revision === unlocking.revision),
      unlocking,
    }))
    .reverse()
}
