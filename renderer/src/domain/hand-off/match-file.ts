import type { QuestionCode } from '../shared/ids.ts'
import { foldText } from '../shared/text.ts'

/** What systems lay beside files by themselves, and what Office leaves while a file is open. */
const LEFT_BY_SYSTEMS = /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$|~\$)/i

export const isLeftBySystem = (path: string): boolean => LEFT_BY_SYSTEMS.test(path)

/**
 * Which question a file that came back belongs to, by the folder it lies in, else by its own name.
 *
 * The nearest folder that says it counts, also one that was renamed or moved into another: by the
 * code it begins with, by the only code in it, or by the wording that the folder was given. Two
 * different codes in one name say nothing.
 */
export function questionOfFile(
  path: string,
  codes: readonly QuestionCode[],
  wordings: ReadonlyMap<QuestionCode, string> = new Map(),
): QuestionCode | null {
  const parts = path.split('/').filter((part) => part !== '')
  const name = parts.pop() ?? ''
  for (const folder of parts.reverse()) {
    const code = questionOfFolder(folder, codes) ?? questionWorded(folder, wordings)
    if (code !== null) return code
  }
  return onlyCodeIn(name, codes)
}

function questionOfFolder(folder: string, codes: readonly QuestionCode[]): QuestionCode | null {
  const first = longestFirst(codes).find((code) => placesOf(folder.trim(), code).includes(0))
  // A number alone may count the years, the pages, the copies.
  return first ?? onlyCodeIn(folder, codes.filter(isTelling))
}

/** `TRN04a` holds `TRN04` only where that stands by itself, so two found are two meant. */
function onlyCodeIn(name: string, codes: readonly QuestionCode[]): QuestionCode | null {
  const named = codes.filter((code) => placesOf(name, code).length > 0)
  const [first] = named
  return first !== undefined && named.length === 1 ? first : null
}

const LEAST_WORDING = 20

/** A folder that lost its code still begins as its question does. */
function questionWorded(
  folder: string,
  wordings: ReadonlyMap<QuestionCode, string>,
): QuestionCode | null {
  const words = wordsOf(folder)
  if (words.length < LEAST_WORDING) return null
  const like = [...wordings].filter(([, wording]) => wordsOf(wording).startsWith(words))
  const [only] = like
  return only !== undefined && like.length === 1 ? only[0] : null
}

const wordsOf = (text: string): string =>
  foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const longestFirst = (codes: readonly QuestionCode[]): readonly QuestionCode[] =>
  [...codes].sort((one, other) => other.length - one.length)

const isTelling = (code: QuestionCode): boolean => /\p{L}/u.test(code) && /\p{N}/u.test(code)

/** Where a code stands by itself, also as `TRN 04`, `trn-04` or `TRN_04`. */
function placesOf(text: string, code: QuestionCode): readonly number[] {
  return [...text.matchAll(patternOf(code))].map(({ index }) => index)
}

const patterns = new Map<QuestionCode, RegExp>()

function patternOf(code: QuestionCode): RegExp {
  const known = patterns.get(code)
  if (known !== undefined) return known
  const spaced = code
    .split(/[\s._-]+/)
    .map((run) =>
      run.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/(\p{L})(?=\p{N})/gu, '$1[\\s._-]?'),
    )
    .join('[\\s._-]')
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${spaced}(?![\\p{L}\\p{N}])`, 'giu')
  patterns.set(code, pattern)
  return pattern
}
