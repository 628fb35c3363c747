import { type FormEvent, useId, useState } from 'react'
import type { PolicyVersion } from '../../../domain/policies/policy.ts'
import type { PolicyLine } from '../../../domain/policies/standing.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'
import type { Policies } from '../use-policies.ts'
import { ApprovalFields } from './ApprovalFields.tsx'
import { ChangeQuestion } from './ChangeQuestion.tsx'
import { hasApproved } from './next-version.ts'
import { useEditVersion } from './use-edit-policy.ts'

interface ApprovalDialogProps {
  readonly line: PolicyLine
  readonly policies: Policies
  readonly version: PolicyVersion
  readonly onClose: () => void
}

/** Records that a draft was approved; from then on, or from its own first day, it is in force. */
export function ApprovalDialog({ line, policies, version, onClose }: ApprovalDialogProps) {
  const { policy } = line
  const others = policy.versions.filter(({ id }) => id !== version.id)
  const isFirst = version.change === 'first' || !hasApproved({ versions: others })
  const [typed, setTyped] = useState<PolicyVersion>({
    ...version,
    approvedBy: version.approvedBy || policy.approver,
    change: isFirst ? 'first' : version.change === 'minor' ? 'minor' : 'material',
  })
  const [asked, setAsked] = useState(false)
  const formId = useId()
  const approve = useApprove(line, version, onClose)
  const change = (part: Partial<PolicyVersion>) => setTyped({ ...typed, ...part })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (typed.approvedOn !== null) void approve(typed)
  }
  return (
    <Dialog
      title={`Approval of version ${version.label}`}
      wide
      onClose={onClose}
      actions={
        <>
          <Button look="primary" type="submit" form={formId}>
            Record the approval
          </Button>
          <Button onClick={onClose}>Leave it</Button>
        </>
      }
    >
      <form id={formId} className="sd-stack" onSubmit={submit} noValidate>
        <ApprovalFields
          version={typed}
          onChange={change}
          dayProblem={
            asked && typed.approvedOn === null
              ? 'Give the day of the approval. The next review counts from it.'
              : undefined
          }
        />
        {!isFirst && (
          <ChangeQuestion
            log={policies.log}
            policy={policy}
            version={typed}
            value={typed.change}
            onChange={(value) => change({ change: value })}
          />
        )}
      </form>
    </Dialog>
  )
}

function useApprove(line: PolicyLine, version: PolicyVersion, onClose: () => void) {
  const desk = useDesk()
  const edit = useEditVersion(line.policy, version)
  const showWithUndo = useUndoToast()
  return async ({ approvedOn, approvedBy, minute, effectiveOn, change }: PolicyVersion) => {
    const made = await edit('Approval', {
      progress: 'approved',
      approvedOn,
      approvedBy: approvedBy.trim(),
      minute: minute.trim(),
      effectiveOn,
      change,
    })
    onClose()
    showWithUndo(`The approval of version ${version.label} is recorded.`, () => desk.undo(made))
  }
}
