import type { ContextFigure } from '../../../domain/audit/audit.ts'
import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import { appliesHere } from '../../../domain/audit/school-tags.ts'
import type { ContextField, ContextGroup, ReportingPeriod } from '../../../domain/packs/template.ts'
import { isBlank } from '../../../domain/shared/text.ts'
import { formatDate } from '../../../ui/format-date.ts'

export interface FigureGroup {
  readonly group: ContextGroup
  readonly fields: readonly ContextField[]
}

/** The fields that this school is asked, as the pack groups them. */
export function figuresAsked(
  { audit: { template }, tags }: Pick<GatheredAudit, 'audit' | 'tags'>,
  wanted: (field: ContextField) => boolean = () => true,
): readonly FigureGroup[] {
  return template.contextGroups
    .map((group) => ({
      group,
      fields: template.contextFields.filter(
        (field) =>
          field.groupId === group.id && appliesHere(field.appliesTo, tags) && wanted(field),
      ),
    }))
    .filter(({ fields }) => fields.length > 0)
}

/** Whether a figure was given, or it was said that it is not known. */
export function isFilled(figure: ContextFigure | undefined): boolean {
  return figure !== undefined && (figure.notKnown || !isBlank(figure.value))
}

export interface FiguresTally {
  /** The few to fill first. */
  readonly starters: number
  readonly starterFilled: number
  readonly others: number
  readonly otherFilled: number
  readonly state: 'not-started' | 'started' | 'confirmed'
}

/** How many are filled. Done once the first few are; the rest are asked only of who wants to. */
export function tallyFigures(
  gathered: Pick<GatheredAudit, 'audit' | 'tags' | 'figures'>,
): FiguresTally {
  const byCode = new Map(gathered.figures.map((figure) => [figure.code, figure]))
  const fields = figuresAsked(gathered).flatMap((group) => group.fields)
  const starters = fields.filter(({ starter }) => starter)
  const others = fields.filter(({ starter }) => !starter)
  const filled = (list: readonly ContextField[]): number =>
    list.filter(({ code }) => isFilled(byCode.get(code))).length
  const starterFilled = filled(starters)
  const otherFilled = filled(others)
  const allIn =
    starters.length > 0 ? starterFilled === starters.length : otherFilled === others.length
  const state = allIn ? 'confirmed' : starterFilled + otherFilled === 0 ? 'not-started' : 'started'
  return { starters: starters.length, starterFilled, others: others.length, otherFilled, state }
}

/** What the numbers of a group are about. */
export function timingInWords(
  { timing }: ContextGroup,
  period: ReportingPeriod | null,
): string | undefined {
  if (timing === 'now') return undefined
  if (period === null) return 'Over the reporting period.'
  return `From ${formatDate(period.from)} to ${formatDate(period.to)}.`
}
