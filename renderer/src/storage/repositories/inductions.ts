import type { Evidence } from '../../domain/evidence/evidence.ts'
import type { Induction, InductionItem } from '../../domain/induction/induction.ts'
import { aboutInductionItem, aboutPerson, aboutPiece } from '../about.ts'
import type { Desk } from '../desk.ts'
import { type LogRows, putLog } from './log-rows.ts'

/**
 * Changes one thing about a checklist, with the receipts and records that the same act makes.
 *
 * @param induction as it is shown; one that is only reckoned so far is kept from now on
 */
export function editInduction(
  desk: Desk,
  induction: Induction,
  label: string,
  edit: (stored: Induction) => Induction,
  log: Pick<LogRows, 'receipts' | 'records' | 'pieces'> = {},
) {
  const about = [
    aboutPerson(induction.id),
    ...(log.pieces ?? []).map(({ id }: Evidence) => aboutPiece(id)),
  ]
  return desk.change({ kind: 'induction', label, about }, async (rows) => {
    const stored = (await rows.inductions.get(induction.id)) ?? induction
    await putLog(rows, { ...log, inductions: [edit(stored)] })
  })
}

/** A line that the school puts on checklists, new or changed. */
export function saveInductionItem(desk: Desk, item: InductionItem) {
  const label = `Induction: “${item.title}”`
  return desk.change({ kind: 'induction', label, about: [aboutInductionItem(item.id)] }, (rows) =>
    rows.inductionItems.put(item),
  )
}
