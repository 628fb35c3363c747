import type { ContextFigure } from '../audit/audit.ts'
import type { GatheredAudit } from '../audit/gather-audit.ts'
import { appliesHere } from '../audit/school-tags.ts'
import type { ContextField, CountRule } from '../packs/template.ts'
import { isBlank } from '../shared/text.ts'
import type { ReturnFigureGroup } from './return-document.ts'
import { shownCounts } from './small-counts.ts'

const NOT_KNOWN = 'Not known'
/** Of a figure that the partnership will ask for. */
export const NOT_GIVEN = 'Not given'

/**
 * Figures as a destination may see them, group by group.
 *
 * Optional figures that were left empty are not listed; the ones to fill first are, as not
 * given, because the partnership will ask.
 */
export function returnFigures(
  { audit: { template }, figures, tags }: GatheredAudit,
  rule: CountRule,
): readonly ReturnFigureGroup[] {
  const given = new Map(figures.map((figure) => [figure.code, figure]))
  const fields = template.contextFields.filter(({ appliesTo }) => appliesHere(appliesTo, tags))
  const counts = shownCounts(
    fields.map((field) => ({ field, value: countOf(field, given.get(field.code)) })),
    rule,
  )
  return template.contextGroups.flatMap(({ id, title }) => {
    const shown = fields
      .filter(({ groupId }) => groupId === id)
      .flatMap((field) => {
        const value = shownValue(field, given.get(field.code), counts)
        return value === null ? [] : [{ code: field.code, label: field.label, value }]
      })
    return shown.length === 0 ? [] : [{ title, figures: shown }]
  })
}

function countOf({ kind }: ContextField, figure: ContextFigure | undefined): number | null {
  const value = figure?.value ?? ''
  return kind === 'count' && /^\d+$/.test(value.trim()) ? Number(value) : null
}

function shownValue(
  field: ContextField,
  figure: ContextFigure | undefined,
  counts: ReadonlyMap<string, string>,
): string | null {
  if (figure?.notKnown === true) return NOT_KNOWN
  const value = figure?.value ?? ''
  if (isBlank(value)) return field.starter ? NOT_GIVEN : null
  if (field.kind === 'percent') return `${value.trim()}%`
  if (field.kind === 'choice') {
    return field.choices.find((choice) => choice.value === value)?.label ?? value
  }
  return counts.get(field.code) ?? value
}
