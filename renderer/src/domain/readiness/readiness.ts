import type { GatheredAudit } from '../audit/gather-audit.ts'
import type { GuardFinding } from '../returns/guard-finding.ts'
import { evidenceItems } from './evidence-items.ts'
import { actionItems, figureItems, signOffItems } from './other-items.ts'
import { questionItems } from './question-items.ts'
import {
  READINESS_TITLES,
  type ReadinessItem,
  type ReadinessKind,
  type ReadinessLevel,
} from './readiness-item.ts'

/**
 * All that could still be done before the return is handed over.
 *
 * Nothing here forbids to hand over; it only says what the partnership would ask about. The
 * guard's findings are passed in, because they are looked for when texts change, not at each
 * click. Those that were let stand are not passed.
 */
export function readinessOf(
  gathered: GatheredAudit,
  findings: readonly GuardFinding[] = [],
): readonly ReadinessItem[] {
  return [
    ...gathered.lines.flatMap(questionItems),
    ...evidenceItems(gathered),
    ...actionItems(gathered),
    ...figureItems(gathered),
    ...signOffItems(gathered),
    ...findings.map(findingItem),
  ]
}

function findingItem({ key, because, where }: GuardFinding): ReadinessItem {
  return {
    id: `pupil-details:${key}`,
    level: 'warning',
    kind: 'pupil-details',
    sentence: `${where.label}: ${because}`,
    link: { screen: 'packing', findingKey: key },
  }
}

export interface ReadinessGroup {
  readonly kind: ReadinessKind
  /** The gravest level in it. */
  readonly level: ReadinessLevel
  readonly title: string
  readonly items: readonly ReadinessItem[]
}

const GRAVITY: Readonly<Record<ReadinessLevel, number>> = { error: 0, warning: 1, hint: 2 }

/** Groups by kind, errors before warnings before hints; within a group the order stays. */
export function groupReadiness(items: readonly ReadinessItem[]): readonly ReadinessGroup[] {
  const byKind = new Map<ReadinessKind, ReadinessItem[]>()
  for (const item of items) {
    const group = byKind.get(item.kind)
    if (group === undefined) byKind.set(item.kind, [item])
    else group.push(item)
  }
  const kinds = Object.keys(READINESS_TITLES)
  return [...byKind]
    .map(([kind, group]) => ({
      kind,
      level: gravest(group),
      title: READINESS_TITLES[kind],
      items: group,
    }))
    .sort(
      (a, b) =>
        GRAVITY[a.level] - GRAVITY[b.level] || kinds.indexOf(a.kind) - kinds.indexOf(b.kind),
    )
}

function gravest(items: readonly ReadinessItem[]): ReadinessLevel {
  if (items.some(({ level }) => level === 'error')) return 'error'
  return items.some(({ level }) => level === 'warning') ? 'warning' : 'hint'
}

/** How many of each level, for the margin of the audit. */
export function countReadiness(
  items: readonly ReadinessItem[],
): Readonly<Record<ReadinessLevel, number>> {
  const counts = { error: 0, warning: 0, hint: 0 }
  for (const { level } of items) counts[level] += 1
  return counts
}
