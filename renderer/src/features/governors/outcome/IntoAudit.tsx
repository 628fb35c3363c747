import { useState } from 'react'
import { auditActionOf } from '../../../domain/governors/outcome.ts'
import type { AgreedAction, GovernorReport } from '../../../domain/governors/report.ts'
import type { QuestionCode } from '../../../domain/shared/ids.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { takeIntoAudit } from '../../../storage/repositories/governor-reports.ts'
import { useIsLocked } from '../../../storage/use-is-locked.ts'
import { addressOfQuestion } from '../../../ui/addresses.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Field } from '../../../ui/Field.tsx'
import { Select } from '../../../ui/Select.tsx'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'
import type { Governors } from '../use-governors.ts'

interface IntoAuditProps {
  readonly governors: Governors
  readonly report: GovernorReport
  readonly action: AgreedAction
}

/** Makes an agreed action one of the audit, at the question that it is about. */
export function IntoAudit({ governors, report, action }: IntoAuditProps) {
  const [isAsking, setAsking] = useState(false)
  const { gathered } = governors
  const locked = useIsLocked(gathered.audit)
  const taken = gathered.actions.find(({ id }) => id === action.actionId)
  if (taken !== undefined) {
    const [code] = taken.codes
    return code === undefined ? (
      <span>It is an action of the audit.</span>
    ) : (
      <span>
        It is an action of the audit, at <a href={addressOfQuestion(code)}>{code}</a>.
      </span>
    )
  }
  if (locked)
    return <span className="sd-muted">The audit is signed; unlock it to add actions.</span>
  return (
    <>
      <Button small disabled={action.what.trim() === ''} onClick={() => setAsking(true)}>
        Make it an action of the audit
      </Button>
      {isAsking && (
        <WhichQuestion
          governors={governors}
          report={report}
          action={action}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}

function WhichQuestion({
  governors,
  report,
  action,
  onClose,
}: IntoAuditProps & { readonly onClose: () => void }) {
  const { lines, audit } = governors.gathered
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  const proposed = audit.template.slots.find(({ fulfilledBy }) => fulfilledBy === 'action-plan')
  const [code, setCode] = useState<QuestionCode>(
    lines.find((line) => proposed?.feeds.includes(line.code))?.code ?? lines[0]?.code ?? '',
  )
  const take = async () => {
    const { newId, now } = desk.context
    const made = auditActionOf(action, report, {
      id: newId(),
      auditId: audit.id,
      codes: code === '' ? [] : [code],
      createdAt: now(),
    })
    onClose()
    const change = await takeIntoAudit(desk, report, action, made)
    showWithUndo(`It is an action of the audit now, at ${code}.`, () => desk.undo(change))
  }
  return (
    <Dialog
      title="An action of the audit"
      onClose={onClose}
      actions={
        <Button look="primary" onClick={() => void take()}>
          Add it to the audit
        </Button>
      }
    >
      <div className="sd-stack">
        <p>“{action.what}”</p>
        <Field label="Question that it is about">
          <Select
            width="full"
            options={lines.map((line) => ({
              value: line.code,
              label: `${line.code} ${line.text}`,
            }))}
            value={code}
            onValueChange={setCode}
          />
        </Field>
      </div>
    </Dialog>
  )
}
