import type { QuestionLine } from '../../../domain/audit/gather-audit.ts'
import { isBlank } from '../../../domain/shared/text.ts'
import { addressOfQuestion } from '../../../ui/addresses.ts'
import { Diff } from '../../../ui/Diff.tsx'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { StateMark } from '../../../ui/StateMark.tsx'
import { Tag } from '../../../ui/Tag.tsx'
import { type LastYearFound, verdictOfLastYear } from './last-year.ts'

interface LastYearAnswerProps {
  readonly found: LastYearFound
  readonly line: QuestionLine
}

/** "Last year: ◐ Partly met - “Lunchtime team missed the June update.” same wording". */
export function LastYearAnswer({ found, line }: LastYearAnswerProps) {
  const { answer, difference, schoolYear, type } = found
  const verdict = verdictOfLastYear(line, answer)
  const kindChanged = answer.answerKind !== null && answer.answerKind !== line.question.answerKind
  return (
    <>
      <p>
        <span className="sd-muted">
          {type === 'part' ? (
            <>
              In {schoolYear} this was part of {answer.code}:{' '}
            </>
          ) : (
            `In ${schoolYear}: `
          )}
        </span>
        {verdict && (
          <span className="au-last__verdict">
            <StateMark state={verdict.meaning} coloured /> {verdict.label}
          </span>
        )}
        {!isBlank(answer.comment) && (
          <>
            {verdict && ' - '}
            <q>{answer.comment}</q>
          </>
        )}{' '}
        {type === 'answered' &&
          (difference === null && !kindChanged ? (
            <Tag shape="carried">Same question</Tag>
          ) : (
            <Tag tone="warning" shape="missing">
              {difference === null ? 'Answered in another way' : 'Reworded'}
            </Tag>
          ))}
      </p>
      {type === 'part' && (
        <p className="sd-muted sd-small">
          It was split, so this part starts unanswered.{' '}
          <a href={addressOfQuestion(answer.code)}>See {answer.code}</a>
        </p>
      )}
      {difference !== null && (
        <Disclosure summary="What changed in the wording" open={line.state === 'carried'}>
          <Diff parts={difference} />
        </Disclosure>
      )}
    </>
  )
}
