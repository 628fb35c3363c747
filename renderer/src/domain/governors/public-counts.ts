import type { CountRule } from '../packs/template.ts'
import {
  type CountedFigure,
  HELD_BACK,
  HIDDEN_COUNT,
  type ShownCounts,
  shownCounts,
} from '../returns/small-counts.ts'

const ROLL = 'CTX02-roll'
/** Shares of all pupils. How many pupils a school has is public. */
const SHARES_OF_THE_ROLL = /^CTX11-/
const LARGEST_SMALL_COUNT = 4

/**
 * The figures of one term as a copy may show them, so that no hidden one can be worked out.
 *
 * Beyond the rule for returns: a total goes where it leaves a hidden part only one value, even
 * where parts are missing, since parts are never more than their total; and a share of all pupils
 * goes where it means 1 to 4 of them. "Not shown" stands for a figure of any size.
 */
export function publicCounts(figures: readonly CountedFigure[], rule: CountRule): ShownCounts {
  const counts = figures.filter(({ field }) => field.kind === 'count')
  const shown = new Map(shownCounts(counts, rule))
  if (rule === 'exact') return shown
  for (const family of familiesOf(counts)) {
    if (tells(family, shown)) shown.set(family.total, HELD_BACK)
  }
  const roll = figures.find(({ field }) => field.code === ROLL)?.value ?? null
  for (const figure of figures) {
    if (isTellingShare(figure, roll)) shown.set(figure.field.code, HELD_BACK)
  }
  return shown
}

interface Family {
  readonly total: string
  readonly parts: readonly string[]
}

/** A figure and those right after it in its group that are a part of it. */
function familiesOf(counts: readonly CountedFigure[]): readonly Family[] {
  const families: { total: CountedFigure; parts: string[] }[] = []
  for (const figure of counts) {
    const family = families.at(-1)
    const isPart = /^of (?:which|whom|the|these|those)\b/i.test(figure.field.label)
    if (isPart && family?.total.field.groupId === figure.field.groupId) {
      family.parts.push(figure.field.code)
    } else families.push({ total: figure, parts: [] })
  }
  return families
    .filter(({ parts }) => parts.length > 0)
    .map(({ total, parts }) => ({ total: total.field.code, parts }))
}

interface Range {
  readonly least: number
  readonly most: number
}

function rangeOf(shown: string | undefined): Range {
  if (shown === HIDDEN_COUNT) return { least: 1, most: LARGEST_SMALL_COUNT }
  if (shown === undefined || shown === HELD_BACK)
    return { least: 0, most: Number.POSITIVE_INFINITY }
  return { least: Number(shown), most: Number(shown) }
}

/** Whether what stands open leaves a hidden figure of the family only one value. */
function tells({ total, parts }: Family, shown: ShownCounts): boolean {
  const whole = rangeOf(shown.get(total))
  const ranges = parts.map((code) => ({ shown: shown.get(code), ...rangeOf(shown.get(code)) }))
  const least = ranges.reduce((sum, range) => sum + range.least, 0)
  const partTold = ranges.some(
    (range) =>
      range.shown === HIDDEN_COUNT &&
      Math.min(range.most, whole.most - (least - range.least)) <= range.least,
  )
  const totalTold = shown.get(total) === HIDDEN_COUNT && Math.max(whole.least, least) >= whole.most
  return partTold || totalTold
}

/** Without the roll in the table it can still be looked up, so that nothing is risked. */
function isTellingShare({ field, value }: CountedFigure, roll: number | null): boolean {
  if (field.kind !== 'percent' || !field.sensitive || value === null || value === 0) return false
  if (!SHARES_OF_THE_ROLL.test(field.code)) return false
  return roll === null || Math.round((value / 100) * roll) <= LARGEST_SMALL_COUNT
}
