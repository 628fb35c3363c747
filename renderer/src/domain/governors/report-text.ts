import type { DocumentPart, DocumentSection, ReportDocument } from './report-document.ts'

/** The whole report as plain text, to paste into another document. */
export function reportText(document: ReportDocument): string {
  const head = [document.title, `${document.school}, ${document.term}`, document.copyWords]
  return [head.join('\n'), ...document.sections.map(sectionText)].join('\n\n')
}

/** One section: its title, then its parts. Columns stand apart by tabs, which Word takes as a table. */
export function sectionText({ title, parts }: DocumentSection): string {
  return [title, ...parts.map(partText)].join('\n\n')
}

function partText(part: DocumentPart): string {
  switch (part.type) {
    case 'text':
    case 'note':
      return part.text
    case 'facts':
      return part.facts.map(({ label, value }) => `${label}: ${value}`).join('\n')
    case 'table': {
      const { columns, rows } = part.table
      const lines = [columns.map(({ heading }) => heading), ...rows]
      return lines.map((cells) => cells.map(oneLine).join('\t')).join('\n')
    }
  }
}

const oneLine = (cell: string): string => cell.replace(/\s+/g, ' ').trim()
