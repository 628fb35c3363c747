import type { GovernorReport } from '../../../domain/governors/report.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { editReport } from '../../../storage/repositories/governor-reports.ts'

/** Changes one thing about a report; the field completes "Undone: Author in “Safeguarding report”". */
export function useEditReport(report: GovernorReport) {
  const desk = useDesk()
  return (field: string, edit: (stored: GovernorReport) => GovernorReport) =>
    editReport(desk, report, field, edit)
}
