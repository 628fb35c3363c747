import type { AuditTemplate, ContextField, CountRule } from '../packs/template.ts'
import { HELD_BACK } from '../returns/small-counts.ts'
import { isBlank } from '../shared/text.ts'
import type { OutlineSection } from './outline.ts'
import { publicCounts } from './public-counts.ts'
import { keyOfTerm, sameTermLastYear, type Term, termBefore } from './term.ts'

/** A figure of one term, typed once. Key: term and code. */
export interface TermCount {
  readonly id: string
  readonly term: Term
  readonly code: string
  readonly value: string | null
  readonly notKnown: boolean
}

export const idOfTermCount = (term: Term, code: string): string => `${keyOfTerm(term)}:${code}`

/** One line of the table: this term, the last, and the same term last year. */
export interface CountLine {
  readonly code: string
  readonly label: string
  readonly now: string
  readonly last: string
  readonly lastYear: string
  /** Between this term and the last; empty where one of them is not an open number. */
  readonly change: string
}

const NOT_KNOWN = 'Not known'

/** The figures of a report that this school is asked for, in the outline's order. */
export function countedFields(
  section: Pick<OutlineSection, 'fields'>,
  template: Pick<AuditTemplate, 'contextFields'>,
): readonly ContextField[] {
  const byCode = new Map(template.contextFields.map((field) => [field.code, field]))
  return section.fields.flatMap((code) => byCode.get(code) ?? [])
}

/**
 * The table of counts as a copy may show it.
 *
 * A change is given only between two numbers that both stand open, or it would tell the hidden one.
 * Lines of which nothing was typed for any of the three terms are left out.
 */
export function countLines(
  fields: readonly ContextField[],
  counts: readonly TermCount[],
  term: Term,
  rule: CountRule,
): readonly CountLine[] {
  const columns = [term, termBefore(term), sameTermLastYear(term)].map((each) =>
    shownOf(fields, counts, each, rule),
  )
  return fields.flatMap(({ code, label, kind }) => {
    const [now = '', last = '', lastYear = ''] = columns.map((column) => column.get(code) ?? '')
    if (now === '' && last === '' && lastYear === '') return []
    const change = kind === 'count' ? changeOf(now, last) : ''
    return [{ code, label, now, last, lastYear, change }]
  })
}

function shownOf(
  fields: readonly ContextField[],
  counts: readonly TermCount[],
  term: Term,
  rule: CountRule,
): ReadonlyMap<string, string> {
  const byId = new Map(counts.map((count) => [count.id, count]))
  const typed = fields.map((field) => ({
    field,
    count: byId.get(idOfTermCount(term, field.code)),
  }))
  const numbers = typed.map(({ field, count }) => ({ field, value: numberIn(field, count) }))
  const shown = publicCounts(numbers, rule)
  return new Map(
    typed.map(({ field, count }) => [field.code, wordsOf(field, count, shown.get(field.code))]),
  )
}

function wordsOf(
  { kind }: ContextField,
  count: TermCount | undefined,
  shown: string | undefined,
): string {
  if (count === undefined) return ''
  if (count.notKnown) return NOT_KNOWN
  const value = count.value?.trim() ?? ''
  if (isBlank(value)) return ''
  if (kind === 'percent') return shown === HELD_BACK ? HELD_BACK : `${value} %`
  return shown ?? value
}

function numberIn({ kind }: ContextField, count: TermCount | undefined): number | null {
  const value = count?.notKnown === true ? '' : (count?.value?.trim() ?? '')
  if (kind === 'count') return /^\d+$/.test(value) ? Number(value) : null
  return kind === 'percent' && /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : null
}

function changeOf(now: string, last: string): string {
  if (!/^\d+$/.test(now) || !/^\d+$/.test(last)) return ''
  const by = Number(now) - Number(last)
  if (by === 0) return '0'
  return by > 0 ? `+${by}` : `−${-by}`
}

/** How many of the figures hold something for a term. */
export function filledCounts(
  fields: readonly ContextField[],
  counts: readonly TermCount[],
  term: Term,
): number {
  const filled = new Set(
    counts.filter(({ value, notKnown }) => notKnown || !isBlank(value)).map(({ id }) => id),
  )
  return fields.filter(({ code }) => filled.has(idOfTermCount(term, code))).length
}
