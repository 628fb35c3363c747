import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import { editsOfWorkbook, valueToStore } from '../../../domain/workbook/apply-workbook.ts'
import type { WorkbookPlan } from '../../../domain/workbook/plan.ts'
import type { Desk } from '../../../storage/desk.ts'
import { importAnswers } from '../../../storage/repositories/answers.ts'
import type { Brought, OpenWorkbook } from '../open-workbook.ts'

/** Writes what the preview showed as one change. */
export async function bringIn(
  desk: Desk,
  { fileName, choices }: OpenWorkbook,
  plan: WorkbookPlan,
  gathered: GatheredAudit,
): Promise<Brought> {
  const edits = editsOfWorkbook(plan, choices, { gathered, at: desk.context.now() })
  const change = await importAnswers(desk, gathered.audit.id, `Workbook ${fileName}`, edits)
  const cells = plan.cells.filter((cell) => valueToStore(cell, choices) !== null).length
  return { deskId: desk.card.id, fileName, cells, answers: edits.size, change }
}
