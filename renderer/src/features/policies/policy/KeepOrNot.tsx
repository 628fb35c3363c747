import { navigate } from 'wouter/use-hash-location'
import type { PolicyLine } from '../../../domain/policies/standing.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { Verbs } from '../../../storage/Editable.tsx'
import { removePolicy } from '../../../storage/repositories/policies.ts'
import { addresses } from '../../../ui/addresses.ts'
import { Button } from '../../../ui/Button.tsx'
import { Notification } from '../../../ui/Notification.tsx'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'
import { titleOf } from '../register/policy-rows.ts'
import { useEditPolicy } from './use-edit-policy.ts'

/** Said once at the top where the school does not keep it; else nothing. */
export function KeepOrNot({ line }: { readonly line: PolicyLine }) {
  const set = useKeep(line)
  if (line.state !== 'off') return null
  return (
    <Notification
      title="Your school does not keep this one as a document of its own"
      actions={
        <Verbs>
          {' '}
          <Button small onClick={() => void set(true)}>
            We keep this one
          </Button>
        </Verbs>
      }
    >
      It is not counted as missing. All that was noted on it stays.
    </Notification>
  )
}

/** At the end of the details: out of the register, or away where it is the school's own and empty. */
export function NotKeptAnyMore({ line }: { readonly line: PolicyLine }) {
  const set = useKeep(line)
  const remove = useRemove(line)
  if (line.state === 'off') return null
  const isEmpty = line.policy.versions.length === 0
  return (
    <div className="sd-cluster sd-no-print">
      <Button onClick={() => void set(false)}>We do not keep this one</Button>
      {!line.fromPack && isEmpty && (
        <Button onClick={() => void remove()}>Remove it from the register</Button>
      )}
    </div>
  )
}

function useKeep({ policy }: PolicyLine) {
  const desk = useDesk()
  const edit = useEditPolicy(policy)
  const showWithUndo = useUndoToast()
  return async (wanted: boolean) => {
    const change = await edit(wanted ? 'Keeping' : 'Not keeping', { wanted })
    const title = titleOf(policy)
    showWithUndo(
      wanted
        ? `“${title}” is in the register.`
        : `“${title}” is under “Not in your register”, and counts as missing no more.`,
      () => desk.undo(change),
    )
  }
}

function useRemove({ policy }: PolicyLine) {
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  return async () => {
    const change = await removePolicy(desk, policy)
    navigate(addresses.policies.replace(/^#/, ''))
    showWithUndo(`“${policy.title}” was removed.`, () => desk.undo(change))
  }
}
