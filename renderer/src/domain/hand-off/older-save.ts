import { dateInWords, londonDateOf, londonTimeOf } from '../shared/calendar.ts'
import type { Instant } from '../shared/dates.ts'
import type { HandOffId } from '../shared/ids.ts'
import type { WorkbookPlan } from '../workbook/plan.ts'
import type { ReadWorkbook } from '../workbook/read-sheets.ts'
import type { HandOff } from './hand-off.ts'

/** A workbook that came back, as far as its age tells. */
export interface SavedBook {
  readonly id: string
  readonly fileName: string
  readonly read: Pick<ReadWorkbook, 'identity' | 'savedAt'>
}

/**
 * Which newer save of the same questions is there already, brought in before or lying beside it.
 *
 * The program that saved a workbook writes the moment into it; one that does not is never called
 * older, since nobody knows.
 *
 * @returns a sentence for the lead to decide on, or null
 */
export function olderSave(
  book: SavedBook,
  beside: readonly SavedBook[],
  handOffs: readonly HandOff[],
): string | null {
  const id = book.read.identity?.handOff?.id
  const { savedAt } = book.read
  if (id === undefined || savedAt === undefined) return null
  const before = handOffs.find((handOff) => handOff.id === id)?.returned ?? []
  const newest = latest(before.map((each) => each.savedAt))
  if (newest !== null && isBefore(savedAt, newest)) {
    return `It is an older save, of ${momentOf(savedAt)}, than the one of ${momentOf(newest)} that you brought in already. ${STAYS}`
  }
  const newer = beside.find((other) => isNewerSave(other, id, savedAt))
  if (newer?.read.savedAt === undefined) return null
  return `It is an older save, of ${momentOf(savedAt)}, than “${newer.fileName}” of ${momentOf(newer.read.savedAt)}, which came with it. ${STAYS}`
}

const STAYS = 'Where the two differ, you choose. The app’s answer stays unless you take this one’s.'

function isNewerSave({ read }: SavedBook, id: HandOffId, savedAt: Instant): boolean {
  return (
    read.identity?.handOff?.id === id &&
    read.savedAt !== undefined &&
    isBefore(savedAt, read.savedAt)
  )
}

/** What an older save would change is asked about, cell by cell: a newer answer is never undone in silence. */
export function asOlderSave(plan: WorkbookPlan): WorkbookPlan {
  const cells = plan.cells.map((cell) =>
    cell.kind === 'change' ? { ...cell, kind: 'conflict' as const } : cell,
  )
  return { ...plan, cells }
}

/** The latest moment at which a workbook of one colleague was saved; null where none says it. */
export function latest(moments: readonly (Instant | undefined)[]): Instant | null {
  return moments.reduce<Instant | null>(
    (most, one) => (one !== undefined && (most === null || isBefore(most, one)) ? one : most),
    null,
  )
}

const isBefore = (one: Instant, other: Instant): boolean => Date.parse(one) < Date.parse(other)

const momentOf = (at: Instant): string => `${dateInWords(londonDateOf(at))}, ${londonTimeOf(at)}`
