import { timeLeft } from '../../domain/audit/due-date.ts'
import type { AuditTemplate } from '../../domain/packs/template.ts'
import type { LocalDate } from '../../domain/shared/dates.ts'
import { Field } from '../../ui/Field.tsx'
import { formatDateWithDay } from '../../ui/format-date.ts'
import { TextInput } from '../../ui/TextInput.tsx'
import { readDue } from './first-rows.ts'
import { useFirstDraft } from './use-first-draft.ts'

export const dueFieldId = 'first-due'

interface DueFieldProps {
  /** Whether to say what is wrong with it: once somebody tried to go on. */
  readonly tried: boolean
  readonly template: AuditTemplate
  readonly today: LocalDate
}

/** When the return is due: as she types it, or as a real pack says. Never made up. */
export function DueField({ template, today, tried }: DueFieldProps) {
  const due = useFirstDraft(({ draft }) => draft.due)
  const update = useFirstDraft((steps) => steps.update)
  const read = readDue(due)
  return (
    <div className="sd-stack sd-stack--tight">
      <Field
        id={dueFieldId}
        label="When is your return due?"
        need="optional"
        hint={hintOf(template)}
        error={tried && !read.ok ? read.error : undefined}
      >
        <TextInput width="medium" value={due} onValueChange={(text) => update({ due: text })} />
      </Field>
      <p className="sd-muted" aria-live="polite">
        {read.ok && read.value !== null && inWords(read.value, today)}
      </p>
    </div>
  )
}

function hintOf({ deadline }: AuditTemplate): string {
  if (deadline === null) {
    return 'As your partnership’s letter says, like 26 March 2027. Without one, no date is shown.'
  }
  const time = deadline.time === null ? '' : ` at ${deadline.time}`
  return `The pack says ${formatDateWithDay(deadline.date)}${time}. Leave this empty to keep to it, or type the date that you were given.`
}

function inWords(date: LocalDate, today: LocalDate): string {
  const { days, words } = timeLeft(date, today)
  return `${formatDateWithDay(date)} - ${days < 0 ? 'this day has passed' : words}.`
}
