import type { Answer } from '../domain/audit/audit.ts'
import { counted } from '../domain/shared/text.ts'
import { aboutChange, aboutRow } from './about-row.ts'
import type { Change, What } from './change.ts'
import type { Desk } from './desk.ts'
import { isSigned, planUndo, sameRow, type UndoPlan } from './plan-undo.ts'
import { readRows } from './read-rows.ts'
import { aboutAnswer, givenHere } from './repositories/answers.ts'
import { putBack } from './undo.ts'

export type TakenBack =
  | { readonly type: 'done'; readonly change: Change }
  | Extract<UndoPlan, { readonly type: 'refused' }>
  /** It came out otherwise than she was shown; nothing was done. */
  | { readonly type: 'changed-since' }

/**
 * Takes back a change of any day, as a whole or all of it that nobody changed since, as one
 * change of its own. That one can be taken back like any other.
 *
 * @param seqs of one change, or of several that were written at one sitting
 * @param shown how many rows she was told would come back
 */
export async function undoChange(
  desk: Pick<Desk, 'db' | 'change'>,
  seqs: readonly number[],
  shown: number,
): Promise<TakenBack> {
  const plan = await planUndo(desk.db, seqs)
  if (plan.type === 'refused') return plan
  if (plan.back.length !== shown) return { type: 'changed-since' }
  const change = await desk.change(whatOf(plan), async (rows) => {
    const now = await readRows(rows, plan.back)
    const asPlanned = now.every((row, at) => sameRow(row, plan.now[at]))
    // Something came in between: nothing is written, and she is shown anew.
    if (!asPlanned || (await isSigned(rows, plan.back))) return
    await putBack(rows, plan.back, 'undo')
  })
  return change ? { type: 'done', change } : { type: 'changed-since' }
}

function whatOf({ changes, back, stays }: Extract<UndoPlan, { readonly type: 'ready' }>): What {
  const [first] = changes
  if (!first) throw new Error('a plan without a change')
  const about = [
    ...changes.flatMap((change) => [aboutChange(change.id), ...change.about.filter(isThing)]),
    ...back.flatMap(aboutRow),
  ]
  const part =
    stays.length === 0 ? '' : `, ${back.length} of ${counted(total(back, stays), 'record')}`
  return {
    // Taking back an undo is doing again.
    kind: first.what.kind === 'undo' ? 'redo' : 'undo',
    label: `${first.what.label}${part}`,
    about: [...new Set(about)],
  }
}

const total = (back: readonly unknown[], stays: readonly unknown[]) => back.length + stays.length
const isThing = (about: string): boolean => !about.startsWith(aboutChange(''))

/**
 * Gives an answer the verdict and the words that it had at another time, as a change.
 *
 * @param when completes "TRN04 as it was on …"
 */
export function restoreAnswer(desk: Desk, version: Answer, when: string) {
  const { auditId, code, verdict, texts, parts } = version
  const label = `${code} as it was on ${when}`
  const what = { kind: 'answer', label, about: [aboutAnswer(auditId, code)] }
  return desk.changeAudit(auditId, what, async (rows) => {
    const now = (await rows.answers.get([auditId, code])) ?? version
    await rows.answers.put(givenHere(desk, { ...now, verdict, texts, parts }))
  })
}
