import { waitsForVersion } from '../../../domain/receipts/reading.ts'
import type { DocumentToRead } from '../../../domain/receipts/standing.ts'
import { addressOfPolicy } from '../../../ui/addresses.ts'

interface NoVersionProps {
  readonly document: DocumentToRead
  /** In a list, where the page of the document tells the rest. */
  readonly isShort?: boolean
}

/** A policy without a registered version: what was read cannot be told from what will be. */
export function NoVersion({ document, isShort = false }: NoVersionProps) {
  const { policyId } = document
  if (policyId === null || !waitsForVersion(document)) return null
  return (
    <>
      <a href={addressOfPolicy(policyId)}>Register the version in force</a>
      {isShort
        ? '.'
        : ', so that an entry says which wording was read. Entries made before then do not count for it.'}
    </>
  )
}
