import { useId, useState } from 'react'
import { notNamed } from '../../../domain/shared/author.ts'
import type { AuditId } from '../../../domain/shared/ids.ts'
import { isBlank } from '../../../domain/shared/text.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { noteLookedThrough, takeBackLook } from '../../../storage/repositories/returns.ts'
import { Button } from '../../../ui/Button.tsx'
import { Field } from '../../../ui/Field.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'
import { useToasts } from '../../../ui/toasts.ts'
import { useAuthor } from '../../../ui/use-author.ts'
import type { Attachment } from './attachment-state.ts'
import { useScans } from './scans.ts'

interface LookThroughProps {
  readonly auditId: AuditId
  readonly file: Attachment
  readonly because: string
}

/** What the app cannot read, somebody looks through and puts her name to it. */
export function LookThrough({ auditId, file, because }: LookThroughProps) {
  const desk = useDesk()
  const toasts = useToasts()
  const author = useAuthor(({ name }) => (name === notNamed ? '' : name))
  const { lookedBy } = useScans()
  const [typed, setTyped] = useState<string | null>(null)
  const [asked, setAsked] = useState(false)
  const fieldId = useId()
  const { sha256, packed } = file
  const { title } = packed.piece
  const name = typed ?? (author || lookedBy)
  const note = async (form: HTMLFormElement) => {
    setAsked(true)
    if (isBlank(name)) return document.getElementById(fieldId)?.focus()
    useScans.setState({ lookedBy: name.trim() })
    goOnFrom(form)
    await noteLookedThrough(desk, auditId, sha256, name.trim())
    toasts.show({
      message: `Kept that ${name.trim()} has looked through “${title}”.`,
      undo: { onUndo: () => void takeBackLook(desk, auditId, sha256) },
    })
  }
  return (
    <form
      className="sd-stack sd-stack--tight"
      onSubmit={(event) => {
        event.preventDefault()
        void note(event.currentTarget)
      }}
    >
      <p>{because} Open it, read it to the end, and see that no child is named or shown.</p>
      {desk.readOnly === null && (
        <>
          <Field
            id={fieldId}
            label={`Who looked through “${title}”?`}
            hint="Kept with the day and with this version of the file. A changed file asks again."
            error={
              asked && isBlank(name) ? 'Enter the name of whoever looked through it.' : undefined
            }
          >
            <TextInput value={name} onValueChange={setTyped} width="medium" />
          </Field>
          <div>
            <Button type="submit" small aria-label={`I have looked through this: ${title}`}>
              I have looked through this
            </Button>
          </div>
        </>
      )}
    </form>
  )
}

/** This file leaves the list; the keyboard goes to the next that waits, or back to the heading. */
function goOnFrom(form: HTMLFormElement): void {
  const list = form.closest('section')
  const forms = [...(list?.querySelectorAll('form') ?? [])]
  const next = forms[forms.indexOf(form) + 1]?.querySelector('input')
  ;(next ?? list?.querySelector<HTMLElement>('h2[tabindex], h2 [tabindex]'))?.focus()
}
