import { useState } from 'react'
import { type HeldRole, nameOf, type Person } from '../../../domain/people/person.ts'
import { type Role, titleOfRole } from '../../../domain/people/roles.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { editPerson } from '../../../storage/repositories/people.ts'
import { Button } from '../../../ui/Button.tsx'
import { Field } from '../../../ui/Field.tsx'
import { Select } from '../../../ui/Select.tsx'
import { RoleRow } from './RoleRow.tsx'

interface RolesPartProps {
  readonly person: Person
  readonly roles: readonly Role[]
}

/** Which roles somebody holds or held. They decide what must be read and which training is due. */
export function RolesPart({ person, roles }: RolesPartProps) {
  return (
    <section className="st-part" aria-labelledby="st-roles">
      <h2 id="st-roles">Roles</h2>
      {person.roles.length === 0 ? (
        <p>No role yet. Without one, nobody can say what they must read or learn.</p>
      ) : (
        <ul className="sd-rows">
          {placesOf(person.roles).map(({ key, at, roleId }) => (
            <RoleRow key={key} person={person} at={at} title={titleOfRole(roles, roleId)} />
          ))}
        </ul>
      )}
      <AddRole person={person} roles={roles} />
    </section>
  )
}

/** A role may be held twice; its first and second time keep their fields apart. */
function placesOf(roles: readonly HeldRole[]) {
  return roles.map(({ roleId }, at) => {
    const before = roles.slice(0, at).filter((role) => role.roleId === roleId).length
    return { key: `${roleId} ${before}`, at, roleId }
  })
}

function AddRole({ person, roles }: RolesPartProps) {
  const desk = useDesk()
  const [roleId, setRoleId] = useState('')
  const open = new Set(person.roles.filter(({ to }) => to === null).map((role) => role.roleId))
  const offered = roles.filter(({ id }) => !open.has(id))
  const add = async () => {
    if (roleId === '') return
    const role: HeldRole = { roleId, from: null, to: person.endsOn }
    await editPerson(
      desk,
      person,
      `Role ${titleOfRole(roles, roleId)} of ${nameOf(person)}`,
      (stored) => ({ ...stored, roles: [...stored.roles, role] }),
    )
    setRoleId('')
  }
  return (
    <div className="st-add sd-no-print">
      <Field label="Another role">
        <Select
          placeholder="Choose a role"
          options={offered.map(({ id, title }) => ({ value: id, label: title }))}
          value={roleId}
          onValueChange={setRoleId}
          width="full"
        />
      </Field>
      <Button icon="plus" onClick={() => void add()} disabled={roleId === ''}>
        Add the role
      </Button>
    </div>
  )
}
