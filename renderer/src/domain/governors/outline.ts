import { leniently } from '../packs/schemas/object-maker.ts'
import { type GovernorReportFile, governorReportFile } from '../packs/schemas/reports-file.ts'
import { ok, type Result, refused } from '../shared/result.ts'
import { parseJsonSafely } from '../shared/safe-json.ts'

/** What a report may consist of, as a pack lists it. */
export interface ReportOutline {
  readonly shapes: readonly ReportShape[]
  readonly sections: readonly OutlineSection[]
}

export interface ReportShape {
  readonly id: string
  readonly title: string
  readonly description: string
  /** Ids of sections, in their order. */
  readonly sections: readonly string[]
}

export interface OutlineSection {
  readonly id: string
  readonly title: string
  readonly kind: 'table' | 'narrative' | 'metrics' | 'actions' | 'list'
  /** One of the few to begin with. */
  readonly starter: boolean
  readonly prompts: readonly string[]
  readonly fields: readonly string[]
  /** Fields to fill first; the others are optional. */
  readonly starterFields: readonly string[]
}

const LIMITS = { maxDepth: 32, maxLength: 1_000_000 }

/** The outline in a pack's `governor-report.json`, which was read strictly when it was taken in. */
export function readOutline(text: string): Result<ReportOutline, string> {
  const json = parseJsonSafely(text, LIMITS)
  if (!json.ok) return refused('governor-report.json of the pack cannot be read.')
  const parsed = governorReportFile(leniently).safeParse(json.value)
  return parsed.success
    ? ok(outlineOf(parsed.data))
    : refused('governor-report.json of the pack has another shape than this app knows.')
}

function outlineOf({ shapes, sections }: GovernorReportFile): ReportOutline {
  return {
    shapes: shapes.map(({ id, title, description, sections: ids }) => ({
      id,
      title,
      description,
      sections: ids,
    })),
    sections: sections.map((section) => ({
      id: section.id,
      title: section.title,
      kind: section.kind,
      starter: section.starter,
      prompts: section.prompts ?? [],
      fields: section.fields ?? [],
      starterFields: section.starterFields ?? [],
    })),
  }
}

export function sectionOf(outline: ReportOutline, id: string): OutlineSection | undefined {
  return outline.sections.find((section) => section.id === id)
}

/** Sections that fill themselves from the staff log and the audit, with the day on which they did. */
export const LIVE_SECTIONS: ReadonlySet<string> = new Set([
  'named-roles',
  'training',
  'policies',
  'audit-and-actions',
])

/** The counts that she types once a term. */
export const COUNTS_SECTION = 'numbers'
export const ABOUT_SECTION = 'header'

/** Whether she fills it with lines of her own, each with the section's fields. */
export function hasOwnRows({ id, kind, fields }: OutlineSection): boolean {
  if (LIVE_SECTIONS.has(id) || id === COUNTS_SECTION || id === ABOUT_SECTION) return false
  return kind !== 'narrative' && fields.length > 0
}

/** One set of particulars rather than lines: where the visitor was, and when. */
export const hasOneRow = ({ id }: OutlineSection): boolean => id === 'visit-details'
