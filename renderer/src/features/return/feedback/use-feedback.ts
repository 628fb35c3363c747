import { useMemo } from 'react'
import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import type { Feedback } from '../../../domain/feedback/feedback.ts'
import { type FeedbackStanding, standingOf } from '../../../domain/feedback/standing.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { useStored } from '../../../storage/live.ts'
import { readFeedbackRows } from '../../../storage/repositories/feedback.ts'
import { readReturns } from '../../../storage/repositories/returns.ts'
import type { MadeReturn } from '../../../storage/tables.ts'

export interface WordLine {
  readonly word: Feedback
  readonly standing: FeedbackStanding
}

export interface FromPartnership {
  readonly lines: readonly WordLine[]
  readonly made: readonly MadeReturn[]
}

/** All that came about this audit and how it stands. @returns undefined until it is read */
export function useFeedback({ audit, today }: GatheredAudit): FromPartnership | undefined {
  const { db } = useDesk()
  const words = useStored(() => readFeedbackRows(db, audit.id), [db, audit.id])
  const made = useStored(() => readReturns(db, audit.id), [db, audit.id])
  return useMemo(() => {
    if (words === undefined || made === undefined) return undefined
    const lines = words.map((word) => ({ word, standing: standingOf(word, words, made, today) }))
    return { lines, made }
  }, [words, made, today])
}
