import { type FormEvent, useId, useState } from 'react'
import { nameOf, type Person } from '../../../domain/people/person.ts'
import type { Receipt } from '../../../domain/receipts/receipt.ts'
import type { DocumentToRead } from '../../../domain/receipts/standing.ts'
import { isBlank } from '../../../domain/shared/text.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import { ProofField } from '../../../intake/ProofField.tsx'
import type { Proof } from '../../../intake/proof.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { ErrorSummary, type FieldProblem } from '../../../ui/ErrorSummary.tsx'
import { Field } from '../../../ui/Field.tsx'
import { formatDate } from '../../../ui/format-date.ts'
import { formatMoment } from '../../../ui/format-time.ts'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'
import { methodWords, recorderWords, stateOfReceipt } from '../shared/method-words.ts'
import { errorOf, RecordFields } from './RecordFields.tsx'
import { type RecordForm, type RecordState, recordProblems } from './record-form.ts'
import { useCorrect } from './use-correct.ts'

interface CorrectDialogProps {
  readonly receipt: Receipt
  readonly person: Person
  readonly document: DocumentToRead
  readonly log: StaffLog
  readonly onClose: () => void
}

const WAYS = [
  { value: 'void', label: 'It should not have been made', hint: 'They are asked again' },
  { value: 'other', label: 'It should say something else' },
]
const whyId = 'rd-correct-why'

/** A new entry that corrects one. The mistaken one stays in the history and counts no more. */
export function CorrectDialog({ receipt, person, document, log, onClose }: CorrectDialogProps) {
  const [way, setWay] = useState<string>('other')
  const [form, setForm] = useState<RecordForm>(() => formOf(receipt))
  const [proof, setProof] = useState<Proof | null>(null)
  const [why, setWhy] = useState('')
  const [problems, setProblems] = useState<readonly FieldProblem[]>([])
  const [tries, setTries] = useState(0)
  const formId = useId()
  const correct = useCorrect(receipt, person, document)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = [...(way === 'other' ? recordProblems(form, log.today) : whyProblem(why))]
    setProblems(found)
    setTries(tries + 1)
    if (found.length > 0) return
    onClose()
    void correct(way === 'void' ? { void: why.trim() } : { form, why: why.trim(), proof })
  }
  return (
    <Dialog
      title={`Correct the entry of ${nameOf(person)}`}
      onClose={onClose}
      actions={
        <>
          <Button look="primary" type="submit" form={formId}>
            Enter the correction
          </Button>
          <Button onClick={onClose}>Leave it</Button>
        </>
      }
    >
      <form id={formId} className="sd-stack" onSubmit={submit} noValidate>
        <StandsNow receipt={receipt} title={document.title} />
        {problems.length > 0 && <ErrorSummary key={tries} problems={problems} />}
        <RadioGroup legend="What is wrong with it" options={WAYS} value={way} onChange={setWay} />
        <Field
          label="Why it is corrected"
          need={way === 'void' ? 'required' : 'optional'}
          id={whyId}
          error={errorOf(problems, whyId)}
        >
          <TextInput value={why} onValueChange={setWhy} />
        </Field>
        {way === 'other' && (
          <>
            <RecordFields form={form} onChange={setForm} pack={log.pack} problems={problems} />
            <ProofField title={`Signed: ${document.title}`} proof={proof} onChange={setProof} />
          </>
        )}
      </form>
    </Dialog>
  )
}

function StandsNow({ receipt, title }: { readonly receipt: Receipt; readonly title: string }) {
  return (
    <p>
      Entered: “{title}”, {stateOfReceipt(receipt.state).toLowerCase()} on {formatDate(receipt.on)},{' '}
      {methodWords(receipt.method).toLowerCase()}; by {recorderWords(receipt.recordedBy)},{' '}
      {formatMoment(receipt.recordedAt)}. The correction is an entry of its own, and this one stays
      in the history.
    </p>
  )
}

function whyProblem(why: string): readonly FieldProblem[] {
  return isBlank(why)
    ? [{ message: 'Say why the entry should not have been made.', fieldId: whyId }]
    : []
}

function formOf({ state, method, on, reason, note }: Receipt): RecordForm {
  return { state: keptState(state), method, on, reason, note }
}

const keptState = (state: Receipt['state']): RecordState => (state === 'void' ? 'read' : state)
