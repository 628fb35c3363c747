import { useId, useState } from 'react'
import type { Audit } from '../../../domain/audit/audit.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { setIncomplete } from '../../../storage/repositories/audits.ts'
import { Button } from '../../../ui/Button.tsx'
import { DateInput } from '../../../ui/DateInput.tsx'
import { Field } from '../../../ui/Field.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { checkIncomplete, type IncompleteDraft } from './check-incomplete.ts'
import { keepIncompleteDraft, readIncompleteDraft } from './incomplete-draft.ts'

interface IncompleteFormProps {
  readonly audit: Audit
  readonly today: string
  readonly onDone: () => void
}

export function IncompleteForm({ audit, today, onDone }: IncompleteFormProps) {
  const desk = useDesk()
  const formId = useId()
  const [draft, setDraft] = useState<IncompleteDraft>(
    () => readIncompleteDraft(audit.id) ?? { reason: '', promisedOn: null },
  )
  const change = (changed: IncompleteDraft) => {
    setDraft(changed)
    keepIncompleteDraft(audit.id, changed)
  }
  const [asked, setAsked] = useState(false)
  const checked = checkIncomplete(draft, today)
  const problemOf = (field: keyof IncompleteDraft) =>
    asked && !checked.ok
      ? checked.error.find((problem) => problem.field === field)?.sentence
      : undefined
  const submit = async () => {
    setAsked(true)
    if (!checked.ok) {
      document.getElementById(`${formId}-${checked.error[0]?.field}`)?.focus()
      return
    }
    await setIncomplete(desk, audit.id, checked.value)
    keepIncompleteDraft(audit.id, null)
    onDone()
  }
  return (
    <form
      className="sd-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Field
        id={`${formId}-reason`}
        label="Why is it not complete?"
        need="required"
        error={problemOf('reason')}
      >
        <TextArea
          value={draft.reason}
          onValueChange={(reason) => change({ ...draft, reason })}
          autoFocus
        />
      </Field>
      <Field
        id={`${formId}-promisedOn`}
        label="When will the rest follow?"
        need="required"
        error={problemOf('promisedOn')}
      >
        <DateInput
          value={draft.promisedOn}
          onChange={(promisedOn) => change({ ...draft, promisedOn })}
        />
      </Field>
      <div className="sd-cluster">
        <Button type="submit" look="primary">
          Send as incomplete
        </Button>
        <Button onClick={onDone}>Not now</Button>
      </div>
    </form>
  )
}
