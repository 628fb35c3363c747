import { type FormEvent, useId, useState } from 'react'
import type { EvidenceFile } from '../../../domain/evidence/evidence.ts'
import type { PolicyVersion } from '../../../domain/policies/policy.ts'
import type { PolicyLine } from '../../../domain/policies/standing.ts'
import { isBlank } from '../../../domain/shared/text.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { readEvidence } from '../../../storage/repositories/evidence.ts'
import { addPolicyVersion } from '../../../storage/repositories/policies.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Field } from '../../../ui/Field.tsx'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'
import { versionInName } from '../files/propose-policy.ts'
import { titleOf } from '../register/policy-rows.ts'
import type { Policies } from '../use-policies.ts'
import { ApprovalFields } from './ApprovalFields.tsx'
import { ChangeQuestion } from './ChangeQuestion.tsx'
import { pieceOfVersion } from './file-of-version.ts'
import {
  hasApproved,
  labelOfNextYear,
  labelOfNow,
  newVersion,
  registeredAt,
} from './next-version.ts'

interface NewVersionDialogProps {
  readonly line: PolicyLine
  readonly policies: Policies
  /** Already in the vault; null for a version whose file comes later. */
  readonly file: EvidenceFile | null
  readonly onClose: () => void
}

const PROGRESS = [
  { value: 'approved', label: 'Approved' },
  { value: 'with-approver', label: 'With the approver' },
  { value: 'being-written', label: 'Being written' },
]

/** What a version is called, how far it is, and whether people must read it again. */
export function NewVersionDialog(props: NewVersionDialogProps) {
  const { line, policies, file, onClose } = props
  const [version, setVersion] = useFirstVersion(props)
  const [asked, setAsked] = useState(false)
  const formId = useId()
  const add = useAdd(props)
  const change = (part: Partial<PolicyVersion>) => setVersion({ ...version, ...part })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (!isBlank(version.label)) void add(version)
  }
  return (
    <Dialog
      title={`A version of “${titleOf(line.policy)}”`}
      wide
      onClose={onClose}
      actions={
        <>
          <Button look="primary" type="submit" form={formId}>
            Add this version
          </Button>
          <Button onClick={onClose}>Leave it</Button>
        </>
      }
    >
      <form id={formId} className="sd-stack" onSubmit={submit} noValidate>
        {file !== null && <p>Its file: {file.fileName}</p>}
        <Field
          label="What it is called"
          hint="Such as 2026-27 or v3"
          error={asked && isBlank(version.label) ? 'Give it a name, such as 2026-27.' : undefined}
        >
          <TextInput
            data-autofocus
            value={version.label}
            onValueChange={(label) => change({ label })}
            maxLength={100}
          />
        </Field>
        <RadioGroup
          legend="How far is it?"
          inline
          options={PROGRESS}
          value={version.progress}
          onChange={(value) =>
            change({
              progress: value === 'approved' || value === 'with-approver' ? value : 'being-written',
            })
          }
        />
        {version.progress === 'approved' && <ApprovalFields version={version} onChange={change} />}
        {hasApproved(line.policy) && (
          <ChangeQuestion
            log={policies.log}
            policy={line.policy}
            version={version}
            value={version.change}
            onChange={(value) => change({ change: value })}
          />
        )}
      </form>
    </Dialog>
  )
}

/** As the file's name says it, else this year's; where one is in force already, next year's draft. */
function useFirstVersion({ line, file }: NewVersionDialogProps) {
  const { context } = useDesk()
  return useState((): PolicyVersion => {
    const { policy } = line
    const named = versionInName(file?.fileName ?? '')
    const isNext = hasApproved(policy) && file === null
    const label = isNext
      ? labelOfNextYear(line, context.today())
      : labelOfNow(policy, context.today())
    return newVersion({
      id: context.newId(),
      label: named.label || label,
      progress: isNext || named.draft ? 'being-written' : 'approved',
      approvedBy: policy.approver,
      change: hasApproved(policy) ? 'material' : 'first',
      addedAt: context.now(),
      addedBy: context.author(),
    })
  })
}

function useAdd({ line, file, onClose }: NewVersionDialogProps) {
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  return async (typed: PolicyVersion) => {
    const { policy } = line
    const approved = typed.progress === 'approved'
    // The body that would approve it is offered, and is not noted before it has.
    const version = {
      ...typed,
      label: typed.label.trim(),
      approvedBy: approved ? typed.approvedBy : '',
    }
    const found =
      file === null
        ? null
        : pieceOfVersion(desk, await readEvidence(desk.db), file, policy, version)
    const change = await addPolicyVersion(
      desk,
      registeredAt(policy, desk.context.now()),
      { ...version, evidenceId: found?.piece.id ?? null },
      found?.isNew ? found.piece : null,
    )
    onClose()
    showWithUndo(`Version ${version.label} is in the register.`, () => desk.undo(change))
  }
}
