import { useState } from 'react'
import type { PolicyVersion } from '../../../domain/policies/policy.ts'
import type { PolicyLine } from '../../../domain/policies/standing.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { formatDate } from '../../../ui/format-date.ts'
import { StateTag, Tag } from '../../../ui/Tag.tsx'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'
import { labelInWords } from '../register/policy-words.ts'
import type { Policies } from '../use-policies.ts'
import { ApprovalDialog } from './ApprovalDialog.tsx'
import { approvalWords } from './HowItStands.tsx'
import { RemoveVersion } from './RemoveVersion.tsx'
import { useEditVersion } from './use-edit-policy.ts'
import { VersionFields } from './VersionFields.tsx'
import { VersionFile } from './VersionFile.tsx'

interface VersionCardProps {
  readonly line: PolicyLine
  readonly policies: Policies
  readonly version: PolicyVersion
}

/** One wording: how far it is, its file, and the next step. */
export function VersionCard({ line, policies, version }: VersionCardProps) {
  const { label, progress, effectiveOn } = version
  return (
    <li className="pl-version">
      <div className="pl-version__head">
        <h3>{labelInWords(label)}</h3>
        <Place line={line} version={version} />
      </div>
      <p className="pl-version__words">
        {progress === 'approved' ? `Approved ${approvalWords(version)}.` : 'Not approved yet.'}
        {effectiveOn !== null && ` In force from ${formatDate(effectiveOn)}.`}
        {version.change === 'minor' && ' Only small changes: earlier confirmations stand.'}
      </p>
      {version.note !== '' && <p className="sd-small">{version.note}</p>}
      <VersionFile policy={line.policy} version={version} library={policies.log.evidence} />
      <NextStep line={line} policies={policies} version={version} />
      <Disclosure className="sd-no-print" summary={`Correct version ${label}`}>
        <VersionFields policy={line.policy} version={version} />
        <RemoveVersion policies={policies} policy={line.policy} version={version} />
      </Disclosure>
    </li>
  )
}

function Place({ line, version }: Pick<VersionCardProps, 'line' | 'version'>) {
  if (version === line.current) return <StateTag state="met">In force</StateTag>
  if (line.superseded.includes(version)) return <Tag>Superseded</Tag>
  if (version.progress === 'with-approver')
    return <StateTag state="started">With the approver</StateTag>
  if (version.progress === 'being-written')
    return <StateTag state="started">Being written</StateTag>
  return (
    <Tag tone="info" shape="met">
      Approved, in force later
    </Tag>
  )
}

function NextStep({ line, policies, version }: VersionCardProps) {
  const [approving, setApproving] = useState(false)
  const desk = useDesk()
  const edit = useEditVersion(line.policy, version)
  const showWithUndo = useUndoToast()
  const isApproved = version.progress === 'approved'
  if (isApproved && version.approvedOn !== null) return null
  const send = async () => {
    const change = await edit('Sending to the approver', { progress: 'with-approver' })
    showWithUndo(`Version ${version.label} is noted as with the approver.`, () => desk.undo(change))
  }
  return (
    <div className="sd-cluster sd-no-print">
      {version.progress === 'being-written' && (
        <Button small onClick={() => void send()}>
          It is with the approver now
        </Button>
      )}
      <Button small onClick={() => setApproving(true)}>
        {isApproved ? 'Add the day of the approval' : 'Record the approval'}
      </Button>
      {approving && (
        <ApprovalDialog
          line={line}
          policies={policies}
          version={version}
          onClose={() => setApproving(false)}
        />
      )}
    </div>
  )
}
