import type { Evidence } from '../../domain/evidence/evidence.ts'
import { evidenceKindInWords } from '../../domain/evidence/kind-words.ts'
import { containsText } from '../../domain/shared/text.ts'

/** Pieces in which all the sought words stand: in title, kind, file name, place or note. */
export function findPieces(pieces: readonly Evidence[], sought: string): readonly Evidence[] {
  const words = sought.split(/\s+/).filter(Boolean)
  return words.length === 0 ? pieces : pieces.filter((piece) => mentionsAll(piece, words))
}

function mentionsAll(piece: Evidence, words: readonly string[]): boolean {
  const places = piece.versions.map(({ source }) =>
    source.type === 'file' ? source.fileName : source.place,
  )
  const text = [piece.title, evidenceKindInWords(piece.kind), piece.note, ...places].join('\n')
  return words.every((word) => containsText(text, word))
}
