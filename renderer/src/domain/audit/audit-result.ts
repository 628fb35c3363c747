import type { Meaning, Scale } from '../packs/template.ts'
import type { GatheredAudit, QuestionLine } from './gather-audit.ts'
import { type GroupTally, tallyByGroup } from './progress.ts'

/**
 * What the judgements say.
 *
 * Only questions that take a verdict are in it: met, partly, not, not applicable and
 * unanswered add up to `judged`. `carried` is how many of the unanswered show last year's
 * verdict without anyone having confirmed it.
 */
export interface ResultTally {
  readonly judged: number
  readonly met: number
  readonly partly: number
  readonly not: number
  readonly notApplicable: number
  readonly unanswered: number
  readonly carried: number
}

export interface AuditResult {
  readonly total: ResultTally
  readonly bySection: readonly GroupTally<ResultTally>[]
  readonly byArea: readonly GroupTally<ResultTally>[]
}

/** What the answers say, by meaning. Never mixed with how far the work is. */
export function resultOf(gathered: GatheredAudit): AuditResult {
  return tallyByGroup(gathered, resultTally)
}

/** The meaning that an answer counts with; a carried one counts only once it is confirmed. */
export function countedMeaning(line: QuestionLine): Meaning | null {
  return line.state === 'carried' ? null : line.meaning
}

function resultTally(lines: readonly QuestionLine[]): ResultTally {
  const counts: Record<Meaning, number> = { met: 0, partly: 0, not: 0, 'not-applicable': 0 }
  let judged = 0
  let unanswered = 0
  let carried = 0
  for (const line of lines) {
    if (line.question.answerKind !== 'judgement') continue
    judged += 1
    const meaning = countedMeaning(line)
    if (meaning === null) {
      unanswered += 1
      if (line.meaning !== null) carried += 1
    } else counts[meaning] += 1
  }
  const { met, partly, not } = counts
  return { judged, met, partly, not, notApplicable: counts['not-applicable'], unanswered, carried }
}

const MEANINGS: readonly Meaning[] = ['met', 'partly', 'not', 'not-applicable']

const PLAIN_LABELS: Readonly<Record<Meaning, string>> = {
  met: 'Met',
  partly: 'Partly met',
  not: 'Not met',
  'not-applicable': 'Not applicable',
}

/**
 * What a scale calls the four meanings; where two points share one, both labels are joined.
 *
 * A meaning that the scale does not have gets the plain word, so that a sum over several
 * scales can still be read.
 */
export function labelsOfMeanings(scale: Scale): Readonly<Record<Meaning, string>> {
  const labels = { ...PLAIN_LABELS }
  for (const meaning of MEANINGS) {
    const points = scale.points.filter((point) => point.meaning === meaning)
    if (points.length > 0) labels[meaning] = points.map(({ label }) => label).join(' / ')
  }
  return labels
}
