/**
 * Where each kind of fact is looked after.
 *
 * The same as in `ui/addresses.ts`, which rules may not know; a test holds the two together.
 */
export const FACT_ADDRESSES = {
  training: '#/training',
  trainingRecords: '#/training/records',
  certificatesMissing: '#/training/missing',
  trainingSessions: '#/training/sessions',
  reading: '#/reading',
  policies: '#/policies',
  staff: '#/staff',
} as const

export const addressOfDocumentRead = (id: string): string =>
  `${FACT_ADDRESSES.reading}/document/${encodeURIComponent(id)}`

export const addressOfPolicyFact = (id: string): string => `${FACT_ADDRESSES.policies}/policy/${id}`
