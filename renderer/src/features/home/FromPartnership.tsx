import { useMemo } from 'react'
import type { GatheredAudit } from '../../domain/audit/gather-audit.ts'
import { isWaiting, standingOf } from '../../domain/feedback/standing.ts'
import { requestInWords } from '../../domain/feedback/words.ts'
import { useDesk } from '../../storage/desk-context.tsx'
import { useStored } from '../../storage/live.ts'
import { readFeedbackRows } from '../../storage/repositories/feedback.ts'
import { readReturns } from '../../storage/repositories/returns.ts'
import { addressOfFeedback } from '../../ui/addresses.ts'
import { Tag } from '../../ui/Tag.tsx'
import { TaskList } from '../../ui/TaskList.tsx'

/** What the partnership asks for and has not got yet. Quiet while there is nothing. */
export function FromPartnership({ gathered }: { readonly gathered: GatheredAudit }) {
  const { db } = useDesk()
  const { audit, today } = gathered
  const words = useStored(() => readFeedbackRows(db, audit.id), [db, audit.id])
  const made = useStored(() => readReturns(db, audit.id), [db, audit.id])
  const waiting = useMemo(() => {
    if (words === undefined || made === undefined) return []
    return words
      .map((word) => ({ word, standing: standingOf(word, words, made, today) }))
      .filter(({ standing }) => isWaiting(standing))
      .toSorted((a, b) => ((a.word.dueOn ?? '9') < (b.word.dueOn ?? '9') ? -1 : 1))
  }, [words, made, today])
  if (waiting.length === 0) return null
  return (
    <TaskList
      heading="From the partnership"
      tasks={waiting.map(({ word, standing }) => ({
        key: word.id,
        label: requestInWords(word),
        href: addressOfFeedback(word.id),
        state:
          standing.type === 'late' ? (
            <Tag tone="danger" shape="missing">
              Late
            </Tag>
          ) : (
            <span aria-hidden="true">Answer ›</span>
          ),
      }))}
    />
  )
}
