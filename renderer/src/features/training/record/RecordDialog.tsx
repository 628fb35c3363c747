import '../training.css'
import { type FormEvent, useId, useState } from 'react'
import type { EvidenceFile } from '../../../domain/evidence/evidence.ts'
import { nameOf, type Person } from '../../../domain/people/person.ts'
import type { CourseId, TrainingRecord } from '../../../domain/training/record.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { ErrorSummary } from '../../../ui/ErrorSummary.tsx'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'
import { useProblems } from '../use-problems.ts'
import type { Training } from '../use-training.ts'
import { CertificateFields } from './CertificateFields.tsx'
import { RecordFields } from './RecordFields.tsx'
import { RecordMore } from './RecordMore.tsx'
import { draftOf, newDraft, problemsOf, type RecordDraft, recordFrom } from './record-draft.ts'
import { saveRecord } from './save-record.ts'

interface RecordDialogProps {
  readonly training: Training
  readonly person: Person
  /** The record to change; null for a new one. */
  readonly record: TrainingRecord | null
  /** Courses that would meet what she came from, the likeliest first. */
  readonly courses: readonly CourseId[]
  readonly onClose: () => void
}

/** One person did one course: a new record, or a change of one. */
export function RecordDialog({ training, person, record, courses, onClose }: RecordDialogProps) {
  const { context } = useDesk()
  const { courseById } = training.rules
  const [draft, setDraft] = useState<RecordDraft>(() =>
    record === null ? newDraft(courseById.get(courses[0] ?? ''), null) : draftOf(record),
  )
  const [file, setFile] = useState<EvidenceFile | null>(null)
  const formId = useId()
  const save = useSave({ training, person, record, onClose })
  const { problems, tries, check } = useProblems(() => problemsOf(draft, context.today()))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (check()) void save(draft, file)
  }
  return (
    <Dialog
      wide
      title={record === null ? `Add a record for ${nameOf(person)}` : `Record of ${nameOf(person)}`}
      onClose={onClose}
      actions={
        <>
          <Button look="primary" type="submit" form={formId}>
            Save the record
          </Button>
          <Button onClick={onClose}>Leave it as it was</Button>
        </>
      }
    >
      {problems.length > 0 && (
        <ErrorSummary
          key={tries}
          problems={problems.map(({ field, message }) => ({ message, fieldId: `tr-${field}` }))}
        />
      )}
      <form id={formId} className="sd-stack" onSubmit={submit} noValidate>
        <RecordFields
          draft={draft}
          onChange={setDraft}
          rules={training.rules}
          likely={courses}
          problems={problems}
        />
        <CertificateFields
          value={draft.certificate}
          onChange={(certificate) => setDraft({ ...draft, certificate })}
          file={file}
          onFile={(kept) => {
            setFile(kept)
            setDraft((now) => ({ ...now, certificate: { ...now.certificate, state: 'attached' } }))
          }}
        />
        <RecordMore draft={draft} onChange={setDraft} problems={problems} />
      </form>
    </Dialog>
  )
}

function useSave({
  training,
  person,
  record,
  onClose,
}: Pick<RecordDialogProps, 'training' | 'person' | 'record' | 'onClose'>) {
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  return async (draft: RecordDraft, file: EvidenceFile | null) => {
    const { newId, now, author } = desk.context
    const base = record ?? {
      id: newId(),
      personId: person.id,
      sessionId: null,
      source: { type: 'hand' as const, key: '', from: '' },
      addedAt: now(),
      addedBy: author(),
    }
    // A file that was not taken after all leaves nothing attached.
    const attached = draft.certificate.state === 'attached' ? file : null
    const kept = recordFrom(draft, base)
    const change = await saveRecord(desk, training.log.evidence, person, kept, attached)
    onClose()
    showWithUndo(`${kept.courseName} is recorded for ${nameOf(person)}.`, () => desk.undo(change))
  }
}
