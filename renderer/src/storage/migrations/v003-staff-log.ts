import type { Migration } from './migration.ts'

/**
 * Policies, receipts, training and inductions: what a lead keeps all year.
 *
 * Indexed are ids only, as everywhere: who read what is personal.
 */
export const v003StaffLog: Migration = {
  version: 3,
  stores: {
    policies: 'id',
    receipts: 'id, personId',
    readingDocuments: 'id',
    dutyChanges: 'id',
    signSheets: 'id',
    signHere: 'id',
    trainingRecords: 'id, personId',
    trainingSessions: 'id',
    bookings: 'id',
    ownCourses: 'id',
    requirementChanges: 'id',
    trainingExemptions: 'id',
    inductions: 'id',
    inductionItems: 'id',
    frozenFacts: 'id, auditId',
    lookedAt: 'id',
  },
}
