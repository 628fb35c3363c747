import type { Evidence, EvidenceSource } from '../../domain/evidence/evidence.ts'
import { currentVersion } from '../../domain/evidence/evidence-state.ts'
import { evidenceKindInWords } from '../../domain/evidence/kind-words.ts'
import { endingOf } from '../../intake/file-names.ts'
import { formatDate } from '../../ui/format-date.ts'
import { formatBytes } from '../../ui/format-number.ts'
import { dayOf } from '../../ui/format-time.ts'

/** "PDF, 1.2 MB", or where it is kept. */
export function sourceInWords(source: EvidenceSource): string {
  if (source.type === 'pointer') return `Kept at: ${source.place}`
  return [endingOf(source.fileName).toUpperCase(), formatBytes(source.size)]
    .filter(Boolean)
    .join(', ')
}

/** What is known of a piece, in one line: kind, file, dates. */
export function aboutPiece(piece: Evidence): string {
  const { source, addedAt } = currentVersion(piece)
  const { effectiveOn, reviewOn, expiresOn } = piece
  return [
    evidenceKindInWords(piece.kind),
    sourceInWords(source),
    effectiveOn && `of ${formatDate(effectiveOn)}`,
    periodInWords(piece),
    reviewOn && `review by ${formatDate(reviewOn)}`,
    expiresOn && `expires ${formatDate(expiresOn)}`,
    `added ${formatDate(dayOf(addedAt))}`,
  ]
    .filter(Boolean)
    .join(' · ')
}

/** "1 September 2025 to 31 August 2026", or as much of it as is known; null where nothing is. */
export function periodInWords({
  periodFrom,
  periodTo,
}: Pick<Evidence, 'periodFrom' | 'periodTo'>): string | null {
  if (periodFrom && periodTo) return `${formatDate(periodFrom)} to ${formatDate(periodTo)}`
  if (periodFrom) return `from ${formatDate(periodFrom)}`
  return periodTo ? `up to ${formatDate(periodTo)}` : null
}
