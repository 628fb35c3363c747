import { useMemo } from 'react'
import { type ReadingDocument, readingDocuments } from '../../../domain/receipts/documents.ts'
import { dutiesOn } from '../../../domain/receipts/duties.ts'
import type { FormUse } from '../../../domain/receipts/importing/form-columns.ts'
import {
  type FormTarget,
  guessVersion,
  versionsToChoose,
} from '../../../domain/receipts/importing/form-target.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import { Field } from '../../../ui/Field.tsx'
import { Select } from '../../../ui/Select.tsx'
import { type OpenForm, readAnew } from './form-store.ts'

/** Columns that hold a confirmation; null where sending the form in is one. */
export function questionsOf(uses: readonly FormUse[]): readonly (number | null)[] {
  const columns = uses.flatMap((use, column) => (use === 'answer' ? [column] : []))
  return columns.length === 0 ? [null] : columns
}

export const targetFieldId = (column: number | null): string => `rf-document-${column ?? 'all'}`

interface TargetsPartProps {
  readonly form: OpenForm
  readonly log: StaffLog
  readonly headers: readonly string[]
}

/** Which document, and which version of it, each question is about. The overview is never guessed. */
export function TargetsPart({ form, log, headers }: TargetsPartProps) {
  return (
    <section className="sd-wizard__part" aria-labelledby="rf-targets">
      <h2 id="rf-targets">What was read</h2>
      <p className="sd-muted">
        A receipt is for one document and one version. It is guessed from the question; look whether
        it is right.
      </p>
      {questionsOf(form.uses).map((column) => (
        <Target key={column ?? 'all'} column={column} form={form} log={log} headers={headers} />
      ))}
    </section>
  )
}

function Target({ column, form, log, headers }: TargetsPartProps & { column: number | null }) {
  const documents = useMemo(() => inOrder(log), [log])
  const target = form.targets.find((one) => one.column === column)
  const document = documents.find(({ id }) => id === target?.documentId)
  const set = (next: FormTarget | null) => {
    const others = form.targets.filter(
      (one) => one.column !== column && (one.column === null) === (column === null),
    )
    readAnew({ targets: next === null ? others : [...others, next] })
  }
  const choose = (id: string) => {
    const chosen = documents.find((one) => one.id === id)
    set(chosen ? { column, documentId: id, version: guessVersion(log, chosen, null) } : null)
  }
  const versions = document === undefined ? [] : versionsToChoose(log, document)
  const question = column === null ? '' : (headers[column] ?? '')
  return (
    <div className="rf-target">
      <p className="rf-target__question">
        {question === ''
          ? 'No column holds a confirmation, so everybody who sent the form in has confirmed.'
          : `“${question}”`}
      </p>
      <div className="rf-target__fields">
        <Field label="Document" id={targetFieldId(column)}>
          <Select
            width="full"
            placeholder="Choose the document"
            options={documents.map(({ id, title, kind }) => ({
              value: id,
              label: kind === 'overview' ? `${title} (never counts as Part One)` : title,
            }))}
            value={target?.documentId ?? ''}
            onValueChange={choose}
          />
        </Field>
        {target !== undefined && versions.some(({ label }) => label !== '') && (
          <Field label="Version">
            <Select
              options={versions.map(({ version, label }) => ({ value: version, label }))}
              value={target.version}
              onValueChange={(version) => set({ ...target, version })}
            />
          </Field>
        )}
      </div>
    </div>
  )
}

/** What is asked for now comes first; retired documents, which hold older receipts, come last. */
function inOrder(log: StaffLog): readonly ReadingDocument[] {
  const asked = new Set(dutiesOn(log).map(({ documentId }) => documentId))
  const rank = ({ id, retired, from }: ReadingDocument) =>
    retired ? 3 : asked.has(id) ? 0 : from === 'policy' ? 2 : 1
  return [...readingDocuments(log)].sort((a, b) => rank(a) - rank(b))
}
