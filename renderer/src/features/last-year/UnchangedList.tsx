import type { Audit } from '../../domain/audit/audit.ts'
import type { QuestionLine } from '../../domain/audit/gather-audit.ts'
import { useDesk } from '../../storage/desk-context.tsx'
import { noteAllSeen } from '../../storage/repositories/answers.ts'
import { useIsLocked } from '../../storage/use-is-locked.ts'
import { Button } from '../../ui/Button.tsx'
import { CarriedRow } from './CarriedRow.tsx'
import type { CarriedNow } from './sorted-carried.ts'
import { lookedAtInWords, singlyInWords } from './unchanged-words.ts'
import { useConfirm } from './use-confirm.ts'
import { useShown } from './use-shown.ts'

interface UnchangedListProps {
  readonly audit: Audit
  readonly now: CarriedNow
}

/** The same question as last year. Those that were on the screen can be confirmed together. */
export function UnchangedList({ audit, now: { unchanged, bulk } }: UnchangedListProps) {
  const desk = useDesk()
  const confirm = useConfirm(audit)
  const signed = useIsLocked(audit)
  const reasons = new Map(bulk.waiting.map(({ line, because }) => [line.code, because]))
  const unseen = (codes: readonly string[]) =>
    codes.filter((code) =>
      unchanged.some((line) => line.code === code && line.answer?.carried?.seenAt === null),
    )
  const row = useShown((codes) => {
    const news = unseen(codes)
    if (news.length > 0 && !signed) void noteAllSeen(desk, audit.id, news)
  })
  const ready = bulk.ready.map(({ code }) => code)
  return (
    <section>
      <h2>Same question as last year</h2>
      <div className="ly-bar">
        <p role="status">
          {lookedAtInWords(unchanged)} {singlyInWords(unchanged)}
        </p>
        {!signed && (
          <Button look="primary" disabled={ready.length === 0} onClick={() => confirm(ready)}>
            {ready.length === 0
              ? 'Confirm those you have looked at'
              : `Confirm the ${ready.length} you have looked at`}
          </Button>
        )}
      </div>
      <ul className="ly-list">
        {unchanged.map((line: QuestionLine) => (
          <CarriedRow
            key={line.code}
            rowRef={row}
            line={line}
            waiting={reasons.get(line.code)}
            onConfirm={signed ? undefined : () => confirm([line.code])}
          />
        ))}
      </ul>
    </section>
  )
}
