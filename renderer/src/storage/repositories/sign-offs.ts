import type { Audit, SignOff } from '../../domain/audit/audit.ts'
import { unlockAudit } from '../../domain/audit/sign-off.ts'
import type { FrozenFact } from '../../domain/facts/fact.ts'
import type { AuditId } from '../../domain/shared/ids.ts'
import type { DeskDatabase } from '../database.ts'
import type { Desk } from '../desk.ts'
import { putFrozenFacts } from './frozen-facts.ts'

/** Signatures under every revision of an audit, in the order in which they were given. */
export async function readSignOffs(
  db: DeskDatabase,
  auditId: AuditId,
): Promise<readonly SignOff[]> {
  return db.rows.signOffs.where('auditId').equals(auditId).sortBy('at')
}

/**
 * Keeps a signature; with `lock` it is the last one needed and locks the revision.
 *
 * @param facts what the staff log says at the lock, kept as it stood
 */
export function sign(
  desk: Desk,
  signOff: SignOff,
  lock: Audit['lock'],
  facts: readonly FrozenFact[] = [],
) {
  return desk.changeAudit(signOff.auditId, whatOfSignature(signOff, 'Signature'), async (rows) => {
    await rows.signOffs.put(signOff)
    if (!lock) return
    await putFrozenFacts(rows, facts)
    const audit = await rows.audits.get(signOff.auditId)
    if (!audit) throw new Error(`no audit ${signOff.auditId}`)
    await rows.audits.put({ ...audit, lock })
  })
}

/**
 * Adds the name of somebody who had not to sign to a revision that is locked already.
 *
 * @throws when it was given to something else than what is locked
 */
export function signAfterLock(desk: Desk, signOff: SignOff) {
  return desk.change(whatOfSignature(signOff, 'Signature'), async (rows) => {
    const audit = await rows.audits.get(signOff.auditId)
    if (audit?.lock?.fingerprint !== signOff.fingerprint || audit.revision !== signOff.revision) {
      throw new Error(`a signature of another state than audit ${signOff.auditId} is locked at`)
    }
    await rows.signOffs.put(signOff)
  })
}

/** Takes a signature from a revision that is still open; the history keeps who gave it. */
export function withdrawSignature(desk: Desk, signOff: SignOff) {
  const what = whatOfSignature(signOff, 'Taken back: signature')
  return desk.changeAudit(signOff.auditId, what, (rows) => rows.signOffs.delete(signOff.id))
}

function whatOfSignature({ auditId, name }: SignOff, label: string) {
  return {
    kind: 'sign-off',
    label: `${label} of ${name}`,
    about: [`audit:${auditId}`],
    final: true,
  } as const
}

/** Opens a signed audit again as the next revision. Its signatures stay in the history. */
export function unlock(desk: Desk, audit: Audit, reason: string) {
  const what = {
    kind: 'unlock',
    label: `Unlocking revision ${audit.revision}`,
    about: [`audit:${audit.id}`],
    final: true,
  } as const
  return desk.change(what, async (rows) => {
    const stored = await rows.audits.get(audit.id)
    if (!stored) throw new Error(`no audit ${audit.id}`)
    const { now, author } = desk.context
    const opened = unlockAudit(stored, { at: now(), by: author(), reason })
    if (!opened.ok) throw new Error(opened.error)
    await rows.audits.put(opened.value)
  })
}
