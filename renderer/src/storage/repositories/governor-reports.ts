import type { Action } from '../../domain/audit/audit.ts'
import type { Evidence } from '../../domain/evidence/evidence.ts'
import { withAgreed } from '../../domain/governors/outcome.ts'
import type { AgreedAction, GovernorReport, ReportOutput } from '../../domain/governors/report.ts'
import { type Term, termInWords } from '../../domain/governors/term.ts'
import type { TermCount } from '../../domain/governors/term-counts.ts'
import type { AuditId, SlotCode } from '../../domain/shared/ids.ts'
import { aboutPiece, aboutReport, aboutTermCounts } from '../about.ts'
import type { DeskDatabase, RowTables } from '../database.ts'
import type { Desk } from '../desk.ts'

export async function readReports(db: DeskDatabase): Promise<readonly GovernorReport[]> {
  return db.rows.governorReports.toArray()
}

export async function readTermCounts(db: DeskDatabase): Promise<readonly TermCount[]> {
  return db.rows.termCounts.toArray()
}

export function addReport(desk: Desk, report: GovernorReport) {
  return desk.change(whatOf(report, nameOf(report)), (rows) => rows.governorReports.put(report))
}

/**
 * Changes one thing about a report, on top of whatever else was changed meanwhile.
 *
 * @param field completes "Undone: text of Impact in “Safeguarding report”"
 */
export function editReport(
  desk: Desk,
  report: GovernorReport,
  field: string,
  edit: (stored: GovernorReport) => GovernorReport,
) {
  return desk.change(whatOf(report, `${field} in ${nameOf(report)}`), (rows) =>
    editStored(rows, report, edit),
  )
}

/** What was made of it stays in the library of evidence. */
export function removeReport(desk: Desk, report: GovernorReport) {
  return desk.change(whatOf(report, `Removing ${nameOf(report)}`), (rows) =>
    rows.governorReports.delete(report.id),
  )
}

export interface KeptOutput {
  readonly output: ReportOutput
  /** The piece of the library that holds the file; new, or with one version more. */
  readonly piece: Evidence
  /** Lines of the return that it is to fill; none where she did not say so. */
  readonly slots: readonly SlotCode[]
}

/** Keeps a file that was made, in the library, with the report and in the lines that she named. */
export function keepOutput(
  desk: Desk,
  report: GovernorReport,
  { output, piece, slots }: KeptOutput,
  auditId: AuditId | null,
) {
  const about = [aboutPiece(piece.id), ...slots.map((slot) => `slot:${auditId}:${slot}`)]
  const what = whatOf(report, `Made “${output.fileName}”`, about)
  const write = async (rows: RowTables) => {
    await rows.evidence.put(piece)
    await editStored(rows, report, (stored) => ({
      ...stored,
      outputs: [...stored.outputs, output],
    }))
    if (auditId !== null) await linkTo(desk, rows, { auditId, piece, slots })
  }
  return auditId === null || slots.length === 0
    ? desk.change(what, write)
    : desk.changeAudit(auditId, what, write)
}

async function linkTo(
  { context }: Desk,
  rows: RowTables,
  {
    auditId,
    piece,
    slots,
  }: { readonly auditId: AuditId; readonly piece: Evidence; readonly slots: readonly SlotCode[] },
): Promise<void> {
  const links = await rows.evidenceLinks.where('evidenceId').equals(piece.id).toArray()
  const there = new Set(
    links
      .filter((link) => link.auditId === auditId && link.target.type === 'slot')
      .map(({ target }) => target.code),
  )
  for (const code of slots.filter((slot) => !there.has(slot))) {
    await rows.evidenceLinks.put({
      id: context.newId(),
      evidenceId: piece.id,
      auditId,
      target: { type: 'slot', code },
      addedAt: context.now(),
    })
  }
}

/** An action that governors agreed becomes one of the audit. @throws when the audit is signed */
export function takeIntoAudit(
  desk: Desk,
  report: GovernorReport,
  agreed: AgreedAction,
  action: Action,
) {
  const what = whatOf(report, `Action “${action.what}” for the audit`, [`action:${action.id}`])
  return desk.changeAudit(action.auditId, what, async (rows) => {
    await rows.actions.put(action)
    await editStored(rows, report, (stored) => ({
      ...stored,
      outcome: withAgreed(stored.outcome, { ...agreed, actionId: action.id }),
    }))
  })
}

export function saveTermCount(desk: Desk, count: TermCount, label: string) {
  const what = {
    kind: 'governors',
    label: `“${label}”, ${termInWords(count.term)}`,
    about: [aboutTermCounts(count.term)],
  }
  return desk.change(what, (rows) => rows.termCounts.put(count))
}

async function editStored(
  rows: RowTables,
  report: GovernorReport,
  edit: (stored: GovernorReport) => GovernorReport,
): Promise<void> {
  const stored = await rows.governorReports.get(report.id)
  if (stored) await rows.governorReports.put(edit(stored))
}

const nameOf = ({ title, term }: { readonly title: string; readonly term: Term }): string =>
  `“${title}”, ${termInWords(term)}`

function whatOf(report: GovernorReport, label: string, about: readonly string[] = []) {
  return { kind: 'governors', label, about: [aboutReport(report.id), ...about] }
}
