import type { ContextField, CountRule } from '../packs/template.ts'

/** Figures from 1 up to this could point at a child. */
const LARGEST_SMALL_COUNT = 4
export const HIDDEN_COUNT = '<5'
/** A larger figure that is held back because another could be worked out from it. */
export const HELD_BACK = 'not shown'

/** A count with its question; `value` is null where none is given. */
export interface CountedFigure {
  readonly field: ContextField
  readonly value: number | null
}

/** What a reader of the copy may see of each count, by code. */
export type ShownCounts = ReadonlyMap<string, string>

/**
 * Counts as a destination may see them.
 *
 * With `hide-1-4`, sensitive counts from 1 to 4 become `<5`; nought and larger ones stay. Where a
 * total is shown with its parts ("of which ..."), so many more parts are held back, and at last
 * the total, until nobody can work out a hidden one.
 */
export function shownCounts(figures: readonly CountedFigure[], rule: CountRule): ShownCounts {
  const shown = new Map<string, string>()
  for (const { field, value } of figures) {
    if (value === null) continue
    const hides = rule === 'hide-1-4' && isSmall(field, value)
    shown.set(field.code, hides ? HIDDEN_COUNT : String(value))
  }
  if (rule === 'hide-1-4') for (const family of familiesOf(figures)) protect(family, shown)
  return shown
}

function isSmall({ sensitive }: ContextField, value: number): boolean {
  return sensitive && value >= 1 && value <= LARGEST_SMALL_COUNT
}

interface Family {
  readonly total: { readonly code: string; readonly value: number }
  readonly parts: readonly { readonly code: string; readonly value: number }[]
}

/** A figure and the ones right after it in its group that say "of which", "of whom", "of the ...". */
function familiesOf(figures: readonly CountedFigure[]): readonly Family[] {
  const families: { total: CountedFigure; parts: CountedFigure[] }[] = []
  for (const figure of figures) {
    const family = families.at(-1)
    const isPart = /^of (?:which|whom|the|these|those)\b/i.test(figure.field.label)
    if (isPart && family?.total.field.groupId === figure.field.groupId) family.parts.push(figure)
    else families.push({ total: figure, parts: [] })
  }
  return families.flatMap(({ total, parts }) => {
    const given = parts.flatMap(({ field, value }) =>
      value === null ? [] : [{ code: field.code, value }],
    )
    // A part that is not given leaves the sum open, so nothing can be worked out.
    if (total.value === null || parts.length === 0 || given.length < parts.length) return []
    return [{ total: { code: total.field.code, value: total.value }, parts: given }]
  })
}

/** Only parts that fill their total can give each other away. */
function protect({ total, parts }: Family, shown: Map<string, string>): void {
  if (parts.reduce((sum, { value }) => sum + value, 0) !== total.value) return
  const smallestFirst = [...parts].sort((a, b) => a.value - b.value)
  while (givesAway(total, parts, shown)) {
    const next = smallestFirst.find(({ code, value }) => value > 0 && !isHidden(shown, code))
    if (next === undefined) {
      shown.set(total.code, HELD_BACK)
      return
    }
    shown.set(next.code, HELD_BACK)
  }
}

const isHidden = (shown: ShownCounts, code: string): boolean =>
  shown.get(code) === HIDDEN_COUNT || shown.get(code) === HELD_BACK

/** Whether a reader who adds up could tell a hidden part for certain. */
function givesAway(total: Family['total'], parts: Family['parts'], shown: ShownCounts): boolean {
  if (isHidden(shown, total.code)) return false
  const hidden = parts.filter(({ code }) => isHidden(shown, code))
  const rest = hidden.reduce((sum, { value }) => sum + value, 0)
  const ranges = hidden.map(({ code }) =>
    shown.get(code) === HIDDEN_COUNT
      ? { least: 1, most: LARGEST_SMALL_COUNT }
      : { least: LARGEST_SMALL_COUNT + 1, most: rest },
  )
  const least = ranges.reduce((sum, range) => sum + range.least, 0)
  const most = ranges.reduce((sum, range) => sum + range.most, 0)
  return ranges.some((range) => {
    const from = Math.max(range.least, rest - (most - range.most))
    const to = Math.min(range.most, rest - (least - range.least))
    return from >= to
  })
}
