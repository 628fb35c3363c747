import type { PreviousAnswer } from '../../domain/audit/audit.ts'
import { meaningOfLastYear, pointOf, pointWithMeaning } from '../../domain/audit/scales.ts'
import type { Scale } from '../../domain/packs/template.ts'
import { isBlank } from '../../domain/shared/text.ts'
import { StateMark } from '../../ui/StateMark.tsx'

interface LastYearWordsProps {
  readonly lastYear: PreviousAnswer
  readonly scale: Scale
  /** Whether this year's question takes a verdict. */
  readonly judged: boolean
}

/** "✓ Met - Reviewed at the July meeting." */
export function LastYearWords({ lastYear, scale, judged }: LastYearWordsProps) {
  // Where the file does not say how it was answered, it was answered as this year.
  const hadVerdict = lastYear.answerKind === null ? judged : lastYear.answerKind === 'judgement'
  const meaning = hadVerdict ? meaningOfLastYear(scale, lastYear) : null
  const point =
    meaning === null ? null : (same(scale, lastYear) ?? pointWithMeaning(scale, meaning))
  return (
    <p className="ly-row__answer">
      {meaning !== null && (
        <strong>
          <StateMark state={meaning} coloured /> {point?.label ?? lastYear.verdict}
        </strong>
      )}
      {meaning !== null && !isBlank(lastYear.comment) && ' - '}
      {isBlank(lastYear.comment) ? meaning === null && 'Nothing was written.' : lastYear.comment}
    </p>
  )
}

/** The point of that value, where it still says the same. */
function same(scale: Scale, lastYear: PreviousAnswer) {
  const point = pointOf(scale, lastYear.verdict)
  return point !== null && point.meaning === meaningOfLastYear(scale, lastYear) ? point : null
}
