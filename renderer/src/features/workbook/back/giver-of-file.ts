import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import type { HandOff } from '../../../domain/hand-off/hand-off.ts'
import { questionOfFile } from '../../../domain/hand-off/match-file.ts'
import { isOut, whoHas } from '../../../domain/hand-off/standing.ts'
import { codesByAnyName } from '../../../domain/packs/former-codes.ts'
import type { HandOffId, QuestionCode } from '../../../domain/shared/ids.ts'
import type { OpenBook } from '../open-workbook.ts'

interface Around {
  readonly gathered: Pick<GatheredAudit, 'lines' | 'audit'>
  readonly handOffs: readonly HandOff[]
  /** Workbooks that lay in the same folder or zip. */
  readonly books: readonly { readonly book: Pick<OpenBook, 'read'> }[]
}

/** The zip or folder that a file came in; empty for a loose one. */
export const rootOf = (path: string): string =>
  path.includes('/') ? (path.split('/')[0] ?? '').toLowerCase() : ''

/**
 * Whose file it is and which question it proves, as far as anything says it.
 *
 * The workbook beside it tells best; then the name of the zip, as it was given out; then that only
 * one colleague has that question, or that only one has anything at all.
 */
export function giverOfFile(
  path: string,
  { gathered, handOffs, books }: Around,
): { readonly code: QuestionCode | null; readonly handOffId: HandOffId | null } {
  const beside = new Set(books.map(({ book }) => book.read.identity?.handOff?.id))
  const [onlyBeside] = beside
  const known =
    handOffs.find(({ id }) => beside.size === 1 && id === onlyBeside) ??
    handOffs.find(({ fileName }) => isCalled(rootOf(path), fileName))
  const all = namesOf(gathered, () => true)
  const theirs = namesOf(gathered, (code) => known?.questions.includes(code) === true)
  const code = codeOfFile(path, theirs) ?? codeOfFile(path, all)
  if (known !== undefined) return { code, handOffId: known.id }
  const candidates = code === null ? handOffs.filter(isOut) : whoHas(handOffs, code)
  const [candidate] = candidates
  return { code, handOffId: candidates.length === 1 ? (candidate?.id ?? null) : null }
}

interface Names {
  /** The code of today by each that a folder may still have. */
  readonly codes: ReadonlyMap<QuestionCode, QuestionCode>
  readonly wordings: ReadonlyMap<QuestionCode, string>
}

/** By what folders of questions may be called, also those given out under an earlier code. */
function namesOf(
  { lines, audit }: Around['gathered'],
  isMeant: (code: QuestionCode) => boolean,
): Names {
  const asked = lines.filter(({ code }) => isMeant(code))
  const codes = asked.map(({ code }) => code)
  return {
    codes: codesByAnyName(audit.template, codes),
    wordings: new Map(asked.map(({ code, text }) => [code, text])),
  }
}

function codeOfFile(path: string, { codes, wordings }: Names): QuestionCode | null {
  const named = questionOfFile(path, [...codes.keys()], wordings)
  return named === null ? null : (codes.get(named) ?? null)
}

/** A browser that downloads a second copy numbers it: `Questions for Priya (1)`. */
function isCalled(root: string, fileName: string): boolean {
  const name = fileName.replace(/\.zip$/i, '').toLowerCase()
  return (
    name !== '' &&
    (root === name || (/^ ?\(\d+\)$/.test(root.slice(name.length)) && root.startsWith(name)))
  )
}
