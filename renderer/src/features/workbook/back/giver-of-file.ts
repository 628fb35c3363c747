import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import type { HandOff } from '../../../domain/hand-off/hand-off.ts'
import { questionOfFile } from '../../../domain/hand-off/match-file.ts'
import { isOut, whoHas } from '../../../domain/hand-off/standing.ts'
import type { HandOffId, QuestionCode } from '../../../domain/shared/ids.ts'
import type { OpenBook } from '../open-workbook.ts'

interface Around {
  readonly gathered: Pick<GatheredAudit, 'lines'>
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
  const asked = gathered.lines.map(({ code }) => code)
  const theirs = known?.questions.filter((code) => asked.includes(code)) ?? []
  const code = questionOfFile(path, theirs) ?? questionOfFile(path, asked)
  if (known !== undefined) return { code, handOffId: known.id }
  const candidates = code === null ? handOffs.filter(isOut) : whoHas(handOffs, code)
  const [candidate] = candidates
  return { code, handOffId: candidates.length === 1 ? (candidate?.id ?? null) : null }
}

/** A browser that downloads a second copy numbers it: `Questions for Priya (1)`. */
function isCalled(root: string, fileName: string): boolean {
  const name = fileName.replace(/\.zip$/i, '').toLowerCase()
  return (
    name !== '' &&
    (root === name || (/^ ?\(\d+\)$/.test(root.slice(name.length)) && root.startsWith(name)))
  )
}
