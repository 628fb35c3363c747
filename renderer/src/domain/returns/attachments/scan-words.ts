import { compareDates } from '../../shared/calendar.ts'
import { checkSum } from '../../shared/check-sum.ts'
import type { Sha256 } from '../../shared/ids.ts'
import { foldText } from '../../shared/text.ts'
import { excerptOf } from '../guard.ts'
import type { GuardFinding } from '../guard-finding.ts'
import {
  childNames,
  datesOfBirth,
  type GuardKnowledge,
  type Match,
  pupilNumbers,
  youngestAdultsBirthday,
} from '../guard-patterns.ts'
import type { FilePart, FileWords, Unread } from './attachment-words.ts'
import { birthdaysInList } from './list-birthdays.ts'
import { wordsOfTheDocument } from './own-vocabulary.ts'

/** Something in a file that may point at a child. Its words are shown and never kept. */
export interface FileFinding {
  /** The same for the same words in the same file. Holds check sums, never the words. */
  readonly key: string
  readonly kind: GuardFinding['kind']
  readonly place: string
  readonly excerpt: string
  readonly because: string
}

export interface FileScan {
  readonly findings: readonly FileFinding[]
  readonly unread: Unread | null
}

/** A list of a whole school has thousands; nobody looks at more than these one by one. */
export const MOST_FINDINGS = 300

/**
 * Looks for children in the words of a file, by the same patterns as in the texts of the return.
 *
 * Words that the file itself also writes small are taken for nobody's name, since documents are
 * full of titles in capitals.
 */
export function scanWords(
  sha256: Sha256,
  { parts, unread }: FileWords,
  knowledge: GuardKnowledge,
): FileScan {
  const own = { ...knowledge, noNames: wordsOfTheDocument(parts, knowledge.noNames) }
  const findings: FileFinding[] = []
  const taken = new Set<string>()
  const inLists = birthdaysByPart(parts, own)
  for (const [at, part] of parts.entries()) {
    for (const match of matchesIn(part, own, inLists.get(at) ?? [])) {
      const key = `${match.kind}:file ${sha256}:${checkSum(`${sha256} ${foldText(match.words)}`)}`
      if (taken.has(key)) continue
      taken.add(key)
      const { kind, because } = match
      findings.push({ key, kind, place: part.place, excerpt: excerptOf(part.text, match), because })
      if (findings.length === MOST_FINDINGS) return { findings, unread }
    }
  }
  return { findings, unread }
}

/** A list may be one page or a paragraph for each of its lines, below the one that is its heading. */
function birthdaysByPart(
  parts: readonly FilePart[],
  knowledge: GuardKnowledge,
): ReadonlyMap<number, readonly Match[]> {
  const byPart = new Map<number, Match[]>()
  let part = 0
  let start = 0
  for (const match of birthdaysInList(parts.map(({ text }) => text).join('\n'), knowledge)) {
    for (;;) {
      const length = parts[part]?.text.length ?? 0
      if (match.at <= start + length) break
      start += length + 1
      part += 1
    }
    byPart.set(part, [...(byPart.get(part) ?? []), { ...match, at: match.at - start }])
  }
  return byPart
}

function matchesIn(
  { text }: FilePart,
  knowledge: GuardKnowledge,
  inList: readonly Match[],
): readonly Match[] {
  const born = datesOfBirth(text, knowledge).filter(({ words }) => !isAnAdults(words, knowledge))
  return [
    ...pupilNumbers(text),
    ...born,
    ...inList.filter(({ at }) => !born.some((other) => other.at === at)),
    ...childNames(text, knowledge),
  ]
}

/** Certificates give the birthday of whoever was trained. */
function isAnAdults(written: string, { today }: GuardKnowledge): boolean {
  const [year] = /\d{4}/.exec(written) ?? []
  if (year === undefined) return false
  return compareDates(`${year}-12-31`, youngestAdultsBirthday(today)) < 0
}
