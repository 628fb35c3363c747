import { unpackZip } from '../../../bridge/unpack-zip.ts'
import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import { isOurReadme } from '../../../domain/hand-off/folders.ts'
import type { HandOff } from '../../../domain/hand-off/hand-off.ts'
import { isLeftBySystem } from '../../../domain/hand-off/match-file.ts'
import { ok, type Result, refused } from '../../../domain/shared/result.ts'
import type { ReadWorkbook } from '../../../domain/workbook/read-sheets.ts'
import { describeWorkbookRefusal, type WorkbookRefusal } from '../../../domain/workbook/refusal.ts'
import { readInWorker } from '../../../exchange/answers-workbook/workbook-worker-client.ts'
import { describeRefusal } from '../../../intake/refusal-words.ts'
import { type Taken, takeIn } from '../../../intake/take-in.ts'
import type { Desk } from '../../../storage/desk.ts'
import type { PlacedFile } from '../../../ui/files-in-folders.ts'
import { plural } from '../../../ui/format-number.ts'
import type { CameFile, OpenBook, OpenReturn } from '../open-workbook.ts'
import { giverOfFile, rootOf } from './giver-of-file.ts'
import { proposedPlace } from './propose-place.ts'

export interface Reading {
  readonly desk: Desk
  readonly gathered: GatheredAudit
  readonly handOffs: readonly HandOff[]
  readonly createWorker: () => Worker
  readonly signal: AbortSignal
  /** Nothing but a workbook is looked for; other files are none of this page. */
  readonly needsBook: boolean
}

/** As much as a workbook of answers can have; a larger file is evidence, whatever it is called. */
const LARGEST_BOOK = 20_000_000
const LARGEST_README = 20_000

/** Uploads of this page, shown while they travel. */
export const placeOfReturn = (desk: Desk): string => `${desk.card.id}/hand-off`

/**
 * Makes out what came back: workbooks, and files for the vault with the question they prove.
 *
 * @returns a whole sentence where nothing of it can be taken
 */
export async function readReturn(
  reading: Reading,
  dropped: readonly PlacedFile[],
): Promise<Result<OpenReturn, string>> {
  const unpacked = await unpackAll(reading, dropped)
  const [onlyTrouble] = unpacked.refused
  if (onlyTrouble !== undefined && unpacked.files.length === 0) return refused(onlyTrouble.sentence)
  const { books, others, broken, refusal } = await sortFiles(reading, unpacked.files)
  if (reading.needsBook && books.length === 0 && refusal !== null) {
    return refused(describeWorkbookRefusal(refusal))
  }
  const { desk } = reading
  if (desk.readOnly !== null && others.length > 0) {
    return refused(
      'This desk is only there to look at, so no file is taken in. Nothing was changed. Open the desk itself, then bring it in there.',
    )
  }
  const taken = await takeIn(
    { desk, place: placeOfReturn(desk) },
    others.map(({ file }) => file),
  )
  reading.signal.throwIfAborted()
  const files = [
    ...others.flatMap((other, at) => cameFile(reading, books, other, taken[at])),
    ...[...unpacked.refused, ...broken].map(({ path, sentence }) =>
      refusedFile(desk, path, sentence),
    ),
  ]
  if (books.length + files.length === 0) {
    return refused(
      'There is no workbook and no file in it, only the notes that went out. Nothing was changed. Ask for what was filled in, or choose another file.',
    )
  }
  return ok({
    deskId: desk.card.id,
    fileName: nameOfAll(dropped),
    books: books.map(({ book }) => book),
    files,
    choices: new Map(),
    closing: new Map(),
  })
}

interface Trouble {
  readonly path: string
  readonly sentence: string
}

async function unpackAll({ desk, signal }: Reading, dropped: readonly PlacedFile[]) {
  const files: PlacedFile[] = []
  const refusedOnes: Trouble[] = []
  for (const { path, file } of dropped) {
    if (!/\.zip$/i.test(path)) {
      files.push({ path, file })
      continue
    }
    const opened = await unpackZip(desk.bridge, file, signal)
    signal.throwIfAborted()
    if (opened.type === 'refused') refusedOnes.push({ path, sentence: opened.sentence })
    else {
      const root = path.replace(/\.zip$/i, '')
      files.push(...opened.files.map((one) => ({ ...one, path: `${root}/${one.path}` })))
    }
  }
  return { files: files.filter(({ path }) => !isLeftBySystem(path)), refused: refusedOnes }
}

export interface BookAt {
  readonly path: string
  readonly book: OpenBook
}

/** What is a workbook of ours, what is a note of ours, and what is neither. */
async function sortFiles(reading: Reading, files: readonly PlacedFile[]) {
  const books: BookAt[] = []
  const others: PlacedFile[] = []
  const broken: Trouble[] = []
  let refusal: WorkbookRefusal | null = null
  for (const placed of files) {
    const { file } = placed
    if (await isNoteOfOurs(placed)) continue
    const outcome = mayBeBook(reading, placed) ? await readBook(reading, file) : null
    if (outcome?.ok) {
      const id = reading.desk.context.newId()
      const book: OpenBook = { id, fileName: file.name, read: outcome.value, standing: 'asked' }
      books.push({ path: placed.path, book })
      continue
    }
    refusal ??= outcome?.error ?? null
    if (outcome !== null && isBroken(outcome.error)) broken.push(troubleWith(placed, outcome.error))
    else others.push(placed)
  }
  return { books, others, broken, refusal }
}

/** What no program can open is no evidence either, so it is told for what it is. */
const isBroken = ({ type }: WorkbookRefusal): boolean => type === 'cut-short' || type === 'empty'

const troubleWith = ({ path }: PlacedFile, refusal: WorkbookRefusal): Trouble => ({
  path,
  sentence: describeWorkbookRefusal(refusal),
})

async function isNoteOfOurs({ file }: PlacedFile): Promise<boolean> {
  if (!/^readme.*\.txt$/i.test(file.name) || file.size > LARGEST_README) return false
  return isOurReadme(await file.text())
}

function mayBeBook({ needsBook }: Reading, { file }: PlacedFile): boolean {
  return needsBook || (/\.xls[xm]?$/i.test(file.name) && file.size <= LARGEST_BOOK)
}

const readBook = (
  { createWorker, signal }: Reading,
  file: File,
): Promise<Result<ReadWorkbook, WorkbookRefusal>> => readInWorker(file, createWorker, signal)

function cameFile(
  { desk, gathered, handOffs }: Reading,
  books: readonly BookAt[],
  { path }: PlacedFile,
  taken: Taken | undefined,
): readonly CameFile[] {
  if (taken === undefined || taken.type === 'stopped') return []
  const { file } = taken
  if (taken.type === 'refused') {
    return [refusedFile(desk, path, describeRefusal(taken.refusal, file.name, file.size))]
  }
  const inRoot = books.filter((each) => rootOf(each.path) === rootOf(path))
  const { code, handOffId } = giverOfFile(path, { gathered, handOffs, books: inRoot })
  return [
    {
      id: desk.context.newId(),
      fileName: file.name,
      path,
      kept: { ok: true, file: taken.kept },
      handOffId,
      place: proposedPlace(code, taken.kept, gathered),
    },
  ]
}

function refusedFile({ context }: Desk, path: string, sentence: string): CameFile {
  const fileName = path.slice(path.lastIndexOf('/') + 1)
  const kept = { ok: false, sentence } as const
  return { id: context.newId(), fileName, path, kept, handOffId: null, place: { type: 'left' } }
}

function nameOfAll(dropped: readonly PlacedFile[]): string {
  const roots = new Set(dropped.map(({ path }) => path.split('/')[0] ?? ''))
  const [only = ''] = roots
  return roots.size === 1 ? only : plural(dropped.length, 'file')
}
