import type { Edition, Reference } from '../../../domain/packs/template.ts'

/** "Keeping children safe in education 2026, Part two, paragraph 97: Staff training". */
export function placeInWords(reference: Reference, editions: readonly Edition[]): string {
  const { editionId, part, paragraph, heading } = reference
  const edition = editions.find(({ id }) => id === editionId)
  const place = [edition?.title ?? editionId, part, paragraphInWords(paragraph)]
    .filter((word) => word !== null)
    .join(', ')
  return heading === null ? place : `${place}: ${heading}`
}

function paragraphInWords(paragraph: string | null): string | null {
  if (paragraph === null) return null
  // "97" and "79-80" are numbers; "section 3" already says what it is.
  if (!/^\d/.test(paragraph)) return paragraph
  return /[-–,]|and/.test(paragraph) ? `paragraphs ${paragraph}` : `paragraph ${paragraph}`
}
