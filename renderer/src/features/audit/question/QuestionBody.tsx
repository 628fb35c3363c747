import { type ComponentType, Suspense, useMemo } from 'react'
import type { GatheredAudit, QuestionLine } from '../../../domain/audit/gather-audit.ts'
import type { EvidenceTarget } from '../../../domain/evidence/evidence.ts'
import { lazyPart } from '../../../ui/lazy-part.ts'
import { AnsweredBy } from './AnsweredBy.tsx'
import { AnswerHistory } from './AnswerHistory.tsx'
import { AnswerTexts } from './AnswerTexts.tsx'
import { Actions } from './actions/Actions.tsx'
import { Carried } from './Carried.tsx'
import { EvidencePart } from './EvidencePart.tsx'
import { LastYearAnswer } from './LastYearAnswer.tsx'
import { lastYearOf } from './last-year.ts'
import { OutWith } from './OutWith.tsx'
import { Parts } from './Parts.tsx'
import { QuestionHead } from './QuestionHead.tsx'
import { Verdict } from './Verdict.tsx'
import { WorthALook } from './WorthALook.tsx'

// What the staff log knows is worked out by many rules; typing can begin without them.
const LiveFacts = lazyPart(async () => (await import('./LiveFacts.tsx')).LiveFacts)

interface QuestionBodyProps {
  readonly gathered: GatheredAudit
  readonly line: QuestionLine
  readonly field: string | null
  readonly EvidenceFor: ComponentType<{ readonly target: EvidenceTarget }>
}

/** From the question down to its history, in the order in which one works. */
export function QuestionBody({ gathered, line, field, EvidenceFor }: QuestionBodyProps) {
  const { audit } = gathered
  const { code } = line
  const fromActions = line.question.answerKind === 'from-actions'
  const found = lastYearOf(gathered, line)
  const target = useMemo(() => ({ type: 'question', code }) as const, [code])
  return (
    <>
      <QuestionHead
        template={audit.template}
        line={line}
        tags={gathered.tags}
        isNew={found?.type === 'new'}
      />
      <OutWith gathered={gathered} line={line} />
      {found !== null && found.type !== 'new' && (
        <section className="au-last" aria-label="Last year">
          <LastYearAnswer found={found} line={line} />
          <Carried audit={audit} line={line} />
        </section>
      )}
      {fromActions && <Actions gathered={gathered} line={line} />}
      <div className="au-answer">
        <Parts audit={audit} line={line} />
        <Verdict audit={audit} line={line} />
        <AnswerTexts audit={audit} line={line} field={field} />
        <AnsweredBy line={line} />
      </div>
      <EvidencePart line={line}>
        <Suspense fallback={null}>
          <LiveFacts audit={audit} line={line} />
        </Suspense>
        <EvidenceFor target={target} />
      </EvidencePart>
      {!fromActions && <Actions gathered={gathered} line={line} />}
      <WorthALook gathered={gathered} line={line} />
      <AnswerHistory audit={audit} line={line} />
    </>
  )
}
