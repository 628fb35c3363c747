import { type FormEvent, useId, useState } from 'react'
import { isBlank, sameWording } from '../../../domain/shared/text.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { saveOwnCourse } from '../../../storage/repositories/training-rules.ts'
import { Button } from '../../../ui/Button.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Field } from '../../../ui/Field.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'
import type { Training } from '../use-training.ts'

interface CourseDialogProps {
  readonly training: Training
  readonly onClose: () => void
}

/** A course that only this school names. */
export function CourseDialog({ training, onClose }: CourseDialogProps) {
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  const [title, setTitle] = useState('')
  const [provider, setProvider] = useState('')
  const [aliases, setAliases] = useState('')
  const [certificateExpected, setExpected] = useState(true)
  const [asked, setAsked] = useState(false)
  const formId = useId()
  const twin = training.rules.courses.find((course) => sameWording(course.title, title))
  const problem = isBlank(title)
    ? 'Give the course a title.'
    : twin &&
      'The catalogue has a course of this title already. Use that one, or word it otherwise.'
  const save = async () => {
    const change = await saveOwnCourse(desk, {
      id: desk.context.newId(),
      title: title.trim(),
      provider: provider.trim(),
      aliases: aliases
        .split(',')
        .map((one) => one.trim())
        .filter((one) => one !== ''),
      certificateExpected,
      addedAt: desk.context.now(),
    })
    onClose()
    showWithUndo(`The course “${title.trim()}” is in the catalogue.`, () => desk.undo(change))
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (problem === undefined) void save()
  }
  return (
    <Dialog
      title="A course of the school’s own"
      onClose={onClose}
      actions={
        <>
          <Button look="primary" type="submit" form={formId}>
            Add the course
          </Button>
          <Button onClick={onClose}>Leave it</Button>
        </>
      }
    >
      <form id={formId} className="sd-stack" onSubmit={submit} noValidate>
        <Field label="Title" error={asked ? problem : undefined}>
          <TextInput data-autofocus value={title} onValueChange={setTitle} />
        </Field>
        <Field label="Provider" need="optional">
          <TextInput value={provider} onValueChange={setProvider} />
        </Field>
        <Field
          label="Also called"
          need="optional"
          hint="With commas between; by these names lists and certificates are matched"
        >
          <TextInput value={aliases} onValueChange={setAliases} />
        </Field>
        <Checkbox
          label="It gives a certificate"
          checked={certificateExpected}
          onValueChange={setExpected}
        />
      </form>
      <p className="sd-muted">
        A course by itself asks nobody for anything. Add a rule to say who needs it.
      </p>
    </Dialog>
  )
}
