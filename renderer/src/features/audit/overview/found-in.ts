import type { GatheredAudit, QuestionLine } from '../../../domain/audit/gather-audit.ts'
import {
  FILTER_LABELS,
  findQuestions,
  type QuestionFilter,
} from '../../../domain/audit/question-filters.ts'
import { addresses, addressOfFilter } from '../../../ui/addresses.ts'
import type { Trail } from '../use-trail.ts'

export function foundIn(
  { lines, previous }: GatheredAudit,
  filters: ReadonlySet<QuestionFilter>,
  text: string,
): readonly QuestionLine[] {
  return findQuestions(lines, { filters, text, hasLastYear: previous !== null })
}

/** The list as something to work through, question by question. */
export function trailOf(
  lines: readonly QuestionLine[],
  filters: ReadonlySet<QuestionFilter>,
  text: string,
): Trail {
  const words = [...filters].map((filter) => FILTER_LABELS[filter].toLowerCase())
  const sought = text.trim()
  return {
    label: [...words, ...(sought === '' ? [] : [`“${sought}”`])].join(' + '),
    href: filters.size === 0 ? addresses.find : addressOfFilter([...filters].join('+')),
    codes: lines.map(({ code }) => code),
  }
}
