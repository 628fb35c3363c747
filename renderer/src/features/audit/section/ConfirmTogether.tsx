import type { Audit } from '../../../domain/audit/audit.ts'
import type { QuestionLine } from '../../../domain/audit/gather-audit.ts'
import { bulkConfirming } from '../../../domain/carry-forward/confirm-carried.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { confirmCarried } from '../../../storage/repositories/answers.ts'
import { useIsLocked } from '../../../storage/use-is-locked.ts'
import { addressOfQuestion } from '../../../ui/addresses.ts'
import { Button } from '../../../ui/Button.tsx'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { plural } from '../../../ui/format-number.ts'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'

interface ConfirmTogetherProps {
  readonly audit: Audit
  readonly lines: readonly QuestionLine[]
}

/** Confirms the carried answers of a section at once: those that she has looked at, and only those. */
export function ConfirmTogether({ audit, lines }: ConfirmTogetherProps) {
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  const locked = useIsLocked(audit)
  const { ready, waiting } = bulkConfirming(lines)
  if (locked || ready.length + waiting.length === 0) return null
  const confirm = async () => {
    const codes = ready.map(({ code }) => code)
    const change = await confirmCarried(desk, audit.id, codes)
    showWithUndo(`${plural(codes.length, 'answer')} confirmed.`, () => desk.undo(change))
  }
  const total = ready.length + waiting.length
  const isReworded = waiting.some(({ line }) => line.answer?.carried?.askedAs !== undefined)
  const notApplicable = total > 1 && waiting.some(({ line }) => line.meaning === 'not-applicable')
  return (
    <section className="au-together sd-no-print" aria-label="Carried answers">
      <p>
        {plural(total, 'answer')} {total === 1 ? 'was' : 'were'}{' '}
        {isReworded ? 'carried or reworded' : 'carried from last year'} and{' '}
        {total === 1 ? 'does' : 'do'} not count until you confirm {total === 1 ? 'it' : 'them'}.{' '}
        {ready.length === 0 && waysToConfirm(total)}
        {notApplicable && ' Those that say “does not apply” are confirmed one by one.'}
      </p>
      {ready.length > 0 && (
        <div>
          <Button look="primary" onClick={confirm}>
            Confirm {ready.length === 1 ? `${ready[0]?.code}` : `the ${ready.length} you looked at`}
          </Button>
        </div>
      )}
      {waiting.length > 0 && (
        <Disclosure summary={`${plural(waiting.length, 'answer')} must wait`}>
          <ul>
            {waiting.map(({ line, because }) => (
              <li key={line.code}>
                <a href={addressOfQuestion(line.code)}>{line.code}</a>: {because}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  )
}

function waysToConfirm(total: number): string {
  return total === 1
    ? 'Open it once, then it can be confirmed.'
    : 'Open each once; those that you have looked at can be confirmed here together.'
}
