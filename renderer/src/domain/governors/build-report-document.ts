import type { AuditTemplate } from '../packs/template.ts'
import { dateInWords } from '../shared/calendar.ts'
import type { Instant } from '../shared/dates.ts'
import { isBlank } from '../shared/text.ts'
import {
  ABOUT_SECTION,
  COUNTS_SECTION,
  hasOneRow,
  hasOwnRows,
  type OutlineSection,
  type ReportOutline,
} from './outline.ts'
import type {
  GovernorReport,
  ReportCopy,
  ReportFact,
  ReportSection,
  ReportTable,
} from './report.ts'
import {
  COPY_WORDS,
  type DocumentPart,
  type DocumentSection,
  type ReportDocument,
} from './report-document.ts'
import { sameTermLastYear, type TermName, termBefore, termInWords } from './term.ts'
import { countedFields, countLines, type TermCount } from './term-counts.ts'

export interface DocumentSources {
  readonly outline: ReportOutline
  readonly school: string
  readonly template: Pick<AuditTemplate, 'contextFields' | 'smallCounts'>
  readonly counts: readonly TermCount[]
  readonly madeAt: Instant
}

/** The report as a copy of one kind shows it: sections that are on and hold something, in her order. */
export function buildReportDocument(
  report: GovernorReport,
  copy: ReportCopy,
  sources: DocumentSources,
): ReportDocument {
  const all = report.sections
    .filter(({ on }) => on)
    .flatMap((section): readonly DocumentSection[] => {
      const outlined = sources.outline.sections.find(({ id }) => id === section.id)
      if (outlined === undefined) return []
      const parts = partsOf(section, { report, copy, sources, outlined })
      return [{ id: section.id, title: outlined.title, parts }]
    })
  return {
    title: isBlank(report.title) ? 'Safeguarding report to governors' : report.title.trim(),
    school: sources.school,
    term: termInWords(report.term),
    copy,
    copyWords: COPY_WORDS[copy],
    author: report.author,
    on: report.on,
    sections: all.filter(({ parts }) => parts.length > 0),
    leftOut: all.filter(({ parts }) => parts.length === 0).map(({ title }) => title),
    madeAt: sources.madeAt,
  }
}

interface PartsGround {
  readonly report: GovernorReport
  readonly copy: ReportCopy
  readonly sources: DocumentSources
  readonly outlined: OutlineSection
}

function partsOf(section: ReportSection, ground: PartsGround): readonly DocumentPart[] {
  const { outlined, report } = ground
  return [
    ...(section.id === ABOUT_SECTION ? aboutParts(ground) : []),
    ...(section.id === COUNTS_SECTION ? countParts(ground) : []),
    ...liveParts(section.id, report),
    ...(hasOwnRows(outlined) ? ownParts(section, outlined) : []),
    ...paragraphs(section.text),
  ]
}

const paragraphs = (text: string): readonly DocumentPart[] =>
  text
    .split(/\n\s*\n/)
    .filter((each) => !isBlank(each))
    .map((each) => ({ type: 'text', text: each.trim() }))

function aboutParts({ report, sources }: PartsGround): readonly DocumentPart[] {
  const facts = [
    { label: 'School', value: sources.school },
    { label: 'Term', value: termInWords(report.term) },
    { label: 'Author', value: report.author },
    { label: 'Date', value: report.on === null ? '' : dateInWords(report.on) },
    { label: 'Meeting', value: report.meeting },
    { label: 'Version', value: report.version },
  ].filter(({ value }) => !isBlank(value))
  return [
    { type: 'facts', title: 'About this report', facts },
    {
      type: 'note',
      text: 'No pupil is named in it, and no member of staff outside the named roles.',
    },
  ]
}

function countParts({ report, copy, sources, outlined }: PartsGround): readonly DocumentPart[] {
  const { template, counts } = sources
  const rule =
    copy === 'public' ? template.smallCounts.public : template.smallCounts.governorsConfidential
  const { term } = report
  const lines = countLines(countedFields(outlined, template), counts, term, rule)
  if (lines.length === 0) return []
  const hidden =
    'Figures from 1 to 4 are shown as <5. “Not shown” stands for a figure of any size that would give one of them away.'
  return [
    {
      type: 'table',
      table: withoutEmptyColumns({
        title: outlined.title,
        columns: [
          { heading: 'Figure', share: 40 },
          { heading: termInWords(term), number: true, share: 15 },
          { heading: termInWords(termBefore(term)), number: true, share: 15 },
          { heading: termInWords(sameTermLastYear(term)), number: true, share: 15 },
          { heading: 'Change since last term', number: true, share: 15 },
        ],
        rows: lines.map(({ label, now, last, lastYear, change }) => [
          upperFirst(label),
          ...[now, last, lastYear].map(upperFirst),
          change,
        ]),
      }),
    },
    ...(rule === 'hide-1-4' ? [{ type: 'note' as const, text: hidden }] : []),
  ]
}

/** In a school's first term there is nothing to compare with, and a governor need not read that four times. */
function withoutEmptyColumns({ title, columns, rows }: ReportTable): ReportTable {
  const kept = columns.flatMap((_, at) =>
    at === 0 || rows.some((cells) => !isBlank(cells[at] ?? '')) ? [at] : [],
  )
  return {
    title,
    columns: columns.filter((_, at) => kept.includes(at)),
    rows: rows.map((cells) => kept.map((at) => cells[at] ?? '')),
  }
}

const upperFirst = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`

function liveParts(id: string, { live }: GovernorReport): readonly DocumentPart[] {
  const block = live?.blocks[id]
  if (!(live && block)) return []
  const { facts, tables, notes } = block
  const parts: readonly DocumentPart[] = [
    ...(facts.length === 0 ? [] : [{ type: 'facts' as const, title: '', facts }]),
    ...tables
      .filter(({ rows }) => rows.length > 0)
      .map((table) => ({ type: 'table' as const, table })),
    ...notes.map((text) => ({ type: 'text' as const, text })),
  ]
  if (parts.length === 0) return []
  return [...parts, { type: 'note', text: `As at ${dateInWords(live.asAt)}.` }]
}

function ownParts({ rows }: ReportSection, outlined: OutlineSection): readonly DocumentPart[] {
  const { fields, title } = outlined
  const filled = rows.filter(({ cells }) => fields.some((field) => !isBlank(cells[field])))
  if (filled.length === 0) return []
  if (hasOneRow(outlined)) {
    const facts = fields.flatMap((field): readonly ReportFact[] => {
      const value = filled[0]?.cells[field] ?? ''
      return isBlank(value) ? [] : [{ label: upperFirst(field), value }]
    })
    return [{ type: 'facts', title, facts }]
  }
  return [
    {
      type: 'table',
      table: {
        title,
        columns: fields.map((field) => ({ heading: upperFirst(field), share: 1 })),
        rows: filled.map(({ cells }) => fields.map((field) => cells[field] ?? '')),
      },
    },
  ]
}

/** Stands at the beginning of the names of its files. */
export function fileNameOf(
  { title, school }: Pick<ReportDocument, 'title' | 'school'>,
  { year, name }: { readonly year: string; readonly name: TermName },
  copy: ReportCopy,
): string {
  const plain = `${school} ${title} ${name} ${year} ${copy}`
  return plain
    .normalize('NFC')
    .replace(/[^\p{L}\p{N} .-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 120)
}
