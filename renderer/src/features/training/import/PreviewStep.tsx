import { useState } from 'react'
import { useDesk } from '../../../storage/desk-context.tsx'
import { addresses } from '../../../ui/addresses.ts'
import { Button, LinkButton } from '../../../ui/Button.tsx'
import { Complaints } from '../../../ui/import-wizard/Complaints.tsx'
import { Notification } from '../../../ui/Notification.tsx'
import type { Training } from '../use-training.ts'
import { type Brought, bringInHistory } from './bring-in-history.ts'
import { CourseReadings } from './CourseReadings.tsx'
import { type OpenHistory, openHistory } from './history-store.ts'
import { deedWords, sumsOf, waitingWords } from './history-words.ts'
import { LineGroup } from './LineGroup.tsx'
import { PersonQuestions } from './PersonQuestions.tsx'
import { RenewalGroup } from './RenewalGroup.tsx'
import { useHistoryPlan } from './use-history-plan.ts'

interface PreviewStepProps {
  readonly history: OpenHistory
  readonly training: Training
  readonly onDone: (brought: Brought) => void
}

/** Line by line what the list would do; what is in doubt comes first. */
export function PreviewStep({ history, training, onDone }: PreviewStepProps) {
  const desk = useDesk()
  const [isBusy, setBusy] = useState(false)
  const plan = useHistoryPlan(history, training.log)
  const sums = sumsOf(plan)
  const waiting = waitingWords(sums)
  const nothing = sums.add + sums.change === 0
  const bring = async () => {
    setBusy(true)
    const brought = await bringInHistory(desk, history, plan).finally(() => setBusy(false))
    onDone(brought)
    openHistory(null)
  }
  const group = { plan, choices: history.choices }
  return (
    <div className="sd-stack sd-stack--loose">
      <HeadNotes
        history={history}
        lines={plan.lines.length}
        isNothing={nothing && waiting === ''}
      />
      <Complaints complaints={plan.complaints} />
      <PersonQuestions
        questions={plan.people}
        people={training.log.people}
        added={history.choices.added}
        roles={training.roles}
      />
      <CourseReadings readings={plan.courses} courses={training.rules.courses} />
      <LineGroup {...group} kind="dates" />
      <LineGroup {...group} kind="possible-duplicate" />
      <LineGroup {...group} kind="differs" />
      <RenewalGroup plan={plan} fileName={history.fileName} />
      <LineGroup {...group} kind="changed" />
      <LineGroup {...group} kind="new" />
      <LineGroup {...group} kind="same" />
      <LineGroup {...group} kind="skipped" />
      <div className="sd-wizard__bar">
        <Button look="primary" onClick={() => void bring()} disabled={nothing || isBusy}>
          {deedWords(sums)}
        </Button>
        {waiting !== '' && <span className="sd-muted">{waiting}</span>}
        <span className="sd-cluster">
          <LinkButton look="quiet" href="#/training/import/columns">
            Back to the columns
          </LinkButton>
          <LinkButton
            look="quiet"
            href={addresses.trainingRecords}
            onClick={() => openHistory(null)}
          >
            Leave it
          </LinkButton>
        </span>
      </div>
    </div>
  )
}

interface HeadNotesProps {
  readonly history: OpenHistory
  readonly lines: number
  readonly isNothing: boolean
}

function HeadNotes({ history, lines, isNothing }: HeadNotesProps) {
  return (
    <>
      {history.remembered && (
        <Notification title="The columns are read as you said the last time">
          <a href="#/training/import/columns">Look at them</a> if the list has changed.
        </Notification>
      )}
      {isNothing && lines > 0 && (
        <Notification title="Nothing in this list is new">
          Each of its {lines} lines was compared with the records that are here.
        </Notification>
      )}
    </>
  )
}
