import type { LargeFile } from '../../../domain/returns/mail-size.ts'
import type { ReturnDocument } from '../../../domain/returns/return-document.ts'
import { listed } from '../../../domain/shared/text.ts'
import { formatBytes } from '../../../ui/format-number.ts'

/** Most mailboxes take 25 MB, and a mail grows by more than a third on its way. */
export const MAIL_LIMIT_MB = 18
/** From this share on it is said: signatures and replies take their part too. */
const NEARLY = 15 / 18

/** What one mail may hold: the pack's own limit where it is smaller than what mailboxes take. */
export function mailLimitOf(partMaxMb: number) {
  const megabytes = Math.min(partMaxMb, MAIL_LIMIT_MB)
  const bytes = megabytes * 1_000_000
  const nearlyBytes = Math.round(bytes * NEARLY)
  return { megabytes, bytes, nearlyBytes, ofPack: partMaxMb < MAIL_LIMIT_MB }
}

// Measured on the sample school: 330 kB packed, with 123 answers, 21 pieces and 16 actions.
const DOCUMENTS_BYTES = 150_000
const BYTES_PER_LINE = 1_200

// A paper as pdf and workbook together, with the letters of its fonts.
const BYTES_PER_PAPER = 45_000

/** About how large the documents and papers will be, before they are drawn. */
export function documentsEstimate(document: ReturnDocument): number {
  const { sections, evidence, actions, slotDocuments = [] } = document
  const answers = sections.reduce((sum, section) => sum + section.answers.length, 0)
  const lines = answers + evidence.length + actions.length
  return DOCUMENTS_BYTES + BYTES_PER_LINE * lines + BYTES_PER_PAPER * slotDocuments.length
}

/** What to do about files that make a mail too large, by name. */
export function sizeAdvice(files: readonly LargeFile[]): string {
  const named = (some: readonly LargeFile[]) =>
    listed(some.map(({ title, size }) => `“${title}” (${formatBytes(size)})`))
  const pictures = files.filter(({ canShrink }) => canShrink)
  const others = files.filter(({ canShrink }) => !canShrink)
  return [
    pictures.length > 0 ? `Shrink ${named(pictures)}, or leave out.` : '',
    others.length > 0 ? `Leave out ${named(others)}, or ask where else you may bring it.` : '',
  ]
    .filter(Boolean)
    .join(' ')
}
