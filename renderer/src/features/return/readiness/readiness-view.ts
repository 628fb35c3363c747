import type { GatheredAudit, QuestionLine } from '../../../domain/audit/gather-audit.ts'
import type { ReadinessItem, ReadinessLevel } from '../../../domain/readiness/readiness-item.ts'
import type { QuestionCode } from '../../../domain/shared/ids.ts'

export interface ReadinessFilter {
  /** Empty: all of them. */
  readonly levels: ReadonlySet<ReadinessLevel>
  readonly coreOnly: boolean
}

type LineByCode = GatheredAudit['lineByCode']

/** The findings that a filter leaves, those about the short core first. */
export function viewOf(
  items: readonly ReadinessItem[],
  lineByCode: LineByCode,
  { levels, coreOnly }: ReadinessFilter,
): readonly ReadinessItem[] {
  const left = items.filter(
    (item) =>
      (levels.size === 0 || levels.has(item.level)) && (!coreOnly || isCore(item, lineByCode)),
  )
  const core = (item: ReadinessItem) => (isCore(item, lineByCode) ? 0 : 1)
  return left.sort((a, b) => core(a) - core(b))
}

/** Findings about the school, the people or the slots belong to no question. */
function isCore(item: ReadinessItem, lineByCode: LineByCode): boolean {
  return lineOf(item, lineByCode)?.question.core === true
}

/** The question that a finding is about. */
export function lineOf({ link }: ReadinessItem, lineByCode: LineByCode): QuestionLine | undefined {
  const code: QuestionCode | undefined =
    link.screen === 'question' || link.screen === 'action' ? link.code : undefined
  return code === undefined ? undefined : lineByCode.get(code)
}

/** `12 errors, 1 warning and 3 hints`: only what there is. */
export function countsInWords(counts: Readonly<Record<ReadinessLevel, number>>): string {
  const words = (['error', 'warning', 'hint'] as const)
    .filter((level) => counts[level] > 0)
    .map((level) => `${counts[level]} ${level}${counts[level] === 1 ? '' : 's'}`)
  if (words.length <= 1) return words[0] ?? 'nothing'
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
