import type { GatheredAudit } from '../audit/gather-audit.ts'
import type { ReadWorkbook } from './read-sheets.ts'

/**
 * In what a workbook is not this audit's own: sentences for her to decide on, none if it is.
 *
 * Nothing is guessed: a workbook of another school may be meant, where two share a lead, and may
 * be the wrong file.
 */
export function strangerSentences(
  { identity, base }: ReadWorkbook,
  { audit, school }: GatheredAudit,
  deskId: string,
): readonly string[] {
  if (identity === null) {
    return [
      'Its hidden sheet is gone, so it does not say whose it is, nor what stood in it at first. Each cell that differs from the app is shown as one that both may have changed.',
    ]
  }
  const { template } = audit
  const sameSchool =
    identity.urn !== '' && school.urn !== null
      ? identity.urn === school.urn
      : identity.school.trim() === school.name.trim()
  const urn = identity.urn === '' ? '' : ` (URN ${identity.urn})`
  return [
    sameSchool ? null : `It was made for ${identity.school}${urn}; this is ${school.name}.`,
    identity.schoolYear === audit.schoolYear
      ? null
      : `It is of the school year ${identity.schoolYear}; this audit is of ${audit.schoolYear}.`,
    identity.packId === template.packId && identity.version === template.version
      ? null
      : `Its questions are version ${identity.version} of ${identity.packId}; this audit asks version ${template.version} of ${template.packId}. Wordings may differ under the same code.`,
    identity.deskId === deskId || !sameSchool
      ? null
      : 'It was made by another desk of this school.',
    identity.auditId === audit.id ||
    identity.schoolYear !== audit.schoolYear ||
    identity.deskId !== deskId
      ? null
      : 'It was made from an audit that this desk does not have any more.',
    base !== null
      ? null
      : 'Its hidden sheet was altered, so nobody knows what stood in it at first. Each cell that differs from the app is shown as one that both may have changed.',
  ].filter((sentence) => sentence !== null)
}
