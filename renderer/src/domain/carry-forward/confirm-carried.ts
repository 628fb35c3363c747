import type { Answer } from '../audit/audit.ts'
import type { QuestionLine } from '../audit/gather-audit.ts'
import { givenNow } from '../audit/given-by.ts'
import { lacksSomethingRequired } from '../audit/missing.ts'
import type { Instant } from '../shared/dates.ts'

/** Says that a carried answer was shown to her. The first time counts. */
export function markSeen(answer: Answer, at: Instant): Answer {
  if (answer.carried === null || answer.carried.seenAt !== null) return answer
  return { ...answer, carried: { ...answer.carried, seenAt: at } }
}

/** Says that a carried answer still holds. From then on it counts like her own. */
export function confirmCarried(
  answer: Answer,
  { at, by }: { readonly at: Instant; readonly by: string | null },
): Answer {
  const { carried } = answer
  if (carried === null || carried.confirmedAt !== null) return answer
  const confirmed = { ...carried, seenAt: carried.seenAt ?? at, confirmedAt: at }
  return givenNow({ ...answer, carried: confirmed }, { name: by, at })
}

/**
 * Whether a carried answer may be confirmed together with others.
 *
 * Only when its wording is unchanged, nothing required is missing, and it was shown before:
 * nobody confirms what she has not seen. "Does not apply" is left out, because a year may have
 * changed that without anyone noticing.
 */
export function mayConfirmTogether({ state, answer, meaning, missing }: QuestionLine): boolean {
  if (state !== 'carried' || answer?.carried === null || answer === null) return false
  if (meaning === 'not-applicable') return false
  const { wording, seenAt } = answer.carried
  return wording === 'unchanged' && seenAt !== null && !lacksSomethingRequired(missing)
}

export interface BulkConfirming {
  readonly ready: readonly QuestionLine[]
  /** Carried ones that must wait, with the reason in words. */
  readonly waiting: readonly { readonly line: QuestionLine; readonly because: string }[]
}

/** Splits the carried answers of a list, a section say, into those that one key may confirm and the rest. */
export function bulkConfirming(lines: readonly QuestionLine[]): BulkConfirming {
  const carried = lines.filter(({ state }) => state === 'carried')
  return {
    ready: carried.filter(mayConfirmTogether),
    waiting: carried
      .filter((line) => !mayConfirmTogether(line))
      .map((line) => ({ line, because: reasonToWait(line) })),
  }
}

function reasonToWait({ answer, meaning, missing }: QuestionLine): string {
  if (answer?.carried?.wording === 'reworded') {
    return 'The question was reworded, so it is confirmed on its own.'
  }
  const lacking = missing.find(({ strength }) => strength === 'require')
  if (lacking !== undefined) return lacking.sentence
  return meaning === 'not-applicable'
    ? 'It was said not to apply, so it is confirmed on its own.'
    : 'You have not looked at it yet.'
}
