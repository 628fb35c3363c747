import type { GatheredAudit, QuestionLine } from '../../../domain/audit/gather-audit.ts'
import { Tag } from '../../../ui/Tag.tsx'
import { Carried } from './Carried.tsx'
import { LastYearAnswer } from './LastYearAnswer.tsx'
import { lastYearOf } from './last-year.ts'

interface LastYearProps {
  readonly gathered: GatheredAudit
  readonly line: QuestionLine
}

/** What was said last year, whether the question was the same, and whether it still holds. */
export function LastYear({ gathered, line }: LastYearProps) {
  const found = lastYearOf(gathered, line)
  if (found === null) return null
  if (found.type === 'new') {
    return (
      <p>
        <Tag tone="info">New this year</Tag>
      </p>
    )
  }
  return (
    <section className="au-last" aria-label="Last year">
      <LastYearAnswer found={found} line={line} />
      <Carried audit={gathered.audit} line={line} />
    </section>
  )
}
