import type { Edition } from '../packs/template.ts'
import type { LocalDate } from '../shared/dates.ts'
import type { ReadingDocument } from './documents.ts'

/** `kcsie-2026` is of the family `kcsie`: what all its years share. */
export function familyOf(editionId: string): string {
  return editionId.replace(/-\d{4}$/, '')
}

/** Which part of its edition a document is: `part-one` of `kcsie-2026-part-one`. */
export function partOf({ id, edition }: Pick<ReadingDocument, 'id' | 'edition'>): string {
  return edition !== null && id.startsWith(`${edition.id}-`) ? id.slice(edition.id.length + 1) : id
}

/** The same for every year's edition: `kcsie/part-one`. For a document without an edition its id. */
export function lineageOf(document: Pick<ReadingDocument, 'id' | 'edition'>): string {
  return document.edition === null
    ? document.id
    : `${familyOf(document.edition.id)}/${partOf(document)}`
}

export function isInForce({ inForceFrom, inForceTo }: Edition, day: LocalDate): boolean {
  return (inForceFrom === null || inForceFrom <= day) && (inForceTo === null || inForceTo >= day)
}

/**
 * The document that stood in this one's place on a day: the same part of the edition then in force.
 *
 * The pack asks only for the newest edition. Its rule for an earlier year is not in the pack, so
 * that year is asked for what was then the same part. Null where none is known. A document that
 * has no successor is asked for until the pack retires it.
 */
export function documentOnDay(
  document: ReadingDocument,
  documents: readonly ReadingDocument[],
  day: LocalDate,
): ReadingDocument | null {
  const { edition } = document
  if (edition === null) return document.retired ? null : document
  const lineage = lineageOf(document)
  const then = documents.filter(
    (one) => one.edition !== null && lineageOf(one) === lineage && isInForce(one.edition, day),
  )
  const newest = then.reduce<ReadingDocument | null>(
    (best, one) => (best === null || startOf(one) > startOf(best) ? one : best),
    null,
  )
  if (newest !== null) return newest
  const isOver = edition.inForceTo !== null && edition.inForceTo < day
  return isOver && !document.retired ? document : null
}

function startOf({ edition }: ReadingDocument): LocalDate {
  return edition?.inForceFrom ?? ''
}

/** `2026 edition`; where an edition has no year, its title. */
export function editionLabel({ id, title }: Edition): string {
  const year = /-(\d{4})$/.exec(id)?.[1]
  return year === undefined ? title : `${year} edition`
}
