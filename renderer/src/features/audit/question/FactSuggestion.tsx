import type { Audit } from '../../../domain/audit/audit.ts'
import { chooseVerdict } from '../../../domain/audit/choose-verdict.ts'
import type { QuestionLine } from '../../../domain/audit/gather-audit.ts'
import { pointWithMeaning } from '../../../domain/audit/scales.ts'
import type { LiveFact } from '../../../domain/facts/fact.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { editAnswer } from '../../../storage/repositories/answers.ts'
import { useIsLocked } from '../../../storage/use-is-locked.ts'
import { Button } from '../../../ui/Button.tsx'
import { StateMark } from '../../../ui/StateMark.tsx'

interface FactSuggestionProps {
  readonly audit: Audit
  readonly line: QuestionLine
  readonly fact: LiveFact
}

/** What a fact would say by itself. It is never set: one press makes it her own verdict. */
export function FactSuggestion({ audit, line, fact: { suggests } }: FactSuggestionProps) {
  const desk = useDesk()
  const locked = useIsLocked(audit)
  const { code, scale, question, answer, meaning } = line
  const point = suggests === null ? null : pointWithMeaning(scale, suggests.meaning)
  if (suggests === null || point === null || question.answerKind !== 'judgement') return null
  const take = () =>
    editAnswer(desk, audit.id, code, 'verdict', (before) =>
      chooseVerdict(before, point.value, { scale, at: desk.context.now() }),
    )
  const isHers = answer?.verdict != null && meaning === suggests.meaning && line.state !== 'carried'
  return (
    <p className="au-fact__suggests">
      <span>
        <StateMark state={suggests.meaning} coloured /> It suggests “{point.label}”:{' '}
        {suggests.because} {isHers && 'Your verdict says the same.'}
      </span>
      {!isHers && !locked && (
        <Button small onClick={() => void take()}>
          Take “{point.label}” as my verdict
        </Button>
      )}
    </p>
  )
}
