import { useIsLocked } from '../../../storage/use-is-locked.ts'
import './QuestionScreen.css'
import type { ComponentType } from 'react'
import type { GatheredAudit, QuestionLine } from '../../../domain/audit/gather-audit.ts'
import { progressTally } from '../../../domain/audit/progress.ts'
import type { EvidenceTarget } from '../../../domain/evidence/evidence.ts'
import { addresses, addressOfSection } from '../../../ui/addresses.ts'
import { Breadcrumb } from '../../../ui/Breadcrumb.tsx'
import { Page } from '../../../ui/Page.tsx'
import { aroundOf } from '../around.ts'
import { LockedNote } from '../LockedNote.tsx'
import { useTrail } from '../use-trail.ts'
import { KeyLine } from './KeyLine.tsx'
import { Pager } from './Pager.tsx'
import { QuestionBar } from './QuestionBar.tsx'
import { QuestionBody } from './QuestionBody.tsx'
import { SectionList } from './SectionList.tsx'
import { TrailNote } from './TrailNote.tsx'
import { useArrival } from './use-arrival.ts'
import { useNoteSeen } from './use-note-seen.ts'
import { useQuestionKeys } from './use-question-keys.ts'

interface QuestionScreenProps {
  readonly gathered: GatheredAudit
  readonly line: QuestionLine
  /** Part of the question that the address asks to put the focus on. */
  readonly field: string | null
  readonly EvidenceFor: ComponentType<{ readonly target: EvidenceTarget }>
}

/** One question with all that belongs to its answer, and its section beside it. */
export function QuestionScreen({ gathered, line, field, EvidenceFor }: QuestionScreenProps) {
  const { audit } = gathered
  const locked = useIsLocked(audit)
  const around = aroundOf(
    gathered,
    line,
    useTrail(({ trail }) => trail),
  )
  useArrival(audit.id, line.code, field)
  useNoteSeen(audit, line)
  useQuestionKeys(around)
  return (
    <div className="au-question">
      <SectionList
        title={around.section.title}
        tally={progressTally(around.inSection)}
        lines={around.inSection}
        current={line.code}
      />
      <div className="au-question__main">
        <div className="au-question__top">
          <Breadcrumb
            crumbs={[
              { label: 'Audit', href: addresses.audit },
              { label: around.section.title, href: addressOfSection(around.section.code) },
              { label: line.code },
            ]}
          />
          <Pager around={around} />
        </div>
        <TrailNote around={around} />
        <Page key={line.code} title={line.text} wide>
          <LockedNote audit={audit} />
          <QuestionBody gathered={gathered} line={line} field={field} EvidenceFor={EvidenceFor} />
          <KeyLine line={line} locked={locked} />
        </Page>
        <QuestionBar line={line} around={around} columns={audit.template.columns} locked={locked} />
      </div>
    </div>
  )
}
