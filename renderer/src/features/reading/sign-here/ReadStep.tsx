import { type ComponentType, type FormEvent, useState } from 'react'
import type { UnderstandingCheck } from '../../../domain/receipts/receipt.ts'
import { type SigningDocument, typedNameProblem } from '../../../domain/receipts/sign-here.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import { Button } from '../../../ui/Button.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { Field } from '../../../ui/Field.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'
import { versionText } from '../shared/version-text.ts'
import { fileToRead, type Signer } from './gathering.ts'
import type { LookAtFile } from './look-at-file.ts'
import { useFocus } from './use-focus.ts'

interface ReadStepProps {
  readonly signer: Signer
  readonly log: StaffLog
  readonly LookAt: ComponentType<LookAtFile>
  readonly read: ReadonlySet<string>
  readonly onRead: (read: ReadonlySet<string>) => void
  readonly check: UnderstandingCheck | null
  /** Leads to the questions that come before the name; null when there are none left. */
  readonly onCheck: (() => void) | null
  readonly onConfirm: (typedName: string) => Promise<void>
  readonly onBack: () => void
}

/** Each document is confirmed by itself; what is left out can be signed later. */
export function ReadStep(props: ReadStepProps) {
  const { signer, log, LookAt, read, onRead, check, onCheck, onBack } = props
  const heading = useFocus<HTMLHeadingElement>()
  const set = (id: string, isRead: boolean) => {
    const next = new Set(read)
    if (isRead) next.add(id)
    else next.delete(id)
    onRead(next)
  }
  return (
    <div className="sh-step">
      <h1 ref={heading} tabIndex={-1}>
        {signer.name}
      </h1>
      <p className="sh-words">Tick what you have read. What you leave out you can sign later.</p>
      <ul className="sh-documents">
        {signer.open.map((document) => (
          <li key={document.documentId} className="sh-document">
            <Checkbox
              label={`I have read “${document.title}” in full`}
              hint={document.versionLabel === '' ? undefined : versionText(document.versionLabel)}
              checked={read.has(document.documentId)}
              onValueChange={(isRead) => set(document.documentId, isRead)}
            />
            <ReadHere document={document} log={log} LookAt={LookAt} />
          </li>
        ))}
      </ul>
      {check !== null && (
        <p className="sh-words">
          Questions: {check.right} of {check.of} right.
        </p>
      )}
      {onCheck === null ? (
        <NameForm {...props} />
      ) : (
        <div className="sd-cluster">
          <Button look="primary" className="sh-button" onClick={onCheck}>
            Go on to the questions
          </Button>
          <Button className="sh-button" onClick={onBack}>
            Not you? Back to the names
          </Button>
        </div>
      )}
    </div>
  )
}

interface ReadHereProps {
  readonly document: SigningDocument
  readonly log: StaffLog
  readonly LookAt: ComponentType<LookAtFile>
}

function ReadHere({ document, log, LookAt }: ReadHereProps) {
  const [isOpen, setOpen] = useState(false)
  const file = fileToRead(log, document)
  if (file === null) return null
  return (
    <div className="sd-stack sd-stack--tight">
      <div>
        <Button icon="file" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Close' : 'Read'} “{document.title}”
        </Button>
      </div>
      {isOpen && (
        <div className="sh-look">
          <LookAt key={file.sha256} source={file} title={document.title} />
        </div>
      )}
    </div>
  )
}

function NameForm({ signer, read, onConfirm, onBack }: ReadStepProps) {
  const [name, setName] = useState('')
  const [isAsked, setAsked] = useState(false)
  const [isSaving, setSaving] = useState(false)
  const nothing = read.size === 0 ? 'Tick at least one document that you have read.' : null
  const problem = nothing ?? typedNameProblem(signer.person, name)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isSaving) return
    setAsked(true)
    if (problem !== null) return
    setSaving(true)
    void onConfirm(name.trim())
  }
  return (
    <form className="sd-stack" onSubmit={submit} noValidate>
      <Field
        label="Type your first name and surname to sign"
        large
        error={isAsked ? (problem ?? undefined) : undefined}
      >
        <TextInput
          className="sh-field"
          value={name}
          onValueChange={(typed) => {
            setName(typed)
            setAsked(false)
          }}
        />
      </Field>
      <div className="sd-cluster">
        <Button look="primary" type="submit" className="sh-button" aria-disabled={isSaving}>
          {isSaving ? 'Saving' : 'Sign'}
        </Button>
        <Button className="sh-button" onClick={onBack}>
          Not you? Back to the names
        </Button>
      </div>
    </form>
  )
}
