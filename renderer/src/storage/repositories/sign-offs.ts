import type { Audit, SignOff } from '../../domain/audit/audit.ts'
import type { AuditId } from '../../domain/shared/ids.ts'
import type { DeskDatabase } from '../database.ts'
import type { Desk } from '../desk.ts'

/** Signatures under every revision of an audit, in the order in which they were given. */
export async function readSignOffs(
  db: DeskDatabase,
  auditId: AuditId,
): Promise<readonly SignOff[]> {
  return db.rows.signOffs.where('auditId').equals(auditId).sortBy('at')
}

/** Keeps a signature; with `lock` it is the last one needed and locks the revision. */
export function sign(desk: Desk, signOff: SignOff, lock: Audit['lock']) {
  const what = {
    kind: 'sign-off',
    label: `Signature of ${signOff.name}`,
    about: [`audit:${signOff.auditId}`],
    final: true,
  } as const
  return desk.changeAudit(signOff.auditId, what, async (rows) => {
    await rows.signOffs.put(signOff)
    if (!lock) return
    const audit = await rows.audits.get(signOff.auditId)
    if (!audit) throw new Error(`no audit ${signOff.auditId}`)
    await rows.audits.put({ ...audit, lock })
  })
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
    if (!stored?.lock) throw new Error(`audit ${audit.id} is not locked`)
    await rows.audits.put({
      ...stored,
      lock: null,
      revision: stored.revision + 1,
      unlocks: [
        ...stored.unlocks,
        {
          at: desk.context.now(),
          by: desk.context.author(),
          reason,
          revision: stored.revision,
        },
      ],
    })
  })
}
