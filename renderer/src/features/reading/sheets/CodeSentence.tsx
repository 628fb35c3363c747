import { nameOf } from '../../../domain/people/person.ts'
import type { TypedCode } from '../../../domain/receipts/typed-codes.ts'
import { StateMark } from '../../../ui/StateMark.tsx'
import { codeMarks, codeWords } from './code-marks.ts'

interface CodeSentenceProps {
  readonly code: TypedCode
  readonly isAllBut: boolean
}

export function CodeSentence({ code, isAllBut }: CodeSentenceProps) {
  const { shape, tone } = codeMarks(code)
  const name = code.person === null ? '' : nameOf(code.person)
  return (
    <span className={`rd-code__sentence rd-code__sentence--${tone}`}>
      <StateMark state={shape} /> {codeWords(code, isAllBut, name)}
    </span>
  )
}
