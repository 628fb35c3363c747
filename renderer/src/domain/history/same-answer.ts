import type { Answer } from '../audit/audit.ts'
import { sameValue } from './plain-words.ts'

/** Whether two versions of an answer say the same, whoever gave them and when. */
export function sameWordsIn(one: Answer, other: Answer): boolean {
  return (
    one.verdict === other.verdict &&
    sameValue(one.texts, other.texts) &&
    sameValue(one.parts, other.parts)
  )
}
