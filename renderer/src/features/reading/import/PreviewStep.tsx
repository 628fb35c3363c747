import { useState } from 'react'
import { type FormPlan, formSums } from '../../../domain/receipts/importing/form-plan.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { addresses } from '../../../ui/addresses.ts'
import { Button, LinkButton } from '../../../ui/Button.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { Complaints } from '../../../ui/import-wizard/Complaints.tsx'
import { Notification } from '../../../ui/Notification.tsx'
import { type Brought, bringIn, titlesOf } from './bring-in.ts'
import { changeForm, type OpenForm, openForm } from './form-store.ts'
import { deedWords, waitingWords } from './form-words.ts'
import { RowGroup } from './RowGroup.tsx'
import { useFormPlan, useReadForm } from './use-read-form.ts'

interface PreviewStepProps {
  readonly form: OpenForm
  readonly log: StaffLog
  readonly onDone: (brought: Brought) => void
}

/** Row by row whose answer it is and what it would add. */
export function PreviewStep({ form, log, onDone }: PreviewStepProps) {
  const desk = useDesk()
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const read = useReadForm(form, log)
  const plan = useFormPlan(log, form, read)
  const sums = formSums(plan)
  const nothing = sums.write + sums.decline === 0
  const waiting = waitingWords(plan)
  const bring = async () => {
    setBusy(true)
    setProblem(null)
    const { headers } = read
    const outcome = await bringIn({ desk, log, form, plan, headers }).finally(() => setBusy(false))
    if (!outcome.ok) return setProblem(outcome.error)
    onDone(outcome.value)
    openForm(null)
  }
  const group = { plan, choices: form.choices, people: log.people }
  return (
    <div className="sd-stack sd-stack--loose">
      <p className="rf-for">
        Receipts for <strong>{titlesOf(log, form)}</strong>
      </p>
      {problem !== null && (
        <Notification tone="danger" title="Nothing was brought in" live="assertive">
          {problem}
        </Notification>
      )}
      {isNothingNew(plan) && (
        <Notification title="Nothing in this form is new">
          Each of its {plan.rows.length} answers was compared with the receipts that are here.
        </Notification>
      )}
      <Complaints complaints={plan.complaints} />
      <RowGroup {...group} kind="who" />
      <RowGroup {...group} kind="to-judge" />
      <RowGroup {...group} kind="unknown" />
      <RowGroup {...group} kind="write" />
      <RowGroup {...group} kind="nothing" />
      <div className="sd-wizard__bar">
        <span className="sd-cluster">
          <Button look="primary" onClick={() => void bring()} disabled={nothing || isBusy}>
            {deedWords(plan)}
          </Button>
          <Checkbox
            label="Keep the file as proof"
            checked={form.keepsFile}
            onValueChange={(keepsFile) => changeForm({ keepsFile })}
          />
        </span>
        <span className="sd-cluster">
          {waiting !== '' && <span className="sd-muted">{waiting}</span>}
          <LinkButton look="quiet" href={`${addresses.readingImport}/columns`}>
            Back
          </LinkButton>
          <LinkButton look="quiet" href={addresses.reading} onClick={() => openForm(null)}>
            Leave it
          </LinkButton>
        </span>
      </div>
    </div>
  )
}

/** Nothing to write, and nothing that waits for her but whom nobody knows. */
function isNothingNew({ rows }: FormPlan): boolean {
  return rows.length > 0 && rows.every(({ kind }) => kind === 'nothing' || kind === 'unknown')
}
