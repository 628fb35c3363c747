import type { ReadForm } from '../../../domain/receipts/importing/read-form.ts'
import { formatDate } from '../../../ui/format-date.ts'
import { Notification } from '../../../ui/Notification.tsx'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { type OpenForm, readAnew } from './form-store.ts'
import { datesInWords } from './form-words.ts'

interface DatesPartProps {
  readonly form: OpenForm
  readonly read: ReadForm
}

/** How the days are written, where the file does not settle it by itself. */
export function DatesPart({ form, read }: DatesPartProps) {
  const { dates, rows } = read
  const example = rows[0]?.at ?? ''
  if (example === '') return null
  if (dates.certainty === 'sure' && dates.order === 'day-first') return null
  return (
    <section className="sd-wizard__part" aria-labelledby="rf-dates">
      <h2 id="rf-dates">The dates</h2>
      <Notification
        tone={dates.certainty === 'sure' ? 'info' : 'warning'}
        title={datesInWords(dates, example)}
      >
        The first answer is read as of {formatDate(rows[0]?.on ?? '')}.
      </Notification>
      {dates.certainty !== 'sure' && (
        <RadioGroup
          legend="How are the dates written?"
          inline
          options={[
            { value: 'day-first', label: 'Day first' },
            { value: 'month-first', label: 'Month first' },
          ]}
          value={dates.order}
          onChange={(order) =>
            readAnew({ dateOrder: order === 'month-first' ? 'month-first' : 'day-first' })
          }
        />
      )}
      {form.dateOrder !== undefined && rows.length === 0 && (
        <p className="sd-muted">No answer can be read so.</p>
      )}
    </section>
  )
}
