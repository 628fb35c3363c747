import type { AnswerState } from './answer-state.ts'
import type { GatheredAudit, QuestionLine } from './gather-audit.ts'

/** How many questions are in which state of work. The five add up to `asked`. */
export interface ProgressTally {
  readonly asked: number
  readonly notStarted: number
  readonly carried: number
  readonly started: number
  readonly somethingMissing: number
  readonly confirmed: number
}

export interface GroupTally<T> {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly tally: T
}

export interface AuditProgress {
  readonly total: ProgressTally
  /** Sections of which at least one question is asked, in the template's order. */
  readonly bySection: readonly GroupTally<ProgressTally>[]
  readonly byArea: readonly GroupTally<ProgressTally>[]
}

/**
 * How far the work is: questions confirmed, never how good the answers are.
 *
 * Carried answers are shown as their own number until she says that they still hold.
 */
export function progressOf(gathered: GatheredAudit): AuditProgress {
  return tallyByGroup(gathered, progressTally)
}

/** Tallies of a list of questions, for a section or for what a filter leaves. */
export function progressTally(lines: readonly QuestionLine[]): ProgressTally {
  const counts: Record<AnswerState, number> = {
    'not-started': 0,
    carried: 0,
    started: 0,
    'something-missing': 0,
    confirmed: 0,
  }
  for (const { state } of lines) counts[state] += 1
  return {
    asked: lines.length,
    notStarted: counts['not-started'],
    carried: counts.carried,
    started: counts.started,
    somethingMissing: counts['something-missing'],
    confirmed: counts.confirmed,
  }
}

/** The state of a section on the task list, worst news first. */
export function stateOfSection(tally: ProgressTally): AnswerState {
  if (tally.asked > 0 && tally.confirmed === tally.asked) return 'confirmed'
  if (tally.somethingMissing > 0) return 'something-missing'
  if (tally.notStarted === tally.asked) return 'not-started'
  return tally.confirmed === 0 && tally.started === 0 ? 'carried' : 'started'
}

/** Applies one tally to the whole, to each section and to each evidence area. */
export function tallyByGroup<T>(
  { audit: { template }, lines }: GatheredAudit,
  tallyOf: (lines: readonly QuestionLine[]) => T,
): {
  readonly total: T
  readonly bySection: readonly GroupTally<T>[]
  readonly byArea: readonly GroupTally<T>[]
} {
  const sections = linesBy(lines, ({ question }) => question.sectionId)
  const areas = linesBy(lines, ({ question }) => question.areaId)
  return {
    total: tallyOf(lines),
    bySection: groupTallies(template.sections, sections, tallyOf),
    byArea: groupTallies(template.areas, areas, tallyOf),
  }
}

function groupTallies<T>(
  groups: readonly { readonly id: string; readonly code: string; readonly title: string }[],
  linesById: ReadonlyMap<string, readonly QuestionLine[]>,
  tallyOf: (lines: readonly QuestionLine[]) => T,
): readonly GroupTally<T>[] {
  return groups.flatMap(({ id, code, title }) => {
    const lines = linesById.get(id)
    return lines === undefined ? [] : [{ id, code, title, tally: tallyOf(lines) }]
  })
}

function linesBy(
  lines: readonly QuestionLine[],
  keyOf: (line: QuestionLine) => string | null,
): ReadonlyMap<string, readonly QuestionLine[]> {
  const groups = new Map<string, QuestionLine[]>()
  for (const line of lines) {
    const key = keyOf(line)
    if (key === null) continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [line])
    else group.push(line)
  }
  return groups
}
