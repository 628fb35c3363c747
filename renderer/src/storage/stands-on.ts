import type { Rows, TableName } from './tables.ts'

/** A row that another one names, and that must not go while it is named. */
export type Footing = readonly [table: TableName, id: string | null]

type Footings = { readonly [Name in TableName]?: (row: Rows[Name]) => readonly Footing[] }

const piece = (id: string | null): Footing => ['evidence', id]
const person = (id: string): Footing => ['people', id]

const footings: Footings = {
  evidenceLinks: ({ evidenceId }) => [piece(evidenceId)],
  policies: ({ versions }) => versions.map(({ evidenceId }) => piece(evidenceId)),
  receipts: ({ personId, proof, corrects }) => [
    person(personId),
    piece(proof),
    ['receipts', corrects],
  ],
  trainingRecords: ({ personId, certificate, sessionId }) => [
    person(personId),
    piece(certificate.evidenceId),
    ['trainingSessions', sessionId],
  ],
  trainingSessions: ({ evidence }) => evidence.map(piece),
  bookings: ({ personId }) => [person(personId)],
  trainingExemptions: ({ personId }) => [person(personId)],
  inductions: ({ id, signedSheet }) => [person(id), piece(signedSheet)],
  governorReports: ({ outputs }) => outputs.map(({ evidenceId }) => piece(evidenceId)),
}

/** Tables whose rows stand on rows of others. */
export const standingTables = Object.keys(footings) as readonly TableName[]

/** What others a row names: the person of a record, the file of a certificate, the entry that it corrects. */
export function standsOn<Name extends TableName>(table: Name, row: unknown): readonly Footing[] {
  const read = footings[table] as ((row: unknown) => readonly Footing[]) | undefined
  return read?.(row) ?? []
}
