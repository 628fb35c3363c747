import type { EvidenceFile } from '../evidence/evidence.ts'
import { slugOf } from '../shared/text.ts'
import type { SlotDocument } from './slot-document.ts'

/** Longest part of a path in a package. Windows' own programs trip over long ones. */
export const LONGEST_NAME = 80
const LONGEST_CODE = 20
const LONGEST_ENDING = 8

/** Names that Windows keeps for devices, whatever their ending is. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i

/**
 * Where a piece of evidence lies in the package: `evidence/001-TRN04-inset-register.pdf`.
 *
 * The number keeps names apart, also where capitals do not count; the original name is in
 * `return.json`.
 */
export function evidencePath(
  number: number,
  code: string,
  title: string,
  file: EvidenceFile,
): string {
  const ending = endingOf(file.fileName)
  const start = `${String(number).padStart(3, '0')}-${plainCode(code)}`
  const room = LONGEST_NAME - start.length - ending.length - 1
  const slug = slugOf(title, room) || slugOf(file.fileName, room) || 'file'
  return `evidence/${start}-${slug}${ending}`
}

/** Endings of a paper that builds itself: one to read, one to sort and to count. */
export const SLOT_ENDINGS = ['pdf', 'xlsx'] as const
export type SlotEnding = (typeof SLOT_ENDINGS)[number]

/** Where a paper that builds itself lies in the package: `documents/P-4-reading-summary.pdf`. */
export function slotDocumentPath(
  { slot, name }: Pick<SlotDocument, 'slot' | 'name'>,
  ending: SlotEnding,
): string {
  return `documents/${plainCode(slot)}-${slugOf(name, 50)}.${ending}`
}

/** The file's ending in plain letters, with its dot; empty where it has none. */
function endingOf(fileName: string): string {
  const ending = /\.([A-Za-z0-9]+)$/.exec(fileName)?.[1] ?? ''
  return ending === '' || ending.length > LONGEST_ENDING ? '' : `.${ending.toLowerCase()}`
}

function plainCode(code: string): string {
  const plain = code.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
  return plain.slice(0, LONGEST_CODE) || 'file'
}

/** `999901_2026-27_r1.zip`; a school without a URN is named by its slug. */
export function packageFileName({
  school,
  schoolYear,
  revision,
}: {
  readonly school: { readonly name: string; readonly urn: string | null }
  readonly schoolYear: string
  readonly revision: number
}): string {
  const slug = slugOf(school.name, 40)
  const name = school.urn ?? (slug === '' || RESERVED.test(slug) ? 'school' : slug)
  return `${name}_${schoolYear}_r${revision}.zip`
}
