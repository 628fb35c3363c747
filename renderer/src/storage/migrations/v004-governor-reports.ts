import type { Migration } from './migration.ts'

/**
 * Reports to governors, and the counts that are typed once a term.
 *
 * Indexed are ids only, as everywhere: what a report says may be confidential.
 */
export const v004GovernorReports: Migration = {
  version: 4,
  stores: {
    governorReports: 'id',
    termCounts: 'id',
  },
}
