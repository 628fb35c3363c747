import type { Migration } from './migration.ts'

/**
 * The staff: who works, helps and governs, and how each kind of list is read.
 *
 * Only ids are indexed: names, addresses and codes are personal.
 */
export const v002People: Migration = {
  version: 2,
  stores: {
    people: 'id',
    importMappings: 'id',
  },
}
