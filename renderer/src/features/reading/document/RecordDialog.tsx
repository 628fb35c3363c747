import { type FormEvent, useId, useState } from 'react'
import { nameOf, type Person } from '../../../domain/people/person.ts'
import type { DocumentToRead } from '../../../domain/receipts/standing.ts'
import { listed } from '../../../domain/shared/text.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import { ProofField } from '../../../intake/ProofField.tsx'
import type { Proof } from '../../../intake/proof.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { ErrorSummary, type FieldProblem } from '../../../ui/ErrorSummary.tsx'
import { plural } from '../../../ui/format-number.ts'
import { versionText } from '../shared/version-text.ts'
import { RecordFields } from './RecordFields.tsx'
import { newRecord, type RecordForm, recordProblems } from './record-form.ts'
import { useRecord } from './use-record.ts'

interface RecordDialogProps {
  readonly people: readonly Person[]
  readonly document: DocumentToRead
  readonly log: StaffLog
  readonly onClose: () => void
  /** The entries are made, besides closing. */
  readonly onDone: () => void
}

/** An entry for one or many people: read, exempt or declined. One change, one undo. */
export function RecordDialog({ people, document, log, onClose, onDone }: RecordDialogProps) {
  const [form, setForm] = useState<RecordForm>(() => newRecord(log.today))
  const [proof, setProof] = useState<Proof | null>(null)
  const [problems, setProblems] = useState<readonly FieldProblem[]>([])
  const [tries, setTries] = useState(0)
  const formId = useId()
  const record = useRecord(document, people)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = recordProblems(form, log.today)
    setProblems(found)
    setTries(tries + 1)
    if (found.length > 0) return
    onClose()
    onDone()
    void record(form, proof)
  }
  return (
    <Dialog
      title={people.length === 1 ? `Entry for ${namesOf(people)}` : `Entry for ${count(people)}`}
      onClose={onClose}
      actions={
        <>
          <Button look="primary" type="submit" form={formId}>
            {people.length === 1 ? 'Make the entry' : `Make ${people.length} entries`}
          </Button>
          <Button onClick={onClose}>Leave it</Button>
        </>
      }
    >
      <form id={formId} className="sd-stack" onSubmit={submit} noValidate>
        <p className="sd-muted">
          {document.title}
          {document.versionLabel !== '' && `, ${versionText(document.versionLabel)}`}
          {people.length > 1 && `. ${namesOf(people)}.`}
        </p>
        {problems.length > 0 && <ErrorSummary key={tries} problems={problems} />}
        <RecordFields form={form} onChange={setForm} pack={log.pack} problems={problems} />
        <ProofOf form={form} title={document.title} proof={proof} onChange={setProof} />
      </form>
    </Dialog>
  )
}

const MOST_NAMED = 6

function namesOf(people: readonly Person[]): string {
  const names = people.slice(0, MOST_NAMED).map(nameOf)
  const others = people.length - names.length
  return listed(others > 0 ? [...names, `${others} more`] : names)
}

const count = (people: readonly Person[]) => plural(people.length, 'person', 'people')

interface ProofOfProps {
  readonly form: RecordForm
  readonly title: string
  readonly proof: Proof | null
  readonly onChange: (proof: Proof | null) => void
}

function ProofOf({ form, title, proof, onChange }: ProofOfProps) {
  return (
    <ProofField
      title={form.state === 'read' ? `Signed: ${title}` : `About ${title}`}
      proof={proof}
      onChange={onChange}
    />
  )
}
