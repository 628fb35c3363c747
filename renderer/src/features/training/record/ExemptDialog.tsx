import { type FormEvent, useId, useState } from 'react'
import { nameOf, type Person } from '../../../domain/people/person.ts'
import { isBlank } from '../../../domain/shared/text.ts'
import type { TrainingExemption } from '../../../domain/training/record.ts'
import type { Requirement } from '../../../domain/training/requirement.ts'
import type { Rules } from '../../../domain/training/rules.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { saveExemptions } from '../../../storage/repositories/training-rules.ts'
import { Button } from '../../../ui/Button.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { DateInput } from '../../../ui/DateInput.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Field } from '../../../ui/Field.tsx'
import { Select } from '../../../ui/Select.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'

interface ExemptDialogProps {
  readonly person: Person
  readonly rules: Rules
  readonly requirements: readonly Requirement[]
  readonly onClose: () => void
}

const OTHER = 'other'

/** Why one person need not meet one requirement for a while. It is shown as exempt, never as met. */
export function ExemptDialog({ person, rules, requirements, onClose }: ExemptDialogProps) {
  const { today } = useDesk().context
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set(requirements.map(({ id }) => id)))
  const [chosen, setChosen] = useState('')
  const [own, setOwn] = useState('')
  const [from, setFrom] = useState<string | null>(today())
  const [until, setUntil] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const [asked, setAsked] = useState(false)
  const formId = useId()
  const save = useSave(person, onClose)
  const reason = chosen === OTHER ? own.trim() : chosen
  const days = daysProblem(from, until)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (isBlank(reason) || days !== null || from === null || ids.size === 0) return
    const those = requirements.filter(({ id }) => ids.has(id))
    void save(those, { reason, from, until, note })
  }
  return (
    <Dialog
      title={`Exempt ${nameOf(person)}`}
      onClose={onClose}
      actions={
        <>
          <Button look="primary" type="submit" form={formId}>
            Exempt with this reason
          </Button>
          <Button onClick={onClose}>Leave it as it was</Button>
        </>
      }
    >
      <form id={formId} className="sd-stack" onSubmit={submit} noValidate>
        {requirements.length > 1 ? (
          requirements.map(({ id, title }) => (
            <Checkbox
              key={id}
              label={title}
              checked={ids.has(id)}
              onValueChange={(on) =>
                setIds(new Set(on ? [...ids, id] : [...ids].filter((one) => one !== id)))
              }
            />
          ))
        ) : (
          <p>{requirements[0]?.title}</p>
        )}
        <Field
          label="Why"
          error={
            asked && isBlank(reason)
              ? 'Give the reason: it is shown wherever it counts.'
              : undefined
          }
        >
          <Select
            data-autofocus
            placeholder="Choose a reason"
            options={[
              ...[...rules.exemptReasons].map(([value, label]) => ({ value, label })),
              { value: OTHER, label: 'Another reason' },
            ]}
            value={chosen}
            onValueChange={setChosen}
          />
        </Field>
        {chosen === OTHER && (
          <Field label="The reason in your words">
            <TextInput value={own} onValueChange={setOwn} />
          </Field>
        )}
        <div className="tr-fields">
          <Field label="From" error={asked && days !== null ? days : undefined}>
            <DateInput value={from} onChange={setFrom} />
          </Field>
          <Field label="Until" need="optional" hint="Empty: until you end it">
            <DateInput value={until} onChange={setUntil} />
          </Field>
        </div>
        <Field label="Note" need="optional">
          <TextInput value={note} onValueChange={setNote} />
        </Field>
      </form>
    </Dialog>
  )
}

function daysProblem(from: string | null, until: string | null): string | null {
  if (from === null) return 'Give the day from which it holds.'
  return until !== null && until < from ? 'It ends before it begins. Correct one of the two.' : null
}

function useSave(person: Person, onClose: () => void) {
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  return async (
    requirements: readonly Requirement[],
    words: Pick<TrainingExemption, 'reason' | 'from' | 'until' | 'note'>,
  ) => {
    const { newId, now, author } = desk.context
    const exemptions = requirements.map((requirement) => ({
      ...words,
      id: newId(),
      personId: person.id,
      requirementId: requirement.id,
      by: author(),
      at: now(),
    }))
    const change = await saveExemptions(desk, `Exempting ${nameOf(person)}`, exemptions)
    onClose()
    showWithUndo(`${nameOf(person)} is exempt, with the reason beside it.`, () => desk.undo(change))
  }
}
