import type { ReactNode } from 'react'
import { type HeldRole, nameOf, type Person } from '../../../domain/people/person.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { editPerson } from '../../../storage/repositories/people.ts'
import { Button } from '../../../ui/Button.tsx'
import { DateInput } from '../../../ui/DateInput.tsx'
import { Field } from '../../../ui/Field.tsx'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx'

interface RoleRowProps {
  readonly person: Person
  /** Place among the roles: one may be held twice, with a time between. */
  readonly at: number
  readonly title: string
}

export function RoleRow({ person, at, title }: RoleRowProps) {
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  const held = person.roles[at]
  if (held === undefined) return null
  const edit = (label: string, change: Partial<HeldRole>) =>
    editPerson(desk, person, `${label} of ${nameOf(person)}`, (stored) => ({
      ...stored,
      roles: stored.roles.map((role, place) => (place === at ? { ...role, ...change } : role)),
    }))
  const remove = async () => {
    const change = await editPerson(
      desk,
      person,
      `Taking ${title} from ${nameOf(person)}`,
      (stored) => ({ ...stored, roles: stored.roles.filter((_, place) => place !== at) }),
    )
    showWithUndo(`${title} was taken from ${nameOf(person)}.`, () => desk.undo(change))
  }
  return (
    <li className="st-role">
      <span>{title}</span>
      <Field label={of('From', `as ${title}`)} error={orderProblem(held)}>
        <DateInput
          value={held.from}
          onChange={(from) => void edit(`Start as ${title}`, { from })}
        />
      </Field>
      <Field label={of('To', `as ${title}`)}>
        <DateInput value={held.to} onChange={(to) => void edit(`End as ${title}`, { to })} />
      </Field>
      <Button look="quiet" small className="sd-no-print" onClick={() => void remove()}>
        {of('Take away', `the role ${title}`)}
      </Button>
    </li>
  )
}

/** The rest of the words for people who listen, since each row has the same ones. */
function of(word: string, rest: string): ReactNode {
  return (
    <>
      {word}
      <VisuallyHidden> {rest}</VisuallyHidden>
    </>
  )
}

function orderProblem({ from, to }: HeldRole): string | undefined {
  return from !== null && to !== null && to < from ? 'It ends before it begins.' : undefined
}
