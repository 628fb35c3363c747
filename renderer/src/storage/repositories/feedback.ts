import type { Evidence } from '../../domain/evidence/evidence.ts'
import type { Feedback } from '../../domain/feedback/feedback.ts'
import { dueWith } from '../../domain/feedback/standing.ts'
import type { AuditId } from '../../domain/shared/ids.ts'
import { aboutFeedback, aboutPiece } from '../about.ts'
import type { DeskDatabase, RowTables } from '../database.ts'
import type { Desk } from '../desk.ts'

/** All that came from the partnership about one audit, the latest first. */
export async function readFeedbackRows(
  db: DeskDatabase,
  auditId: AuditId,
): Promise<readonly Feedback[]> {
  const rows = await db.rows.feedback.where('auditId').equals(auditId).sortBy('addedAt')
  return rows.reverse()
}

/**
 * Keeps what came, with the letter that proves it, and sets the due date that an extension gives.
 *
 * What came in a file is kept once. The audit may be signed: nothing of this was signed.
 */
export function keepFeedback(
  desk: Desk,
  auditId: AuditId,
  words: readonly Feedback[],
  proofs: readonly Evidence[],
) {
  const about = [
    `audit:${auditId}`,
    ...words.map(({ id }) => aboutFeedback(id)),
    ...proofs.map(({ id }) => aboutPiece(id)),
  ]
  const label = `Word from ${words[0]?.from.trim() || 'the partnership'}`
  return desk.change({ kind: 'feedback', label, about }, async (rows) => {
    const held = await rows.feedback.where('auditId').equals(auditId).toArray()
    const fresh = words.filter((word) => !held.some((one) => isSameItem(one, word)))
    if (fresh.length === 0) return
    await rows.feedback.bulkPut(fresh)
    await rows.evidence.bulkPut([...proofs])
    await setDue(rows, auditId, [...held, ...fresh], fresh)
  })
}

function isSameItem({ source }: Feedback, other: Feedback): boolean {
  return (
    source !== null &&
    source.feedbackId === other.source?.feedbackId &&
    source.item === other.source.item
  )
}

/** Says that a word needs nothing more, and why. */
export function settleFeedback(desk: Desk, word: Feedback, note: string) {
  const { now, author } = desk.context
  const settled = { at: now(), by: author(), madeId: null, note: note.trim() }
  return editWord(desk, word, 'Settled', (stored) => ({ ...stored, settled }))
}

export function reopenFeedback(desk: Desk, word: Feedback) {
  return editWord(desk, word, 'Open again', (stored) => ({ ...stored, settled: null }))
}

/** Takes away what was typed in by mistake; its letter stays in the library. */
export function removeFeedback(desk: Desk, word: Feedback) {
  return desk.change(whatOf(word, 'Taken away'), async (rows) => {
    await rows.feedback.delete(word.id)
    const left = await rows.feedback.where('auditId').equals(word.auditId).toArray()
    await setDue(rows, word.auditId, left, [word])
  })
}

function editWord(desk: Desk, word: Feedback, label: string, edit: (stored: Feedback) => Feedback) {
  return desk.change(whatOf(word, label), async (rows) => {
    const stored = await rows.feedback.get(word.id)
    if (stored) await rows.feedback.put(edit(stored))
  })
}

async function setDue(
  rows: RowTables,
  auditId: AuditId,
  all: readonly Feedback[],
  touched: readonly Feedback[],
): Promise<void> {
  const audit = await rows.audits.get(auditId)
  if (!audit) return
  const due = dueWith(audit.due, all, touched)
  if (due !== audit.due) await rows.audits.put({ ...audit, due })
}

function whatOf({ id, auditId, from }: Feedback, label: string) {
  const words = `${label}: word from ${from.trim() || 'the partnership'}`
  return { kind: 'feedback', label: words, about: [`audit:${auditId}`, aboutFeedback(id)] }
}
