import type { ContextFigure } from '../../domain/audit/audit.ts'
import type { Desk } from '../desk.ts'

export function saveFigure(desk: Desk, figure: ContextFigure, label: string) {
  const what = { kind: 'figure', label, about: [`figure:${figure.auditId}:${figure.code}`] }
  return desk.changeAudit(figure.auditId, what, (rows) => rows.figures.put(figure))
}
