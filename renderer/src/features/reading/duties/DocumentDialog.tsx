import { type FormEvent, useId, useState } from 'react'
import { type ReadingDocument, readingDocuments } from '../../../domain/receipts/documents.ts'
import type { OwnReadingDocument } from '../../../domain/receipts/receipt.ts'
import { foldText, isBlank } from '../../../domain/shared/text.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { saveReadingDocument } from '../../../storage/repositories/receipts.ts'
import { addresses } from '../../../ui/addresses.ts'
import { Button } from '../../../ui/Button.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Field } from '../../../ui/Field.tsx'
import { Select } from '../../../ui/Select.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'

interface DocumentDialogProps {
  /** Null for a new one. */
  readonly document: ReadingDocument | null
  readonly log: StaffLog
  readonly onClose: () => void
  readonly onAdded: (document: ReadingDocument) => void
}

const KINDS = [
  { value: 'procedure', label: 'Procedure' },
  { value: 'information', label: 'Information' },
  { value: 'statutory-guidance', label: 'Guidance' },
]

/** A document of the school's own. A policy is better kept in the register of policies. */
export function DocumentDialog({ document, log, onClose, onAdded }: DocumentDialogProps) {
  const [title, setTitle] = useState(document?.title ?? '')
  const [kind, setKind] = useState(document?.kind ?? 'procedure')
  const [retired, setRetired] = useState(false)
  const [asked, setAsked] = useState(false)
  const formId = useId()
  const save = useSave(document, log)
  const problem = titleProblem(title, document, log)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (problem !== undefined) return
    onClose()
    void save({ title: title.trim(), kind, retired }).then(
      (added) => added !== null && onAdded(added),
    )
  }
  return (
    <Dialog
      title={document === null ? 'A document of your own' : 'Change the document'}
      onClose={onClose}
      actions={
        <>
          <Button look="primary" type="submit" form={formId}>
            {document === null ? 'Add it and say who reads it' : 'Save it'}
          </Button>
          <Button onClick={onClose}>Leave it</Button>
        </>
      }
    >
      <form id={formId} className="sd-stack" onSubmit={submit} noValidate>
        {document === null && (
          <p className="sd-muted">
            A policy belongs into the <a href={addresses.policies}>register of policies</a>, where
            its versions are kept; it can then be chosen here.
          </p>
        )}
        <Field label="Title" error={asked ? problem : undefined}>
          <TextInput data-autofocus value={title} onValueChange={setTitle} />
        </Field>
        <Field label="Kind">
          <Select options={KINDS} value={kind} onValueChange={setKind} />
        </Field>
        {document !== null && (
          <Checkbox
            label="No longer read"
            hint="Nobody is asked any more. Entries stay and are found under its address."
            checked={retired}
            onValueChange={setRetired}
          />
        )}
      </form>
    </Dialog>
  )
}

function titleProblem(
  title: string,
  document: ReadingDocument | null,
  log: StaffLog,
): string | undefined {
  if (isBlank(title)) return 'Give it the title by which your staff know it.'
  const same = readingDocuments(log).find(
    (one) => one.id !== document?.id && foldText(one.title) === foldText(title.trim()),
  )
  return same === undefined
    ? undefined
    : 'There is a document of this title already. Choose that one under “Add a duty”.'
}

function useSave(document: ReadingDocument | null, log: StaffLog) {
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  return async (known: Pick<OwnReadingDocument, 'title' | 'kind' | 'retired'>) => {
    const { newId, now } = desk.context
    const stored = log.readingDocuments.find(({ id }) => id === document?.id)
    const fresh = { id: newId(), policyId: null, versions: [], addedAt: now() }
    const own: OwnReadingDocument = { ...(stored ?? fresh), ...known }
    const change = await saveReadingDocument(desk, own)
    showWithUndo(`“${own.title}” saved.`, () => desk.undo(change))
    return stored === undefined ? asDocument(own) : null
  }
}

function asDocument({ id, title, kind, retired }: OwnReadingDocument): ReadingDocument {
  const none = { edition: null, policyId: null, countsAs: null, ownVersions: [], note: '' }
  return { id, title, kind, retired, from: 'school', ...none }
}
