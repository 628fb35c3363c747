import { useState } from 'react'
import type { Policy, PolicyVersion } from '../../../domain/policies/policy.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { removePolicyVersion } from '../../../storage/repositories/policies.ts'
import { Button } from '../../../ui/Button.tsx'
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx'
import { plural } from '../../../ui/format-number.ts'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'
import type { Policies } from '../use-policies.ts'

interface RemoveVersionProps {
  readonly policies: Policies
  readonly policy: Policy
  readonly version: PolicyVersion
}

/** For one that was registered by mistake. Asks where people have confirmed it already. */
export function RemoveVersion({ policies, policy, version }: RemoveVersionProps) {
  const [asking, setAsking] = useState(false)
  const remove = useRemove(policy, version)
  const confirmed = policies.log.receipts.filter((receipt) => receipt.version === version.id).length
  return (
    <div className="pl-version__end">
      <Button small onClick={() => (confirmed > 0 ? setAsking(true) : void remove())}>
        Remove version {version.label}
      </Button>
      {asking && (
        <ConfirmDialog
          danger
          title={`Remove version ${version.label}?`}
          confirmLabel="Remove it"
          onConfirm={() => {
            setAsking(false)
            void remove()
          }}
          onCancel={() => setAsking(false)}
        >
          <p>
            {plural(confirmed, 'entry says', 'entries say')} that somebody read or declined it. They
            are kept, but no longer count for this policy. If only a day or a word is wrong, correct
            the version instead.
          </p>
        </ConfirmDialog>
      )}
    </div>
  )
}

function useRemove(policy: Policy, version: PolicyVersion) {
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  return async () => {
    const change = await removePolicyVersion(desk, policy, version)
    showWithUndo(`Version ${version.label} was removed. Its file stays in Evidence.`, () =>
      desk.undo(change),
    )
  }
}
