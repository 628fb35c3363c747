import type { ReactNode, RefCallback } from 'react'
import type { QuestionLine } from '../../domain/audit/gather-audit.ts'
import { lacksSomethingRequired } from '../../domain/audit/missing.ts'
import { addressOfQuestion } from '../../ui/addresses.ts'
import { Button } from '../../ui/Button.tsx'
import { LastYearWords } from './LastYearWords.tsx'

interface CarriedRowProps {
  readonly line: QuestionLine
  readonly rowRef?: RefCallback<HTMLElement> | undefined
  /** Why it is not among those to be confirmed together. */
  readonly waiting?: string | undefined
  /** What is shown in place of the question's text. */
  readonly children?: ReactNode
  readonly onConfirm?: (() => void) | undefined
}

/** One carried answer: the question, what was said, and whether it still holds. */
export function CarriedRow({ line, rowRef, waiting, children, onConfirm }: CarriedRowProps) {
  const { code, text, lastYear, scale, missing } = line
  const lacks = lacksSomethingRequired(missing)
  return (
    <li className="ly-row" ref={rowRef} data-code={code}>
      <div className="ly-row__question">
        <a href={addressOfQuestion(code)}>{code}</a> {children ?? text}
      </div>
      {lastYear !== null && (
        <LastYearWords
          lastYear={lastYear}
          scale={scale}
          judged={line.question.answerKind === 'judgement'}
        />
      )}
      <div className="sd-cluster">
        {onConfirm !== undefined && !lacks && (
          <Button small onClick={onConfirm} aria-label={`${code} still holds`}>
            Still holds
          </Button>
        )}
        {lacks && (
          <span className="sd-muted">
            {waiting} <a href={addressOfQuestion(code)}>Open {code}</a>
          </span>
        )}
        {!lacks && waiting !== undefined && <span className="sd-muted sd-small">{waiting}</span>}
        {!lacks && waiting === undefined && line.answer?.carried?.seenAt && (
          <span className="sd-muted sd-small">Looked at</span>
        )}
      </div>
    </li>
  )
}
