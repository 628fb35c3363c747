import type { Audit } from '../../domain/audit/audit.ts'
import type { RewordedQuestion } from '../../domain/carry-forward/sort-questions.ts'
import { useIsLocked } from '../../storage/use-is-locked.ts'
import { Diff } from '../../ui/Diff.tsx'
import { CarriedRow } from './CarriedRow.tsx'
import type { CarriedNow } from './sorted-carried.ts'
import { useConfirm } from './use-confirm.ts'

interface RewordedListProps {
  readonly audit: Audit
  readonly reworded: CarriedNow['reworded']
}

/** The question says something else this year, so each is confirmed on its own. */
export function RewordedList({ audit, reworded }: RewordedListProps) {
  const confirm = useConfirm(audit)
  const locked = useIsLocked(audit)
  return (
    <section className="sd-stack sd-stack--tight">
      <h2>Reworded since last year</h2>
      <p className="sd-muted">
        Read what changed, then say of each whether last year’s answer holds.
      </p>
      <ul className="ly-list">
        {reworded.map(({ line, change }) => (
          <CarriedRow
            key={line.code}
            line={line}
            waiting={line.missing.find(({ strength }) => strength === 'require')?.sentence}
            onConfirm={!locked ? () => confirm([line.code]) : undefined}
          >
            {becauseInWords(change)}
            <Diff parts={change.difference} />
          </CarriedRow>
        ))}
      </ul>
    </section>
  )
}

function becauseInWords({ because, lastYear }: RewordedQuestion): string {
  switch (because) {
    case 'wording':
      return ''
    case 'answer-kind':
      return '(answered in another way this year)'
    case 'supersedes':
      return `(in place of ${lastYear.code})`
  }
}
