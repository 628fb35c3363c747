import type { LocalDate } from '../shared/dates.ts'
import type { GovernorReport } from './report.ts'
import { isSameTerm, type Term, termOf } from './term.ts'

/** The term of a day, when no report is about it yet; a link governor's visit is no report. */
export function termWithoutReport(
  reports: readonly Pick<GovernorReport, 'term' | 'shape'>[],
  today: LocalDate,
): Term | null {
  const term = termOf(today)
  const isReported = reports.some(
    (report) => report.shape !== 'link-governor-visit' && isSameTerm(report.term, term),
  )
  return isReported ? null : term
}
