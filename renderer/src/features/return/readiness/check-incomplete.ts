import type { Audit } from '../../../domain/audit/audit.ts'
import { compareDates } from '../../../domain/shared/calendar.ts'
import type { LocalDate } from '../../../domain/shared/dates.ts'
import { ok, type Result, refused } from '../../../domain/shared/result.ts'
import { isBlank } from '../../../domain/shared/text.ts'

export interface IncompleteDraft {
  readonly reason: string
  readonly promisedOn: LocalDate | null
}

export interface IncompleteProblem {
  readonly field: keyof IncompleteDraft
  readonly sentence: string
}

/** Reads what she says about sending unfinished: why, and by when the rest follows. */
export function checkIncomplete(
  { reason, promisedOn }: IncompleteDraft,
  today: LocalDate,
): Result<NonNullable<Audit['incomplete']>, readonly IncompleteProblem[]> {
  const problems: IncompleteProblem[] = []
  if (isBlank(reason)) {
    problems.push({ field: 'reason', sentence: 'Say why it is sent before it is complete.' })
  }
  if (promisedOn === null) {
    problems.push({ field: 'promisedOn', sentence: 'Say by when the rest will follow.' })
  } else if (compareDates(promisedOn, today) < 0) {
    problems.push({ field: 'promisedOn', sentence: 'The promised day has passed already.' })
  }
  if (promisedOn === null || problems.length > 0) return refused(problems)
  return ok({ reason: reason.trim(), promisedOn })
}
