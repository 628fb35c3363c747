import { containsText } from '../../domain/shared/text.ts'
import type { Place } from './where-used.ts'

/** Questions and slots in which all the sought words stand: in code, text or section. */
export function findPlaces(places: readonly Place[], sought: string): readonly Place[] {
  const words = sought.split(/\s+/).filter(Boolean)
  if (words.length === 0) return places
  return places.filter(({ target, words: text, group }) =>
    words.every((word) => containsText(`${target.code}\n${text}\n${group}`, word)),
  )
}
