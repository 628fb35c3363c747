import type { Answer } from '../../domain/audit/audit.ts'
import { givenNow } from '../../domain/audit/given-by.ts'
import { markSeen } from '../../domain/carry-forward/confirm-carried.ts'
import type { AuditId, QuestionCode } from '../../domain/shared/ids.ts'
import type { DeskDatabase, RowTables } from '../database.ts'
import type { Desk } from '../desk.ts'

export type AnswersByCode = ReadonlyMap<QuestionCode, Answer>

export async function readAnswers(db: DeskDatabase, auditId: AuditId): Promise<AnswersByCode> {
  const answers = await db.rows.answers.where('auditId').equals(auditId).toArray()
  return new Map(answers.map((answer) => [answer.code, answer]))
}

/** An answer before anything was said. */
export function emptyAnswer(auditId: AuditId, code: QuestionCode): Answer {
  return {
    auditId,
    code,
    verdict: null,
    texts: {},
    parts: [],
    carried: null,
    answeredBy: null,
    answeredAt: null,
  }
}

/** The same answer, given by whoever is at the desk now. */
export const givenHere = ({ context }: Desk, answer: Answer): Answer =>
  givenNow(answer, { name: context.author(), at: context.now() })

/** What finds the history of one answer. */
export function aboutAnswer(auditId: AuditId, code: QuestionCode): string {
  return `answer:${auditId}:${code}`
}

/**
 * Changes one answer and notes who gave it.
 *
 * @param field completes "Undone: verdict of TRN04"
 */
export function editAnswer(
  desk: Desk,
  auditId: AuditId,
  code: QuestionCode,
  field: string,
  edit: (answer: Answer) => Answer,
) {
  const what = {
    kind: 'answer',
    label: `${field} of ${code}`,
    about: [aboutAnswer(auditId, code)],
  }
  return desk.changeAudit(auditId, what, async (rows) => {
    const before = (await rows.answers.get([auditId, code])) ?? emptyAnswer(auditId, code)
    await rows.answers.put(givenHere(desk, edit(before)))
  })
}

/** Says of carried answers that they still hold. One change, however many. */
export function confirmCarried(desk: Desk, auditId: AuditId, codes: readonly QuestionCode[]) {
  const label =
    codes.length === 1 ? `Confirming ${codes[0]}` : `Confirming ${codes.length} carried answers`
  const about = codes.map((code) => aboutAnswer(auditId, code))
  return desk.changeAudit(auditId, { kind: 'confirm', label, about }, (rows) =>
    editCarried(rows, auditId, codes, (answer) =>
      givenHere(desk, {
        ...answer,
        carried: answer.carried && { ...answer.carried, confirmedAt: desk.context.now() },
      }),
    ),
  )
}

/** Notes that a carried answer was shown to her, which bulk confirming waits for. */
export function noteSeen(desk: Desk, auditId: AuditId, code: QuestionCode) {
  const what = { kind: 'seen', label: `${code} shown`, quiet: true } as const
  return desk.changeAudit(auditId, what, (rows) =>
    editCarried(rows, auditId, [code], (answer) => ({
      ...answer,
      carried: answer.carried && {
        ...answer.carried,
        seenAt: answer.carried.seenAt ?? desk.context.now(),
      },
    })),
  )
}

/** The same for all that a list has shown by now. */
export function noteAllSeen(desk: Desk, auditId: AuditId, codes: readonly QuestionCode[]) {
  const what = { kind: 'seen', label: `${codes.length} answers shown`, quiet: true } as const
  return desk.changeAudit(auditId, what, (rows) =>
    editCarried(rows, auditId, codes, (answer) => markSeen(answer, desk.context.now())),
  )
}

async function editCarried(
  rows: RowTables,
  auditId: AuditId,
  codes: readonly QuestionCode[],
  edit: (answer: Answer) => Answer,
): Promise<void> {
  for (const code of codes) {
    const answer = await rows.answers.get([auditId, code])
    if (answer?.carried) await rows.answers.put(edit(answer))
  }
}
