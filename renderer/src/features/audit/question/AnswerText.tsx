import type { Audit } from '../../../domain/audit/audit.ts'
import { columnLabel } from '../../../domain/audit/column-label.ts'
import type { QuestionLine } from '../../../domain/audit/gather-audit.ts'
import { COMMENT } from '../../../domain/packs/default-columns.ts'
import type { AnswerColumn } from '../../../domain/packs/template.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { editAnswer } from '../../../storage/repositories/answers.ts'
import { useIsLocked } from '../../../storage/use-is-locked.ts'
import { DateInput } from '../../../ui/DateInput.tsx'
import { Field } from '../../../ui/Field.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { useSavedChoice, useSavedText } from '../../../ui/use-saved-text.ts'
import { withText } from './answer-edits.ts'
import { needInWords } from './column-words.ts'
import { needOf } from './columns-shown.ts'
import { fieldId } from './field-ids.ts'

interface AnswerTextProps {
  readonly audit: Audit
  readonly line: QuestionLine
  readonly column: AnswerColumn
}

/** One written part of the answer, saved by itself. */
export function AnswerText({ audit, line, column }: AnswerTextProps) {
  const desk = useDesk()
  const { code } = line
  const label = columnLabel(line, column)
  const stored = line.answer?.texts[column.id] ?? ''
  const save = (text: string) =>
    editAnswer(desk, audit.id, code, `“${label}”`, (before) => withText(before, column.id, text))
  const need = needInWords(line, needOf(line, column.id))
  const locked = useIsLocked(audit)
  return (
    <Field
      id={fieldId(column.id)}
      hint={column.hint}
      label={
        <>
          {label}
          {need !== null && <span className="sd-field__need"> ({need})</span>}
        </>
      }
    >
      {column.kind === 'date' ? (
        <DayOfAnswer stored={stored} save={save} locked={locked} />
      ) : (
        <Words
          stored={stored}
          save={save}
          locked={locked}
          rows={column.id === COMMENT ? (line.question.answerKind === 'narrative' ? 8 : 4) : 2}
        />
      )}
    </Field>
  )
}

interface StoredProps {
  readonly stored: string
  readonly save: (text: string) => Promise<unknown>
  readonly locked: boolean
}

function Words({ stored, save, locked, rows }: StoredProps & { readonly rows: number }) {
  return <TextArea rows={rows} readOnly={locked} {...useSavedText(stored, save)} />
}

function DayOfAnswer({ stored, save, locked }: StoredProps) {
  const [day, choose] = useSavedChoice(stored, save)
  return (
    <DateInput
      value={day === '' ? null : day}
      disabled={locked}
      onChange={(chosen) => choose(chosen ?? '')}
    />
  )
}
