import { type FormEvent, useId, useState } from 'react'
import type { ReadingDocument } from '../../../domain/receipts/documents.ts'
import type { DutyLine } from '../../../domain/receipts/duties.ts'
import type { ReadingDutyChange } from '../../../domain/receipts/receipt.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import { Button } from '../../../ui/Button.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { ErrorSummary, type FieldProblem } from '../../../ui/ErrorSummary.tsx'
import { Field } from '../../../ui/Field.tsx'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { Select } from '../../../ui/Select.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'
import { momentOptions } from '../shared/duty-words.ts'
import type { AskAbout } from './ask-about.ts'
import { type DutyForm, dutyForm, dutyProblems, fieldIds } from './duty-form.ts'
import { useSaveDuty } from './use-save-duty.ts'

interface DutyDialogProps {
  readonly asking: Extract<AskAbout, { readonly type: 'duty' }>
  readonly documents: readonly ReadingDocument[]
  readonly log: StaffLog
  readonly onClose: () => void
}

/** A duty of the school's own, or more people for one of the pack's. */
export function DutyDialog({ asking, documents, log, onClose }: DutyDialogProps) {
  const { line } = asking
  const [form, setForm] = useState<DutyForm>(() => dutyForm(asking))
  const [problems, setProblems] = useState<readonly FieldProblem[]>([])
  const [tries, setTries] = useState(0)
  const formId = useId()
  const save = useSaveDuty(line)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = dutyProblems(form, packAudiences(line))
    setProblems(found)
    setTries(tries + 1)
    if (found.length > 0) return
    onClose()
    const title = documents.find(({ id }) => id === form.documentId)?.title ?? ''
    void save(form, title)
  }
  return (
    <Dialog
      title={titleFor(line)}
      onClose={onClose}
      actions={
        <>
          <Button look="primary" type="submit" form={formId}>
            {line === null ? 'Add the duty' : 'Save the duty'}
          </Button>
          <Button onClick={onClose}>Leave it</Button>
        </>
      }
    >
      <form id={formId} className="sd-stack" onSubmit={submit} noValidate>
        {problems.length > 0 && <ErrorSummary key={tries} problems={problems} />}
        <WhichDocument form={form} documents={documents} asking={asking} onChange={setForm} />
        <Audiences form={form} fixed={packAudiences(line)} log={log} onChange={setForm} />
        {line?.duty.from !== 'pack' && line?.duty.from !== 'widened' && (
          <RadioGroup
            legend="When"
            options={momentOptions.map(({ value, label }) => ({ value, label: capital(label) }))}
            value={form.when}
            onChange={(value) => setForm({ ...form, when: momentNamed(value) })}
          />
        )}
        <Field label="Why the school asks for it" need="optional">
          <TextInput value={form.reason} onValueChange={(reason) => setForm({ ...form, reason })} />
        </Field>
      </form>
    </Dialog>
  )
}

function titleFor(line: DutyLine | null): string {
  if (line === null) return 'Add a duty'
  return line.duty.from === 'pack' ? 'Ask more people' : 'Change the duty'
}

/** Who is asked by the pack, and is not to be taken out. */
function packAudiences(line: DutyLine | null): readonly string[] {
  return line?.duty.from === 'pack' ? line.duty.audiences : []
}

interface WhichDocumentProps {
  readonly form: DutyForm
  readonly documents: readonly ReadingDocument[]
  readonly asking: DutyDialogProps['asking']
  readonly onChange: (form: DutyForm) => void
}

function WhichDocument({ form, documents, asking, onChange }: WhichDocumentProps) {
  if (asking.document !== null) return <p className="sd-muted">{asking.document.title}</p>
  return (
    <Field label="Document" id={fieldIds.document}>
      <Select
        width="full"
        placeholder="Choose a document"
        options={documents.map(({ id, title }) => ({ value: id, label: title }))}
        value={form.documentId}
        onValueChange={(documentId) => onChange({ ...form, documentId })}
      />
    </Field>
  )
}

interface AudiencesProps {
  readonly form: DutyForm
  readonly fixed: readonly string[]
  readonly log: StaffLog
  readonly onChange: (form: DutyForm) => void
}

function Audiences({ form, fixed, log, onChange }: AudiencesProps) {
  const set = (value: string, on: boolean) =>
    onChange({
      ...form,
      audiences: on
        ? [...form.audiences, value]
        : form.audiences.filter((audience) => audience !== value),
    })
  return (
    <fieldset className="sd-field">
      <legend className="sd-field__label">Who must read it</legend>
      <div className="rd-audiences">
        {log.pack.audiences.map(({ value, label }, at) => (
          <Checkbox
            key={value}
            id={at === 0 ? fieldIds.audiences : undefined}
            label={label}
            hint={fixed.includes(value) ? 'Asked by the pack' : undefined}
            disabled={fixed.includes(value)}
            checked={fixed.includes(value) || form.audiences.includes(value)}
            onValueChange={(on) => set(value, on)}
          />
        ))}
      </div>
    </fieldset>
  )
}

function momentNamed(value: string): ReadingDutyChange['when'] {
  return value === 'induction' || value === 'each-edition' ? value : 'each-version'
}

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
