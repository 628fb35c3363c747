import type { Migration } from './migration.ts'

/**
 * The first desk: the audit, its evidence, its return, and the log that keeps them.
 *
 * Only ids, kinds, states and dates are indexed, never names or text, so that rows can
 * be sealed later without losing a query.
 */
export const v001FirstDesk: Migration = {
  version: 1,
  stores: {
    school: 'id',
    packs: 'id',
    audits: 'id, schoolYear',
    answers: '[auditId+code], auditId',
    figures: '[auditId+code], auditId',
    actions: 'id, auditId, *codes',
    evidence: 'id',
    evidenceLinks: 'id, auditId, evidenceId',
    slotDecisions: '[auditId+slot], auditId',
    signOffs: 'id, auditId',
    previousAudits: 'schoolYear',
    returns: 'id, auditId',
    guardDecisions: '[auditId+key], auditId',
    changes: 'seq, *about',
    tally: 'table',
    meta: 'key',
  },
}
