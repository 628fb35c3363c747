import { isEvidenceKind } from '../../domain/evidence/kind-words.ts'
import './PieceFields.css'
import type { Evidence } from '../../domain/evidence/evidence.ts'
import type { LocalDate } from '../../domain/shared/dates.ts'
import type { AuditId } from '../../domain/shared/ids.ts'
import { isBlank } from '../../domain/shared/text.ts'
import { useDesk } from '../../storage/desk-context.tsx'
import { editEvidence } from '../../storage/repositories/evidence.ts'
import { DateInput } from '../../ui/DateInput.tsx'
import { Field } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { useSavedChoice, useSavedText } from '../../ui/use-saved-text.ts'
import { kindOptions } from './kinds.ts'
import { periodProblem } from './period-problem.ts'

interface PieceFieldsProps {
  readonly auditId: AuditId
  readonly piece: Evidence
  /** With period and note: the whole of what can be said about a piece. */
  readonly whole?: boolean | undefined
}

/** What is known about a piece. Every field saves by itself. Give it the piece's id as `key`. */
export function PieceFields({ auditId, piece, whole = false }: PieceFieldsProps) {
  const edit = useEdit(auditId, piece)
  const dates = { piece, edit }
  return (
    <div className="ev-fields">
      <TitleField piece={piece} edit={edit} />
      <KindField piece={piece} edit={edit} />
      <DateField {...dates} field="effectiveOn" label="Effective date" hint="The day it is about" />
      {whole && (
        <>
          <DateField {...dates} field="periodFrom" label="Period from" hint="First day it covers" />
          <DateField
            {...dates}
            field="periodTo"
            label="Period to"
            hint="Last day it covers"
            error={periodProblem(piece)}
          />
        </>
      )}
      <DateField {...dates} field="reviewOn" label="Review by" hint="When someone looks again" />
      <DateField
        {...dates}
        field="expiresOn"
        label="Expires on"
        hint="Afterwards it proves nothing"
      />
      {whole && <NoteField piece={piece} edit={edit} />}
    </div>
  )
}

type Edit = (field: string, change: Partial<Evidence>) => PromiseLike<unknown>

interface OneField {
  readonly piece: Evidence
  readonly edit: Edit
}

function useEdit(auditId: AuditId, piece: Evidence): Edit {
  const desk = useDesk()
  return (field, change) =>
    editEvidence(desk, auditId, piece, field, (stored) => ({ ...stored, ...change }))
}

function TitleField({ piece, edit }: OneField) {
  const title = useSavedText(piece.title, (text) =>
    isBlank(text) ? Promise.resolve() : edit('Title', { title: text }),
  )
  const blank = isBlank(title.value)
  return (
    <div className="ev-fields__whole">
      <Field
        label="Title"
        error={
          blank ? `Give it a title. Until then it is still called “${piece.title}”.` : undefined
        }
      >
        <TextInput {...title} />
      </Field>
    </div>
  )
}

function KindField({ piece, edit }: OneField) {
  const [kind, choose] = useSavedChoice(piece.kind, (value) =>
    isEvidenceKind(value) ? edit('Kind', { kind: value }) : Promise.resolve(),
  )
  return (
    <Field label="Kind" hint="What sort of proof it is">
      <Select options={kindOptions} value={kind} onValueChange={choose} width="full" />
    </Field>
  )
}

type DateKey = 'effectiveOn' | 'periodFrom' | 'periodTo' | 'reviewOn' | 'expiresOn'

interface DateFieldProps extends OneField {
  readonly field: DateKey
  readonly label: string
  readonly hint: string
  readonly error?: string | undefined
}

function DateField({ piece, edit, field, label, hint, error }: DateFieldProps) {
  return (
    <Field label={label} hint={hint} need="optional" error={error}>
      <DateInput
        value={piece[field]}
        onChange={(date: LocalDate | null) => void edit(label, { [field]: date })}
      />
    </Field>
  )
}

function NoteField({ piece, edit }: OneField) {
  const note = useSavedText(piece.note, (text) => edit('Note', { note: text }))
  return (
    <div className="ev-fields__whole">
      <Field
        label="Note"
        hint="Where it came from, what to look at. It stays at the school."
        need="optional"
      >
        <TextArea {...note} rows={2} />
      </Field>
    </div>
  )
}
