import './TypedInput.css'
import { useId } from 'react'
import { readUkDate } from '../domain/shared/uk-date.ts'
import { FieldError } from './FieldNotes.tsx'
import { formatDate, formatDateWithDay } from './format-date.ts'
import type { Reading } from './read-number.ts'
import { TextInput } from './TextInput.tsx'
import { useTypedValue } from './use-typed-value.ts'

interface DateInputProps {
  /** `YYYY-MM-DD`, or null for no date. */
  readonly value: string | null
  /** Told when the field is left or Enter is pressed, with a real day or null. */
  readonly onChange: (value: string | null) => void
  readonly id?: string | undefined
  readonly name?: string | undefined
  readonly disabled?: boolean | undefined
  readonly 'aria-label'?: string | undefined
}

/**
 * A date, typed as one writes it: "12 February 2027", "12/2/27" or ISO.
 *
 * One box, because a certificate's date is copied or typed in one go; the weekday comes
 * back beside it, so that a wrong month is seen.
 */
export function DateInput({ value, onChange, ...native }: DateInputProps) {
  const typed = useTypedValue({ value, onChange, format: asText, read: readDate })
  const problemId = useId()
  const wrong = typed.problem !== undefined
  const weekday = value === null ? undefined : formatDateWithDay(value).split(' ')[0]
  return (
    <div className="sd-typed">
      <div className="sd-typed__line">
        <TextInput
          {...native}
          {...typed.input}
          width="medium"
          aria-describedby={wrong ? problemId : undefined}
          {...(wrong ? { 'aria-invalid': true } : {})}
        />
        {/* Its place is kept: a line that came and went would move the button under the pointer. */}
        <span className="sd-typed__beside">{wrong ? '\u00a0' : (weekday ?? '\u00a0')}</span>
      </div>
      <div aria-live="polite">
        <FieldError id={wrong ? problemId : undefined}>{typed.problem}</FieldError>
      </div>
    </div>
  )
}

const asText = (value: string | null) => (value === null ? '' : formatDate(value))

function readDate(text: string): Reading<string | null> {
  if (text.trim() === '') return { ok: true, value: null }
  const reading = readUkDate(text)
  if (reading.ok) return { ok: true, value: reading.date }
  const why = reading.why === 'no-such-day' ? 'is not a day in the calendar' : 'is not a date'
  return {
    ok: false,
    sentence: `“${text.trim()}” ${why}, so nothing was changed. Write it like 12 February 2027.`,
  }
}
