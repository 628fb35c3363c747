import { nameOf, type Person } from '../../../domain/people/person.ts'
import { withoutLastDay } from '../../../domain/people/standing.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { editPerson } from '../../../storage/repositories/people.ts'
import { Button } from '../../../ui/Button.tsx'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'

/** For a last day that was wrong, and for whoever comes back. */
export function BringBack({ person }: { readonly person: Person }) {
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  const bringBack = async () => {
    const label = `Bringing back ${nameOf(person)}`
    const change = await editPerson(desk, person, label, withoutLastDay)
    showWithUndo(`${nameOf(person)} is at the school again.`, () => desk.undo(change))
  }
  return <Button onClick={() => void bringBack()}>Bring back to the school</Button>
}
