import type { PreviousAudit } from '../../domain/audit/audit.ts'
import type { GatheredAudit, QuestionLine } from '../../domain/audit/gather-audit.ts'
import { type BulkConfirming, bulkConfirming } from '../../domain/carry-forward/confirm-carried.ts'
import {
  type RetiredQuestion,
  type RewordedQuestion,
  type SplitQuestion,
  sortQuestions,
} from '../../domain/carry-forward/sort-questions.ts'

/** What of last year is still to be looked at, as the questions stand this year. */
export interface CarriedNow {
  /** Carried, with the same question, and not confirmed yet. */
  readonly unchanged: readonly QuestionLine[]
  readonly bulk: BulkConfirming
  /** Carried, reworded, and not confirmed yet. */
  readonly reworded: readonly { readonly line: QuestionLine; readonly change: RewordedQuestion }[]
  readonly split: readonly { readonly line: QuestionLine; readonly part: SplitQuestion }[]
  readonly fresh: readonly QuestionLine[]
  readonly retired: readonly RetiredQuestion[]
  readonly confirmed: number
  /** Carried answers to questions that are not asked now. */
  readonly waitingHidden: number
}

export function carriedNow(gathered: GatheredAudit, previous: PreviousAudit): CarriedNow {
  const { lines, lineByCode, audit, answers } = gathered
  const sorted = sortQuestions(previous, audit.template)
  // An answer of this very year whose question was reworded since is shown with its question.
  const carried = lines.filter(
    ({ state, answer }) => state === 'carried' && answer?.carried?.fromYear !== audit.schoolYear,
  )
  const changes = new Map(sorted.reworded.map((change) => [change.code, change]))
  const unchanged = carried.filter(({ answer }) => answer?.carried?.wording === 'unchanged')
  return {
    unchanged,
    bulk: bulkConfirming(unchanged),
    reworded: carried.flatMap((line) => {
      const change = changes.get(line.code)
      return line.answer?.carried?.wording === 'reworded' && change ? [{ line, change }] : []
    }),
    split: sorted.split.flatMap((part) => {
      const line = lineByCode.get(part.code)
      return line ? [{ line, part }] : []
    }),
    fresh: sorted.new.flatMap((code) => lineByCode.get(code) ?? []),
    retired: sorted.retired,
    confirmed: lines.filter(({ answer }) => (answer?.carried?.confirmedAt ?? null) !== null).length,
    waitingHidden: answers.filter(
      ({ code, carried: from }) =>
        from !== null && from.confirmedAt === null && !lineByCode.has(code),
    ).length,
  }
}
