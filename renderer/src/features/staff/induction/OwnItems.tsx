import { type FormEvent, useState } from 'react'
import type { InductionItem } from '../../../domain/induction/induction.ts'
import { type Role, titleOfRole } from '../../../domain/people/roles.ts'
import { isBlank } from '../../../domain/shared/text.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { saveInductionItem } from '../../../storage/repositories/inductions.ts'
import { Button } from '../../../ui/Button.tsx'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { Field } from '../../../ui/Field.tsx'
import { Select } from '../../../ui/Select.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'
import { useSavedText } from '../../../ui/use-saved-text.ts'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'

interface OwnItemsProps {
  readonly items: readonly InductionItem[]
  readonly roles: readonly Role[]
}

/** Lines that the school puts on every checklist, or on those of one role. */
export function OwnItems({ items, roles }: OwnItemsProps) {
  const current = items.filter(({ retired }) => !retired)
  return (
    <Disclosure
      className="sd-no-print"
      summary={`Lines that your school adds to checklists (${current.length})`}
    >
      <div className="sd-stack">
        <p>
          Such as “Has met the safeguarding lead” or “Knows where to hand in a concern”. They stand
          on the checklist of everybody who starts, or of those with one role.
        </p>
        {current.length > 0 && (
          <ul className="sd-rows">
            {current.map((item) => (
              <OneItem key={item.id} item={item} roles={roles} />
            ))}
          </ul>
        )}
        <AddItem roles={roles} />
      </div>
    </Disclosure>
  )
}

function OneItem({
  item,
  roles,
}: {
  readonly item: InductionItem
  readonly roles: readonly Role[]
}) {
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  const text = useSavedText(item.title, (title) =>
    isBlank(title) ? Promise.resolve() : saveInductionItem(desk, { ...item, title: title.trim() }),
  )
  const retire = async () => {
    const change = await saveInductionItem(desk, { ...item, retired: true })
    showWithUndo(`“${item.title}” is off the list. Where it was ticked it stays.`, () =>
      desk.undo(change),
    )
  }
  const who = item.roles.map((id) => titleOfRole(roles, id)).join(', ')
  return (
    <li className="sd-row">
      <div className="sd-row__words">
        <Field label={who === '' ? 'For everybody' : `For ${who}`}>
          <TextInput {...text} width="full" maxLength={300} />
        </Field>
      </div>
      <Button
        small
        look="quiet"
        aria-label={`Take off the list: ${item.title}`}
        onClick={() => void retire()}
      >
        Take off the list
      </Button>
    </li>
  )
}

function AddItem({ roles }: { readonly roles: readonly Role[] }) {
  const desk = useDesk()
  const [title, setTitle] = useState('')
  const [roleId, setRoleId] = useState('')
  const add = async (event: FormEvent) => {
    event.preventDefault()
    if (isBlank(title)) return
    const { newId, now } = desk.context
    await saveInductionItem(desk, {
      id: newId(),
      title: title.trim(),
      roles: roleId === '' ? [] : [roleId],
      retired: false,
      addedAt: now(),
    })
    setTitle('')
  }
  return (
    <form className="st-add" onSubmit={(event) => void add(event)}>
      <Field label="Another line">
        <TextInput value={title} onValueChange={setTitle} width="full" maxLength={300} />
      </Field>
      <Field label="For whom">
        <Select
          placeholder="Everybody"
          options={roles.map(({ id, title: label }) => ({ value: id, label }))}
          value={roleId}
          onValueChange={setRoleId}
          width="full"
        />
      </Field>
      <Button icon="plus" type="submit" disabled={isBlank(title)}>
        Add the line
      </Button>
    </form>
  )
}
