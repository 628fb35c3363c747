import type { ContextFigure } from '../../domain/audit/audit.ts'
import type { AuditId } from '../../domain/shared/ids.ts'
import type { DeskDatabase } from '../database.ts'
import type { Desk } from '../desk.ts'

export async function readFigures(
  db: DeskDatabase,
  auditId: AuditId,
): Promise<ReadonlyMap<string, ContextFigure>> {
  const figures = await db.rows.figures.where('auditId').equals(auditId).toArray()
  return new Map(figures.map((figure) => [figure.code, figure]))
}

export function saveFigure(desk: Desk, figure: ContextFigure, label: string) {
  const what = { kind: 'figure', label, about: [`figure:${figure.auditId}:${figure.code}`] }
  return desk.changeAudit(figure.auditId, what, (rows) => rows.figures.put(figure))
}
