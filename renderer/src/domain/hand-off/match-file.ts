import type { QuestionCode } from '../shared/ids.ts'

/** What systems lay beside files by themselves, and what Office leaves while a file is open. */
const LEFT_BY_SYSTEMS = /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$|~\$)/i

export const isLeftBySystem = (path: string): boolean => LEFT_BY_SYSTEMS.test(path)

/**
 * Which question a file that came back belongs to, by the folder it lies in, else by its own name.
 *
 * The nearest folder counts. A code counts at the beginning of a folder's name, and anywhere in a
 * file's name if it stands by itself; two different ones in one name say nothing.
 */
export function questionOfFile(path: string, codes: readonly QuestionCode[]): QuestionCode | null {
  const parts = path.split('/').filter((part) => part !== '')
  const name = parts.pop() ?? ''
  for (const folder of parts.reverse()) {
    const code = longestFirst(codes).find((one) => begins(folder, one))
    if (code !== undefined) return code
  }
  const named = longestFirst(codes).filter((code) => standsIn(name, code))
  const [first] = named
  // `TRN04a` holds `TRN04` only where that stands by itself, so two found are two meant.
  return first !== undefined && named.length === 1 ? first : null
}

const longestFirst = (codes: readonly QuestionCode[]): readonly QuestionCode[] =>
  [...codes].sort((one, other) => other.length - one.length)

function begins(folder: string, code: QuestionCode): boolean {
  const start = folder.trim().slice(0, code.length)
  const after = folder.trim().slice(code.length, code.length + 1)
  return same(start, code) && !isWordSign(after)
}

function standsIn(name: string, code: QuestionCode): boolean {
  const [where, sought] = [name.toLowerCase(), code.toLowerCase()]
  for (let at = where.indexOf(sought); at >= 0; at = where.indexOf(sought, at + 1)) {
    const before = where.slice(Math.max(0, at - 1), at)
    const after = where.slice(at + sought.length, at + sought.length + 1)
    if (!isWordSign(before) && !isWordSign(after)) return true
  }
  return false
}

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()
const isWordSign = (sign: string): boolean => /[\p{L}\p{N}]/u.test(sign)
