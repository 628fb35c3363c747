import type { GovernorReport, OwnRow, ReportSection } from './report.ts'

/** Changes one section; the others, and what it does not name, stay as they are. */
export function withSection(
  report: GovernorReport,
  id: string,
  edit: (section: ReportSection) => ReportSection,
): GovernorReport {
  return {
    ...report,
    sections: report.sections.map((section) => (section.id === id ? edit(section) : section)),
  }
}

export const withText = (report: GovernorReport, id: string, text: string): GovernorReport =>
  withSection(report, id, (section) => ({ ...section, text }))

/** Off means not on the paper. What was written stays. */
export const switched = (report: GovernorReport, id: string, on: boolean): GovernorReport =>
  withSection(report, id, (section) => ({ ...section, on }))

/** One place up or down, past sections that are switched off, which nobody sees between. */
export function moved(report: GovernorReport, id: string, by: -1 | 1): GovernorReport {
  const at = report.sections.findIndex((section) => section.id === id)
  const section = report.sections[at]
  if (section === undefined) return report
  let to = at + by
  while (report.sections[to]?.on === false) to += by
  if (report.sections[to] === undefined) return report
  const rest = report.sections.filter((other) => other !== section)
  return { ...report, sections: [...rest.slice(0, to), section, ...rest.slice(to)] }
}

export const withRow = (report: GovernorReport, id: string, row: OwnRow): GovernorReport =>
  withSection(report, id, (section) => ({
    ...section,
    rows: section.rows.some((other) => other.id === row.id)
      ? section.rows.map((other) => (other.id === row.id ? row : other))
      : [...section.rows, row],
  }))

/** Changes one cell; a line that is not there yet begins with it. */
export function withCell(
  report: GovernorReport,
  id: string,
  { rowId, field, text }: { readonly rowId: string; readonly field: string; readonly text: string },
): GovernorReport {
  const rows = report.sections.find((section) => section.id === id)?.rows ?? []
  const row = rows.find((each) => each.id === rowId) ?? { id: rowId, cells: {} }
  return withRow(report, id, { ...row, cells: { ...row.cells, [field]: text } })
}

export const withoutRow = (report: GovernorReport, id: string, rowId: string): GovernorReport =>
  withSection(report, id, (section) => ({
    ...section,
    rows: section.rows.filter((row) => row.id !== rowId),
  }))

export function ticked(report: GovernorReport, item: string, on: boolean): GovernorReport {
  const others = report.ticks.filter((each) => each !== item)
  return { ...report, ticks: on ? [...others, item] : others }
}
