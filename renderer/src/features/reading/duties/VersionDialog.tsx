import { type FormEvent, useId, useState } from 'react'
import type { ReadingDocument } from '../../../domain/receipts/documents.ts'
import type { OwnReadingDocument } from '../../../domain/receipts/receipt.ts'
import { isBlank } from '../../../domain/shared/text.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { saveReadingDocument } from '../../../storage/repositories/receipts.ts'
import { Button } from '../../../ui/Button.tsx'
import { DateInput } from '../../../ui/DateInput.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Field } from '../../../ui/Field.tsx'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'

interface VersionDialogProps {
  readonly document: ReadingDocument
  readonly log: StaffLog
  readonly onClose: () => void
}

type Version = OwnReadingDocument['versions'][number]

const CHANGES = [
  { value: 'material', label: 'Material', hint: 'Everybody reads it again' },
  {
    value: 'minor',
    label: 'Minor',
    hint: 'Who has read the version before need not read it again',
  },
]

/** A new version of a document that neither an edition nor the register of policies keeps. */
export function VersionDialog({ document, log, onClose }: VersionDialogProps) {
  const isFirst = document.ownVersions.length === 0
  const [label, setLabel] = useState('')
  const [from, setFrom] = useState<string | null>(log.today)
  const [change, setChange] = useState<'material' | 'minor'>('material')
  const [asked, setAsked] = useState(false)
  const formId = useId()
  const save = useSaveVersion(document, log)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (isBlank(label) || from === null) return
    onClose()
    void save({ label: label.trim(), from, change: isFirst ? 'first' : change })
  }
  return (
    <Dialog
      title={`New version of “${document.title}”`}
      onClose={onClose}
      actions={
        <>
          <Button look="primary" type="submit" form={formId}>
            Add the version
          </Button>
          <Button onClick={onClose}>Leave it</Button>
        </>
      }
    >
      <form id={formId} className="sd-stack" onSubmit={submit} noValidate>
        <Field
          label="Name of the version"
          hint="2026-27, or version 3"
          error={asked && isBlank(label) ? 'Give the version a name.' : undefined}
        >
          <TextInput data-autofocus width="medium" value={label} onValueChange={setLabel} />
        </Field>
        <Field
          label="In force from"
          error={asked && from === null ? 'Say from which day it holds.' : undefined}
        >
          <DateInput value={from} onChange={setFrom} />
        </Field>
        {isFirst ? (
          <p className="sd-muted">
            It is the first version that is kept. Entries that were made before it stay in the
            history and do not count for it.
          </p>
        ) : (
          <RadioGroup
            legend="What has changed"
            options={CHANGES}
            value={change}
            onChange={(value) => setChange(value === 'minor' ? 'minor' : 'material')}
          />
        )}
      </form>
    </Dialog>
  )
}

function useSaveVersion(document: ReadingDocument, log: StaffLog) {
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  return async (known: Omit<Version, 'id'>) => {
    const { newId, now } = desk.context
    const { id, title, kind, policyId, retired } = document
    const stored = log.readingDocuments.find((one) => one.id === id)
    const own = stored ?? { id, title, kind, policyId, versions: [], retired, addedAt: now() }
    const versions = [...own.versions, { id: newId(), ...known }]
    const change = await saveReadingDocument(desk, { ...own, versions })
    showWithUndo(`“${title}”: ${known.label} added.`, () => desk.undo(change))
  }
}
