import { readingDocuments } from '../../../domain/receipts/documents.ts'
import { type ReadingVersion, STANDING } from '../../../domain/receipts/receipt.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'

/** What a document is called, also one that nobody has to read any more. */
export function titleOfDocument(log: StaffLog, id: string): string | null {
  return readingDocuments(log).find((document) => document.id === id)?.title ?? null
}

/** Which version an entry is for, in words; empty where there is only the one. */
export function versionWords(log: StaffLog, documentId: string, version: ReadingVersion): string {
  if (version === STANDING) return ''
  const edition = log.pack.editions.find(({ id }) => id === version)
  if (edition !== undefined) return edition.title
  const ofPolicy = log.policies.flatMap(({ versions }) => versions).find(({ id }) => id === version)
  const own = log.readingDocuments.find(({ id }) => id === documentId)
  return (
    ofPolicy?.label ?? own?.versions.find(({ id }) => id === version)?.label ?? 'another version'
  )
}
