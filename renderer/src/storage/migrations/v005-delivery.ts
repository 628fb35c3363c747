import type { Migration } from './migration.ts'

/**
 * What leaves and what comes back: sendings, files made of a package, feedback, questions that
 * colleagues answer, and what was typed into the partnership's own form.
 *
 * Indexed are ids only, as everywhere.
 */
export const v005Delivery: Migration = {
  version: 5,
  stores: {
    deliveries: 'id, auditId',
    packageFiles: 'id, madeId',
    feedback: 'id, auditId',
    handOffs: 'id, auditId',
    formEntries: '[auditId+key], auditId',
  },
}
