import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { erased } from '../../../domain/people/erase.ts'
import { nameOf, type Person } from '../../../domain/people/person.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { editPerson } from '../../../storage/repositories/people.ts'
import { addresses } from '../../../ui/addresses.ts'
import { Button } from '../../../ui/Button.tsx'
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'

/** Takes somebody's particulars out, and says beforehand what is kept and why. */
export function ErasePerson({ person }: { readonly person: Person }) {
  const [asking, setAsking] = useState(false)
  const erase = useErase(person)
  return (
    <div className="sd-no-print">
      <Button onClick={() => setAsking(true)}>Erase what is held</Button>
      {asking && (
        <ConfirmDialog
          danger
          title={`Erase what is held on ${nameOf(person)}?`}
          confirmLabel="Erase it"
          onConfirm={() => void erase()}
          onCancel={() => setAsking(false)}
        >
          <p>
            Gone from the register: names, email, staff code, number in the MIS, job title, groups.
            If they only leave, set their last day instead: they are then kept out of every list.
          </p>
          <p>Kept, and why:</p>
          <ul>
            <li>Roles with their days, without a name, so that the counts of past years hold.</li>
            <li>
              Signatures and actions of an audit that name them, since a signed return must stay as
              it was signed.
            </li>
            <li>
              The history of this desk and copies made before today, which are only added to so that
              no work can be lost or altered unseen.
            </li>
          </ul>
          <p>
            All that is held can be printed or saved before. Undo brings everything back until the
            app is closed.
          </p>
        </ConfirmDialog>
      )}
    </div>
  )
}

function useErase(person: Person) {
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  return async () => {
    const { today, now } = desk.context
    const change = await editPerson(desk, person, 'Erasing a person', (stored) =>
      erased(stored, today(), now()),
    )
    navigate(addresses.staff.replace(/^#/, ''))
    showWithUndo('What was held on one person was erased.', () => desk.undo(change))
  }
}
